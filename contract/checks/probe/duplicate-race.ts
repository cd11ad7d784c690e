import type { Operation } from '@octopus-cards/toolkit';
import type { Courier, ProbeCheck, Problem, Tools } from '../../types.ts';
import { isDuplicate } from './duplicate-refused.ts';
import { isSuccess } from './support/answers.ts';
import { travel } from './support/journeys.ts';
import { isServed, withFreshKey } from './support/order.ts';
import { planCase } from './support/plan.ts';

const ID = 'duplicate-race';

const RUNNERS = 5;

/** Of several requests with one key that are sent at once, one is served. */
export const duplicateRace: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'Of several requests with one key that are sent at once, exactly one creates something.',
  alone: true,
  applies: ({ description }) => description.model.operations.some((one) => one.idempotency),
  async *probe(courier, tools) {
    const { journeys } = await travel(courier, tools);
    const seen = new Set<Operation>();
    for (const { operation, body, scenario } of journeys) {
      if (scenario !== undefined || operation.idempotency === undefined) continue;
      if (seen.has(operation)) continue;
      seen.add(operation);
      yield* race(courier, tools, operation, withFreshKey(courier, tools, operation, body));
    }
  },
};

async function* race(
  courier: Courier,
  tools: Tools,
  operation: Operation,
  body: ReturnType<typeof withFreshKey>,
): AsyncIterable<Problem> {
  const plan = planCase(tools, operation, { title: 'one of several at once', body });
  if (plan === undefined) return;
  const answers = await Promise.all(Array.from({ length: RUNNERS }, () => courier.send(plan)));
  const winners = answers.filter(isSuccess);
  const lost = answers.some(({ answer }) => answer === undefined || answer.status >= 500);
  if (winners.length === 1 || (winners.length === 0 && lost)) return;
  const told = answers.some((one) => isDuplicate(tools, operation, one));
  // Something else may stand in the way of all, such as an empty account.
  if (winners.length === 0 && !told && !(await isServed(courier, tools, operation, body))) return;
  yield {
    check: ID,
    operation: operation.id,
    pointer: `${operation.pointer}/x-idempotency`,
    expected: `one of ${RUNNERS} requests with the same key creates something`,
    actual: `${winners.length} did: ${answers.map(({ answer }) => answer?.status ?? 'none').join(', ')}`,
    cause: winners.length === 0 ? 'none' : 'several',
    exchanges: winners.length === 0 ? answers.slice(0, 1) : winners.slice(0, 2),
  };
}
