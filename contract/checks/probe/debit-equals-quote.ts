import { resolvePointer } from '@octopus-cards/toolkit/compile';
import type { ProbeCheck, Problem } from '../../types.ts';
import { isSuccess, valueAt, wireText } from './support/answers.ts';
import { readLedger, readPrice } from './support/declared.ts';
import { showUnits, toUnits } from './support/decimal.ts';
import { lastStep, travel } from './support/journeys.ts';
import type { Journey } from './support/journeys.ts';
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
    for (const journey of journeys) yield* judge(journey, books.last, books.first);
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
