import type { JsonObject, Operation } from '@octopus-cards/toolkit';
import type { Courier, Exchange, ProbeCheck, Problem, Tools } from '../../types.ts';
import { isRefused, isSuccess, rowsOf, showAnswer, valueAt } from './support/answers.ts';
import { travel } from './support/journeys.ts';
import { keyOf, listOrderBodies, planLookup } from './support/order.ts';
import { planCase } from './support/plan.ts';

const ID = 'duplicate-refused';

/** A key that was used is refused, with the documented answer, and creates nothing. */
export const duplicateRefused: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'A request with a key that was used before gets the documented refusal, and creates nothing.',
  alone: true,
  applies: ({ description }) => description.model.operations.some((one) => one.idempotency),
  async *probe(courier, tools) {
    const { journeys } = await travel(courier, tools);
    const seen = new Set<Operation>();
    for (const { operation, body, steps } of journeys) {
      const created = steps[0]?.exchange;
      const key = keyOf(operation, body);
      if (created === undefined || key === undefined || seen.has(operation)) continue;
      seen.add(operation);
      // A key is used up whatever it was used for.
      const other = listOrderBodies(courier, tools, operation).at(-1);
      const name = operation.idempotency?.key ?? '';
      const repeats = [body, ...(other === undefined ? [] : [{ ...other, [name]: key }])];
      for (const repeat of repeats) {
        yield* judgeRepeat(courier, tools, { operation, created, repeat });
      }
    }
  },
};

async function* judgeRepeat(
  courier: Courier,
  tools: Tools,
  told: { operation: Operation; created: Exchange; repeat: JsonObject },
): AsyncIterable<Problem> {
  const { operation, created, repeat } = told;
  const plan = planCase(tools, operation, { title: 'the same key again', body: repeat });
  if (plan === undefined) return;
  const again = await courier.send(plan);
  const wrong = describeWrong(tools, operation, again);
  const pointer = `${operation.pointer}/x-idempotency/duplicate`;
  const place = { check: ID, operation: operation.id, pointer };
  if (wrong !== undefined) {
    yield { ...place, ...wrong, actual: showAnswer(again), exchanges: [created, again] };
    return;
  }
  const search = planLookup(tools, operation, keyOf(operation, repeat));
  const found = search && (await courier.send(search));
  const count = found && rowsOf(found)?.length;
  if (found === undefined || count === undefined || count < 2) return;
  const expected = 'one row for the key after a repeat that was refused';
  yield {
    ...place,
    expected,
    actual: `${count} rows`,
    cause: 'trace',
    exchanges: [created, again, found],
  };
}

/** What is wrong with the answer to a repeat. */
export function describeWrong(
  tools: Tools,
  operation: Operation,
  answer: Exchange,
): Pick<Problem, 'expected' | 'cause'> | undefined {
  const duplicate = operation.idempotency?.duplicate;
  if (duplicate === undefined || answer.answer === undefined) return undefined;
  const { status, code, message } = duplicate;
  const expected = `${status} with the code ${code} and the message "${message}"`;
  if (isSuccess(answer)) return { expected, cause: 'accepted' };
  if (answer.answer.status !== status) return { expected, cause: 'status' };
  const envelope = tools.description.model.protocolErrors?.envelope;
  if (envelope === undefined) return undefined;
  if (valueAt(answer, envelope.code) !== code) return { expected, cause: 'code' };
  return valueAt(answer, envelope.message) === message ? undefined : { expected, cause: 'message' };
}

/** Is it the documented refusal of a key that was used before? */
export function isDuplicate(tools: Tools, operation: Operation, answer: Exchange): boolean {
  return isRefused(answer) && describeWrong(tools, operation, answer) === undefined;
}
