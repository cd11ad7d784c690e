import type { ExchangeCheck } from '../../types.ts';
import {
  createProblem,
  findResponse,
  judgeExchange,
  listProtocolErrors,
  readMethod,
  showAnswer,
} from '../judging.ts';

/** HEAD is GET without the body; every server has both (RFC 9110, 9.1 and 9.3.2). */
export const headLikeGet: ExchangeCheck = {
  id: 'head-like-get',
  kind: 'exchange',
  rule: 'HEAD is answered with a status that GET of the same path has.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined || readMethod(judged) !== 'HEAD') return [];
    const { operations } = tools.description.model;
    const paths = operations.filter(({ path }) => path === exchange.case.request.path);
    const get = paths.find(({ method }) => method === 'get');
    if (get === undefined || paths.some(({ method }) => method === 'head')) return [];
    const { status } = judged.answer;
    if (status >= 500 && status !== 501) return [];
    const isRefused = status === 405 || status === 501;
    const isShared = findResponse(get, status) ?? listProtocolErrors(tools, status)[0];
    if (!isRefused && isShared !== undefined) return [];
    return [
      createProblem(
        this.id,
        { ...judged, operation: get, pointer: get.pointer },
        {
          expected: 'the status of GET, without the body',
          actual: `HEAD answered with ${showAnswer(judged.answer)}`,
          cause: String(status),
        },
      ),
    ];
  },
};
