import type { ExchangeCheck } from '../../types.ts';
import {
  createProblem,
  hasPath,
  judgeExchange,
  listMethods,
  readMethod,
  showAnswer,
} from '../judging.ts';

/** OPTIONS asks what a path can do, and must not do any of it (RFC 9110, 9.3.7). */
export const optionsAnswered: ExchangeCheck = {
  id: 'options-answered',
  kind: 'exchange',
  rule: 'OPTIONS of a documented path is answered with 2xx, or refused with 405.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    const { path } = exchange.case.request;
    if (judged === undefined || readMethod(judged) !== 'OPTIONS') return [];
    if (!hasPath(tools, path) || listMethods(tools, path).includes('OPTIONS')) return [];
    const { status } = judged.answer;
    const isFine = (status >= 200 && status < 300) || [401, 403, 405, 429, 501].includes(status);
    if (isFine || (status >= 500 && status !== 501)) return [];
    return [
      createProblem(this.id, judged, {
        expected: '2xx, or 405 with Allow',
        actual: `OPTIONS answered with ${showAnswer(judged.answer)}`,
        cause: String(status),
      }),
    ];
  },
};
