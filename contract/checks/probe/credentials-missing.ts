import type { ProbeCheck } from '../../types.ts';
import { judgeRefusal, listSecured, planAs } from './support/credentials.ts';

/** One forgotten guard opens one operation to everybody, and nothing else shows it. */
export const credentialsMissing: ProbeCheck = {
  id: 'credentials-missing',
  kind: 'probe',
  rule: 'An operation that asks for credentials answers 401 to a request without any.',
  applies: (tools) => listSecured(tools).length > 0,
  async *probe(courier, tools) {
    for (const plain of listSecured(tools)) {
      const exchange = await courier.send(planAs(plain, 'none', 'no credentials at all'));
      yield* judgeRefusal(this.id, exchange, tools, ['missing']);
    }
  },
};
