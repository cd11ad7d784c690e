import type { ExchangeCheck } from '../../types.ts';
import { createProblem, hasPath, judgeExchange, showAnswer } from '../judging.ts';

/** What answers there is a door that the description does not show. */
export const unknownPathRefused: ExchangeCheck = {
  id: 'unknown-path-refused',
  kind: 'exchange',
  rule: 'A path that is not documented is answered with 404.',
  check(exchange, tools) {
    const { request } = exchange.case;
    if (request.operation !== undefined || hasPath(tools, request.path)) return [];
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined || judged.answer.status >= 500) return [];
    // Some servers ask who is there before they look where to.
    if ([401, 403, 404, 429].includes(judged.answer.status)) return [];
    return [
      createProblem(this.id, judged, {
        expected: '404',
        actual: showAnswer(judged.answer),
        cause: 'path',
      }),
    ];
  },
};
