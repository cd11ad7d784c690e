import type { ExchangeCheck } from '../../types.ts';
import {
  createProblem,
  judgeExchange,
  listOr,
  listProtocolErrors,
  readMethod,
  showAnswer,
} from '../judging.ts';

/**
 * Whatever the description says nothing about, a client cannot handle. Answers to a path or method
 * that the description does not have are for other checks.
 */
export const statusDocumented: ExchangeCheck = {
  id: 'status-documented',
  kind: 'exchange',
  rule: 'Each status is documented for its operation, or for every path.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged?.operation === undefined || judged.response !== undefined) return [];
    const { answer, operation, pointer } = judged;
    const { status } = answer;
    // 5xx is reported as what it is, and only once.
    if (status >= 500 && status < 600) return [];
    if (readMethod(judged) !== operation.method.toUpperCase()) return [];
    if (listProtocolErrors(tools, status).length > 0) return [];
    // Limits are often set in front of the server, and a run of tests is what they are for.
    if (status === 429) return [];
    if (isOfProtocol(status, exchange.case.violation?.in)) return [];
    return [
      createProblem(this.id, judged, {
        pointer: `${pointer}/responses`,
        expected: `one of the documented statuses: ${listOr(operation.responses.map((one) => one.status))}`,
        actual: showAnswer(answer),
        cause: String(status),
      }),
    ];
  },
};

/** What HTTP itself answers to a request that is wrong in the way in which this one is. */
function isOfProtocol(status: number, violated: string | undefined): boolean {
  return (
    (status === 415 && violated === 'media-type') ||
    (status === 405 && violated === 'method') ||
    ((status === 401 || status === 403) && violated === 'credentials')
  );
}
