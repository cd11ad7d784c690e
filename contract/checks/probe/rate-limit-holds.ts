import type { Operation } from '@octopus-cards/toolkit';
import type { Case, Courier, Exchange, ProbeCheck, Tools } from '../../types.ts';
import { headerOf, listSelected } from './support/answers.ts';
import { planCase } from './support/plan.ts';

const ID = 'rate-limit-holds';

/** How many requests are under way at once. */
const AT_ONCE = 8;

/** The smallest allowance is not exceeded, its refusal says how long to wait, and that long is enough. */
export const rateLimitHolds: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'No more requests are served in the window than the class allows, and Retry-After says when to go on.',
  alone: true,
  deep: true,
  applies: ({ description }) => description.model.rateLimits !== undefined,
  async *probe(courier, tools) {
    const chosen = chooseOperation(tools);
    const { rateLimits } = tools.description.model;
    if (chosen === undefined || rateLimits === undefined) return;
    const { operation, plan, limit } = chosen;
    const { served, refused } = await exhaust(courier, plan, limit);
    const place = {
      check: ID,
      operation: operation.id,
      pointer: `/x-rate-limit/classes/${operation.rateClass}`,
    };
    const last = served.at(-1);
    if (refused === undefined) {
      yield {
        ...place,
        expected: `429 after at most ${limit} requests in ${rateLimits.window} seconds`,
        actual: `${served.length} were served`,
        cause: 'unlimited',
        exchanges: last === undefined ? [] : [last],
      };
      return;
    }
    const text = headerOf(refused, 'Retry-After');
    const seconds = text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
    if (seconds === undefined || seconds < 1 || seconds > rateLimits.window) {
      yield {
        ...place,
        expected: `Retry-After: 1 to ${rateLimits.window} seconds`,
        actual: `Retry-After: ${text ?? 'nothing'}`,
        cause: 'retry-after',
        exchanges: [refused],
      };
      return;
    }
    await courier.wait(seconds * 1000);
    const again = await courier.send(plan, { patient: false });
    if (again.answer?.status !== 429) return;
    yield {
      ...place,
      expected: `to be served after the ${seconds} seconds that Retry-After asked for`,
      actual: '429',
      cause: 'too-short',
      exchanges: [refused, again],
    };
  },
};

/** The operation whose allowance is used up soonest, of those that change nothing. */
function chooseOperation(
  tools: Tools,
): { operation: Operation; plan: Case; limit: number } | undefined {
  const { rateLimits } = tools.description.model;
  const candidates = listSelected(tools).flatMap((operation) => {
    const limits = rateLimits?.classes[operation.rateClass ?? '']?.limits;
    if (operation.method !== 'get' || limits === undefined) return [];
    const plan = planCase(tools, operation, { title: 'one of many' });
    // Which environment this is, nobody says: the most generous limit is the one that must hold.
    return plan === undefined
      ? []
      : [{ operation, plan, limit: Math.max(...Object.values(limits)) }];
  });
  return candidates.sort((one, other) => one.limit - other.limit)[0];
}

async function exhaust(
  courier: Courier,
  plan: Case,
  limit: number,
): Promise<{ served: Exchange[]; refused: Exchange | undefined }> {
  const served: Exchange[] = [];
  let refused: Exchange | undefined;
  let left = limit + 1;
  const sendSome = async () => {
    while (refused === undefined && left > 0) {
      left -= 1;
      const exchange = await courier.send(plan, { patient: false });
      if (exchange.answer?.status === 429) refused ??= exchange;
      else served.push(exchange);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
  return { served, refused };
}
