import { resolvePointer } from '@octopus-cards/toolkit/compile';
import type { ProbeCheck, Problem } from '../../types.ts';
import { isSuccess, valueAt, wireText } from './support/answers.ts';
import { readLedger, readPrice } from './support/declared.ts';
import { showUnits, toUnits } from './support/decimal.ts';
import { lastStep, travel } from './support/journeys.ts';
import type { Journey } from './support/journeys.ts';
import { listNew } from './support/ledger.ts';
import type { Books } from './support/ledger.ts';

const ID = 'debit-equals-quote';

/** What was debited is the price that was told. */
export const debitEqualsQuote: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'A creation debits the price that was told for it, once, on the account that was named.',
  alone: true,
  applies: (tools) =>
    readLedger(tools) !== undefined &&
    tools.description.model.operations.some((one) => readPrice(tools, one)),
  async *probe(courier, tools) {
    const { journeys, books } = await travel(courier, tools);
    if (books === undefined) return;
    let found = false;
    for (const journey of journeys) {
      for (const problem of judge(journey, books.last, books.first)) {
        found = true;
        yield problem;
      }
    }
    // Where debits are missing or wrong, nobody can say which of them is one too many.
    if (!found) yield* judgeCount(journeys, books.quoted, books.last);
  },
};

function* judge(journey: Journey, books: Books, before: Books): Iterable<Problem> {
  const { operation, body, price, quote, steps } = journey;
  const created = steps[0]?.exchange;
  const read = lastStep(journey)?.exchange;
  if (price === undefined || quote === undefined || !isSuccess(quote)) return;
  if (created === undefined || read === undefined) return;
  const total = valueAt(quote, price.quote.total);
  if (typeof total !== 'number') return;
  const place = { check: ID, operation: operation.id, pointer: `${operation.pointer}/x-price` };
  const exchanges = [quote, created, books.entriesRead];
  const id = wireText(valueAt(read, price.debit));
  const entry = id === undefined ? undefined : books.entries.get(id);
  const expected = `a debit of ${showUnits(toUnits(total))}, as ${price.quote.operation.id} said`;
  if (entry === undefined || before.entries.has(entry.id)) {
    if (id === undefined && total === 0) return;
    const actual = id === undefined ? `no ${price.debit} in the answer` : `no new entry ${id}`;
    yield { ...place, expected, actual, cause: 'missing', exchanges: [created, books.entriesRead] };
    return;
  }
  if (entry.direction !== 'debit' || entry.amount !== toUnits(total)) {
    const actual = `a ${entry.direction} of ${showUnits(entry.amount)}`;
    yield { ...place, expected, actual, cause: 'amount', exchanges };
  }
  const account = price.account && wireText(resolvePointer(body, price.account));
  if (account !== undefined && account !== '' && entry.account !== account) {
    const wanted = `a debit on the account ${account}, which was named`;
    const actual = `one on ${entry.account}`;
    yield { ...place, expected: wanted, actual, cause: 'account', exchanges };
  }
}

/** No more debits than orders, account by account and amount by amount. */
function* judgeCount(journeys: readonly Journey[], before: Books, after: Books): Iterable<Problem> {
  const fresh = listNew(before, after).filter(({ direction }) => direction === 'debit');
  const named = new Set(journeys.flatMap((journey) => debitOf(journey) ?? []));
  for (const journey of journeys) {
    const created = journey.steps[0]?.exchange;
    const own = fresh.find(({ id }) => id === debitOf(journey));
    if (created === undefined || own === undefined) continue;
    const extra = fresh.find(
      ({ id, account, amount }) =>
        !named.has(id) && account === own.account && amount === own.amount,
    );
    if (extra === undefined) continue;
    yield {
      check: ID,
      operation: journey.operation.id,
      pointer: `${journey.operation.pointer}/x-price`,
      expected: `one debit of ${showUnits(own.amount)} on account ${own.account}`,
      actual: `another one, ${extra.id}, that no order names`,
      cause: 'twice',
      exchanges: [created, after.entriesRead],
    };
    return;
  }
}

/** The id of the debit that the latest reading names. */
function debitOf(journey: Journey): string | undefined {
  const read = lastStep(journey)?.exchange;
  return read && journey.price && wireText(valueAt(read, journey.price.debit));
}
