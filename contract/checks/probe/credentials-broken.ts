import type { ProbeCheck, Problem } from '../../types.ts';
import { joinProblems, judgeRefusal, listSecured, planAs } from './support/credentials.ts';

/** Credentials that are there and not looked at protect nothing. */
export const credentialsBroken: ProbeCheck = {
  id: 'credentials-broken',
  kind: 'probe',
  rule: 'An operation that asks for credentials answers 401 to credentials that are not right.',
  applies: (tools) => listSecured(tools).length > 0,
  async *probe(courier, tools) {
    const problems: Problem[] = [];
    const secured = listSecured(tools);
    for (const plain of secured) {
      const exchange = await courier.send(planAs(plain, 'broken', 'credentials that are broken'));
      problems.push(...judgeRefusal(this.id, exchange, tools, ['invalid']));
    }
    yield* joinProblems(problems, secured.length);
  },
};
