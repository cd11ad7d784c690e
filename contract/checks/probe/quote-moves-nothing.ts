import type { ProbeCheck } from '../../types.ts';
import { readLedger, readPrice } from './support/declared.ts';
import { showUnits } from './support/decimal.ts';
import { travel } from './support/journeys.ts';
import { listNew } from './support/ledger.ts';

const ID = 'quote-moves-nothing';

/** To ask for a price costs nothing. */
export const quoteMovesNothing: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'To ask for a price moves no money.',
  alone: true,
  applies: (tools) =>
    readLedger(tools) !== undefined &&
    tools.description.model.operations.some((one) => readPrice(tools, one)),
  async *probe(courier, tools) {
    const { journeys, books } = await travel(courier, tools);
    if (books === undefined) return;
    const asked = journeys.find(({ quote }) => quote !== undefined);
    const { first, quoted } = books;
    const moved = [...quoted.balances].find(([id, balance]) => first.balances.get(id) !== balance);
    const [entry] = listNew(first, quoted);
    if (asked?.quote === undefined || (moved === undefined && entry === undefined)) return;
    const operation = asked.price?.quote.operation;
    yield {
      check: ID,
      operation: operation?.id,
      pointer: operation?.pointer ?? '',
      expected: 'balances and entries as they were',
      actual:
        entry === undefined
          ? `account ${moved?.[0]} has ${showUnits(moved?.[1] ?? 0n)} instead of ${showUnits(first.balances.get(moved?.[0] ?? '') ?? 0n)}`
          : `a new entry ${entry.id}`,
      cause: entry === undefined ? 'balance' : 'entry',
      exchanges: [
        first.accountsRead,
        asked.quote,
        entry === undefined ? quoted.accountsRead : quoted.entriesRead,
      ],
    };
  },
};
