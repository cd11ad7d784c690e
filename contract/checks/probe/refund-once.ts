import type { ProbeCheck, Problem } from '../../types.ts';
import { valueAt, wireText } from './support/answers.ts';
import { readLedger, readPrice } from './support/declared.ts';
import { showUnits } from './support/decimal.ts';
import { lastStep, travel } from './support/journeys.ts';
import type { Journey } from './support/journeys.ts';
import { listNew } from './support/ledger.ts';
import type { Books, Entry } from './support/ledger.ts';

const ID = 'refund-once';

/** What failed is paid back whole, once; what did not fail is not. */
export const refundOnce: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'What ends in a refunded state is paid back whole and once, and nothing else is paid back.',
  alone: true,
  applies: (tools) =>
    readLedger(tools) !== undefined &&
    tools.description.model.operations.some(
      (one) => (readPrice(tools, one)?.refunded.length ?? 0) > 0,
    ),
  async *probe(courier, tools) {
    const { journeys, books } = await travel(courier, tools);
    if (books !== undefined) yield* judge(journeys, books.first, books.last);
  },
};

/** Orders whose debits cannot be told apart, with how many of them must have been paid back. */
interface Group {
  debit: Entry;
  refunded: Journey[];
  others: Journey[];
}

function* judge(journeys: readonly Journey[], before: Books, after: Books): Iterable<Problem> {
  const credits = listNew(before, after).filter(
    ({ direction, void: isVoid }) => direction === 'credit' && !isVoid,
  );
  for (const { debit, refunded, others } of groupByDebit(journeys, after)) {
    const found = credits.filter(
      ({ account, amount }) => account === debit.account && amount === debit.amount,
    );
    if (found.length === refunded.length) continue;
    const shown = refunded[0] ?? others[0];
    const created = shown?.steps[0]?.exchange;
    const last = shown && lastStep(shown)?.exchange;
    if (shown === undefined || created === undefined || last === undefined) continue;
    yield {
      check: ID,
      operation: shown.operation.id,
      pointer: `${shown.operation.pointer}/x-price/refunded`,
      expected: `${refunded.length} credits of ${showUnits(debit.amount)} on account ${debit.account}`,
      actual: `${found.length} credits`,
      cause:
        found.length < refunded.length ? 'missing' : refunded.length === 0 ? 'unfounded' : 'twice',
      exchanges: [...new Set([created, last, after.entriesRead])],
    };
  }
}

function groupByDebit(journeys: readonly Journey[], books: Books): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const journey of journeys) {
    const last = lastStep(journey);
    const { price } = journey;
    const id = price && last && wireText(valueAt(last.exchange, price.debit));
    const debit = id === undefined ? undefined : books.entries.get(id);
    if (price === undefined || debit === undefined || debit.amount === 0n) continue;
    // What is not over yet may be paid back at any moment.
    if (journey.ended === false) continue;
    const key = `${debit.account} ${debit.amount}`;
    const group = groups.get(key) ?? { debit, refunded: [], others: [] };
    const isRefunded = last?.status !== undefined && price.refunded.includes(last.status);
    (isRefunded ? group.refunded : group.others).push(journey);
    groups.set(key, group);
  }
  return groups.values();
}
