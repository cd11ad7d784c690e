import type { ProbeCheck, Problem } from '../../types.ts';
import { joinProblems, judgeRefusal, listSecured, planAs } from './support/credentials.ts';

/** One forgotten guard opens one operation to everybody, and nothing else shows it. */
export const credentialsMissing: ProbeCheck = {
  id: 'credentials-missing',
  kind: 'probe',
  rule: 'An operation that asks for credentials answers 401 to a request without any.',
  applies: (tools) => listSecured(tools).length > 0,
  async *probe(courier, tools) {
    const problems: Problem[] = [];
    const secured = listSecured(tools);
    for (const plain of secured) {
      const exchange = await courier.send(planAs(plain, 'none', 'no credentials at all'));
      problems.push(...judgeRefusal(this.id, exchange, tools, ['missing']));
    }
    yield* joinProblems(problems, secured.length);
  },
};
