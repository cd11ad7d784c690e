import type { ProbeCheck } from '../../types.ts';
import { readLedger } from './support/declared.ts';
import { showUnits } from './support/decimal.ts';
import { travel } from './support/journeys.ts';
import { listNew, sumEntries } from './support/ledger.ts';

const ID = 'balance-adds-up';

/** A balance changes by what its entries say. */
export const balanceAddsUp: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'A balance changes by the sum of its new entries.',
  alone: true,
  applies: (tools) => readLedger(tools) !== undefined,
  async *probe(courier, tools) {
    const ledger = readLedger(tools);
    const { books, journeys } = await travel(courier, tools);
    if (books === undefined || ledger === undefined || journeys.length === 0) return;
    const { first, last } = books;
    const entries = listNew(first, last);
    for (const [id, balance] of last.balances) {
      const before = first.balances.get(id);
      if (before === undefined) continue;
      const own = entries.filter(({ account }) => account === id);
      const wanted = before + sumEntries(own);
      if (balance === wanted) continue;
      yield {
        check: ID,
        operation: ledger.accounts.operation.id,
        pointer: `/x-ledger`,
        expected: `a balance of ${showUnits(wanted)}: ${showUnits(before)} and ${own.length} new entries`,
        actual: showUnits(balance),
        cause: 'balance',
        exchanges: [first.accountsRead, last.entriesRead, last.accountsRead],
      };
    }
  },
};
