import type { Case, Courier, Exchange, ProbeCheck, Problem, Tools } from '../../types.ts';
import { isSelected, isSuccess } from './support/answers.ts';
import {
  begin,
  planProtected,
  planRefresh,
  planWith,
  readSessionScheme,
} from './support/sessions.ts';
import type { SessionScheme, Tokens } from './support/sessions.ts';

const ID = 'logout-revokes';

/** After the logout its tokens are void; those of all sessions where that is declared. */
export const logoutRevokes: ProbeCheck = {
  id: ID,
  kind: 'probe',
  rule: 'After a logout the tokens that it revokes are refused.',
  alone: true,
  applies: (tools) => readSessionScheme(tools)?.logout !== undefined,
  async *probe(courier, tools) {
    const told = readSessionScheme(tools);
    if (told?.logout === undefined || !isSelected(tools, told.logout)) return;
    const [beside, own] = [await begin(courier, told), await begin(courier, told)];
    const plan = own && planWith(tools, told, told.logout, own.access);
    if (own === undefined || plan === undefined) return;
    const left = await courier.send(plan);
    if (!isSuccess(left)) return;
    const sessions: { tokens: Tokens; whose: 'own' | 'other' }[] = [{ tokens: own, whose: 'own' }];
    if (told.session.logout?.revokes === 'all' && beside !== undefined) {
      sessions.push({ tokens: beside, whose: 'other' });
    }
    for (const one of sessions) {
      for await (const problem of judge(courier, tools, { told, left, ...one })) {
        yield problem;
        // What is left of one logout is one defect.
        return;
      }
    }
  },
};

async function* judge(
  courier: Courier,
  tools: Tools,
  at: { told: SessionScheme; left: Exchange; tokens: Tokens; whose: 'own' | 'other' },
): AsyncIterable<Problem> {
  const { told, left, tokens, whose } = at;
  const attempts: [kind: string, plan: Case | undefined][] = [
    ['access', planProtected(tools, told, tokens.access)],
    [
      'refresh',
      tokens.refresh === undefined ? undefined : planRefresh(tools, told, tokens.refresh),
    ],
  ];
  for (const [kind, plan] of attempts) {
    const answer = plan && (await courier.send(plan));
    if (answer === undefined || !isSuccess(answer)) continue;
    yield {
      check: ID,
      operation: told.logout?.id,
      pointer: `${told.pointer}/logout`,
      expected: `a refusal of the ${kind} token of the ${whose === 'own' ? 'session that ended' : "account's other session"}`,
      actual: String(answer.answer?.status),
      cause: `${whose} ${kind}`,
      exchanges: [tokens.exchange, left, answer],
    };
  }
}
