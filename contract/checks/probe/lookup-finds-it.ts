import { isObject, resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Courier, Exchange, ProbeCheck, Problem, Tools } from '../../types.ts';
import { isEqual, rowsOf, showAnswer, showValue, valueAt } from './support/answers.ts';
import { readOrder } from './support/declared.ts';
import { travel } from './support/journeys.ts';
import type { Journey } from './support/journeys.ts';
import { keyOf, planLookup } from './support/order.ts';
import { planCase } from './support/plan.ts';
import { freshText } from './support/remember.ts';

const ID = 'lookup-finds-it';

/** The look-up by a key finds what was created with it, and nothing else. */
export const lookupFindsIt: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'The look-up by a key finds what was created with that key, and nothing else.',
  alone: true,
  applies: ({ description }) => description.model.operations.some((one) => one.idempotency),
  async *probe(courier, tools) {
    const { journeys } = await travel(courier, tools);
    const wrong = new Set<Journey['operation']>();
    for (const journey of journeys) {
      for await (const problem of judgeKnown(courier, tools, journey)) {
        wrong.add(journey.operation);
        yield problem;
      }
    }
    for (const operation of new Set(journeys.map((one) => one.operation))) {
      if (wrong.has(operation)) continue;
      const latest = journeys.findLast((one) => one.operation === operation);
      if (latest !== undefined) yield* judgeListed(courier, tools, latest);
      const plan = planLookup(tools, operation, freshText(courier));
      const found = plan && (await courier.send(plan));
      const rows = found && rowsOf(found);
      if (found === undefined || rows === undefined || rows.length === 0) continue;
      const expected = 'no rows for a key that was never used';
      const actual = `${rows.length} rows`;
      yield { ...placeOf(operation), expected, actual, cause: 'unused', exchanges: [found] };
    }
  },
};

async function* judgeKnown(
  courier: Courier,
  tools: Tools,
  { operation, body, steps }: Journey,
): AsyncIterable<Problem> {
  const created = steps[0]?.exchange;
  const key = keyOf(operation, body);
  const plan = planLookup(tools, operation, key);
  if (plan === undefined || created === undefined) return;
  const found = await courier.send(plan);
  const problem = judgeRows(operation, created, found);
  if (problem === undefined) return;
  yield { ...placeOf(operation), ...problem, exchanges: [created, found] };
}

/** The latest is on the first page where the newest come first. */
async function* judgeListed(
  courier: Courier,
  tools: Tools,
  { operation, steps }: Journey,
): AsyncIterable<Problem> {
  const created = steps[0]?.exchange;
  const list = tools.description.operation(operation.idempotency?.lookup.operation ?? '');
  if (created === undefined || list === undefined) return;
  if (readOrder(tools, list)?.direction !== 'descending') return;
  const plan = planCase(tools, list, { title: 'the list it must be on' });
  const listed = plan && (await courier.send(plan));
  const from = operation.idempotency?.read.from ?? '';
  const id = valueAt(created, from);
  const rows = listed && rowsOf(listed)?.filter(isObject);
  if (listed === undefined || rows === undefined || id === undefined) return;
  if (rows.some((row) => isEqual(resolvePointer(row, from), id))) return;
  const expected = `${from} ${showValue(id)} on the first page, where the newest stand`;
  const actual = `${rows.length} others`;
  yield {
    ...placeOf(operation),
    expected,
    actual,
    cause: 'unlisted',
    exchanges: [created, listed],
  };
}

function judgeRows(
  operation: Journey['operation'],
  created: Exchange,
  found: Exchange,
): Pick<Problem, 'expected' | 'actual' | 'cause'> | undefined {
  const from = operation.idempotency?.read.from ?? '';
  const id = valueAt(created, from);
  const expected = `one row with ${from} ${showValue(id)}`;
  const rows = rowsOf(found)?.filter(isObject);
  if (rows === undefined) {
    return found.answer === undefined || found.answer.status >= 500
      ? undefined
      : { expected, actual: showAnswer(found), cause: 'refused' };
  }
  if (rows.length !== 1) {
    return {
      expected,
      actual: `${rows.length} rows`,
      cause: rows.length === 0 ? 'none' : 'several',
    };
  }
  const other = rows.find((row) => id !== undefined && !isEqual(resolvePointer(row, from), id));
  if (other === undefined) return undefined;
  const actual = `one with ${showValue(resolvePointer(other, from))}`;
  return { expected, actual, cause: 'other' };
}

function placeOf({ id, pointer }: Journey['operation']) {
  return { check: ID, operation: id, pointer: `${pointer}/x-idempotency/lookup` };
}
