import type { Courier, ProbeCheck, Problem, Tools } from '../../types.ts';
import { isSelected, isSuccess, showAnswer } from './support/answers.ts';
import { begin, planRefresh, readSessionScheme } from './support/sessions.ts';
import type { SessionScheme } from './support/sessions.ts';

const ID = 'refresh-single-use';

/** A refresh token that is void after use buys one new session, also when it is used twice at once. */
export const refreshSingleUse: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'A refresh token works once.',
  alone: true,
  applies: (tools) => readSessionScheme(tools)?.session.refresh?.singleUse === true,
  async *probe(courier, tools) {
    const told = readSessionScheme(tools);
    if (told?.session.refresh?.singleUse !== true || told.refresh === undefined) return;
    if (!isSelected(tools, told.refresh)) return;
    yield* judge(courier, tools, told, 'later');
    yield* judge(courier, tools, told, 'at once');
  },
};

async function* judge(
  courier: Courier,
  tools: Tools,
  told: SessionScheme,
  when: 'later' | 'at once',
): AsyncIterable<Problem> {
  const tokens = await begin(courier, told);
  const plan = tokens?.refresh === undefined ? undefined : planRefresh(tools, told, tokens.refresh);
  if (tokens === undefined || plan === undefined) return;
  const [first, second] =
    when === 'at once'
      ? await Promise.all([courier.send(plan), courier.send(plan)])
      : [await courier.send(plan), await courier.send(plan)];
  if (!isSuccess(first) || !isSuccess(second)) return;
  yield {
    check: ID,
    operation: told.refresh?.id,
    pointer: `${told.pointer}/refresh/singleUse`,
    expected: 'a refusal of the refresh token that was used before',
    actual: showStatus(showAnswer(second)),
    cause: 'used',
    exchanges: [tokens.exchange, first, second],
  };
}

/** The body holds tokens, and shows nothing. */
function showStatus(answer: string): string {
  return answer.slice(0, 3);
}
