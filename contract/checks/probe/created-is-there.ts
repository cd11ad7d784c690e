import { resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Exchange, ProbeCheck, Problem } from '../../types.ts';
import { isEqual, isSuccess, showAnswer, showValue, valueAt } from './support/answers.ts';
import { travel } from './support/journeys.ts';
import type { Journey } from './support/journeys.ts';
import { findRead, listCreates } from './support/order.ts';

const ID = 'created-is-there';

/** What was created can be read at once, and is what was asked for. */
export const createdIsThere: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'What was created can be read at once by its id, and is what was asked for.',
  alone: true,
  applies: ({ description }) => listCreates(description.model.operations).length > 0,
  async *probe(courier, tools) {
    const { journeys } = await travel(courier, tools);
    for (const journey of journeys) yield* judge(journey);
  },
};

function* judge({ operation, body, steps }: Journey): Iterable<Problem> {
  const [created, read] = steps.map(({ exchange }) => exchange);
  const call = findRead(operation);
  if (created === undefined || read === undefined || call === undefined) return;
  const place = (pointer: string) => ({
    check: ID,
    operation: operation.id,
    pointer: `${operation.pointer}${pointer}`,
    exchanges: [created, read],
  });
  if (!isSuccess(read)) {
    if (read.answer?.status !== 404) return;
    const expected = `${call.operation} reads what was created`;
    yield { ...place('/responses'), expected, actual: showAnswer(read), cause: 'missing' };
    return;
  }
  const pairs = operation.idempotency?.match ?? [];
  const wrong = pairs.find(({ request, response }) => {
    const found = valueAt(read, response);
    return found !== undefined && !isEqual(found, resolvePointer(body, request));
  });
  if (wrong !== undefined) {
    const expected = `${wrong.response} is ${showValue(resolvePointer(body, wrong.request))}, as was asked for`;
    const actual = showValue(valueAt(read, wrong.response));
    yield { ...place('/x-idempotency/match'), expected, actual, cause: wrong.response };
  }
  yield* judgeId({ created, read, from: call.from, place: place('/responses') });
}

/** Where the object read has an id at the same place, it is the same. */
function* judgeId(told: {
  created: Exchange;
  read: Exchange;
  from: string;
  place: Pick<Problem, 'check' | 'operation' | 'pointer' | 'exchanges'>;
}): Iterable<Problem> {
  const wanted = valueAt(told.created, told.from);
  const found = valueAt(told.read, told.from);
  if (found === undefined || isEqual(found, wanted)) return;
  const expected = `${told.from} is ${showValue(wanted)}`;
  yield { ...told.place, expected, actual: showValue(found), cause: 'id' };
}
