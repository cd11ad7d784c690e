import type { Courier, Exchange, ProbeCheck, Problem, Tools } from '../../types.ts';
import { isSelected, isSuccess } from './support/answers.ts';
import {
  begin,
  planProtected,
  planRefresh,
  readSessionScheme,
  readTokens,
} from './support/sessions.ts';
import type { SessionScheme, Tokens } from './support/sessions.ts';

const ID = 'tokens-work';

/** The tokens that login and refresh give out are taken. */
export const tokensWork: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'The tokens that login and refresh give out are new, and are taken.',
  alone: true,
  applies: (tools) => readSessionScheme(tools) !== undefined,
  async *probe(courier, tools) {
    const told = readSessionScheme(tools);
    if (told === undefined || !isSelected(tools, told.login)) return;
    const tokens = await begin(courier, told);
    if (tokens === undefined) return;
    yield* judgeAccess(courier, tools, told, tokens);
    const plan =
      tokens.refresh === undefined ? undefined : planRefresh(tools, told, tokens.refresh);
    if (plan === undefined) return;
    const refreshed = await courier.send(plan);
    const status = refreshed.answer?.status ?? 0;
    if (status === 401 || status === 403) {
      yield problemOf(told, 'refresh', { expected: 'new tokens', actual: String(status) }, [
        tokens.exchange,
        refreshed,
      ]);
    }
    const renewed = readTokens(told, refreshed);
    if (renewed === undefined) return;
    if (renewed.access === tokens.access || renewed.refresh === tokens.refresh) {
      const name = renewed.access === tokens.access ? 'access' : 'refresh';
      const wrong = { expected: `a new ${name} token`, actual: 'the same one' };
      yield problemOf(told, `same ${name}`, wrong, [tokens.exchange, refreshed]);
    }
    yield* judgeAccess(courier, tools, told, renewed);
  },
};

async function* judgeAccess(
  courier: Courier,
  tools: Tools,
  told: SessionScheme,
  tokens: Tokens,
): AsyncIterable<Problem> {
  const plan = planProtected(tools, told, tokens.access);
  const answer = plan && (await courier.send(plan));
  if (answer?.answer === undefined || isSuccess(answer)) return;
  const { status } = answer.answer;
  if (status !== 401 && status !== 403) return;
  const wrong = { expected: 'the access token is taken', actual: String(status) };
  yield problemOf(told, 'access', wrong, [tokens.exchange, answer]);
}

function problemOf(
  told: SessionScheme,
  cause: string,
  wrong: { expected: string; actual: string },
  exchanges: Exchange[],
): Problem {
  const operation = exchanges[0]?.case.request.operation?.id;
  return { check: ID, operation, pointer: `${told.pointer}/tokens`, ...wrong, cause, exchanges };
}
