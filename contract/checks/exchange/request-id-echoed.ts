import type { ExchangeCheck } from '../../types.ts';
import { createProblem, judgeExchange, readHeader, readSentHeader } from '../judging.ts';

/** The thread that ties a client's log to the server's; it is needed most when something fails. */
export const requestIdEchoed: ExchangeCheck = {
  id: 'request-id-echoed',
  kind: 'exchange',
  rule: 'Each answer has the request id of x-protocol-errors: the one that was sent, when it was usable.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    const name = tools.description.model.protocolErrors?.requestId;
    if (judged === undefined || name === undefined) return [];
    const { answer, operation } = judged;
    const received = readHeader(answer, name);
    const pointer = '/x-protocol-errors/requestId';
    if (received === undefined || received === '') {
      const actual = `${answer.status} without ${name}`;
      return [
        createProblem(this.id, judged, { pointer, expected: name, actual, cause: 'missing' }),
      ];
    }
    const sent = readSentHeader(exchange, name);
    const isParameter = operation?.parameters.some(
      (one) => one.in === 'header' && one.name.toLowerCase() === name.toLowerCase(),
    );
    if (sent === undefined || isParameter !== true || !isUsable(sent) || sent === received)
      return [];
    return [
      createProblem(this.id, judged, {
        pointer,
        expected: `${name}: ${sent}, as it was sent`,
        actual: `${answer.status} with ${name}: ${received}`,
        cause: 'not echoed',
      }),
    ];
  },
};

/** Ids of letters and digits, neither short nor long, are usable for every server. */
function isUsable(id: string): boolean {
  return /^[0-9A-Za-z]{8,36}$/.test(id);
}
