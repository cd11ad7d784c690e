import type { ExchangeCheck } from '../../types.ts';
import {
  createProblem,
  isBodiless,
  judgeExchange,
  readHeader,
  readMethod,
  shorten,
} from '../judging.ts';

/** Such a body is lost, or taken for the beginning of the next answer (RFC 9110, 15.3.5, 15.4.5). */
export const noBodyAllowed: ExchangeCheck = {
  id: 'no-body-allowed',
  kind: 'exchange',
  rule: '204, 205, 304 and answers to HEAD have no body, and 204 announces none.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined || !isBodiless(judged)) return [];
    const { status, text } = judged.answer;
    const length = status === 204 ? readHeader(judged.answer, 'content-length') : undefined;
    const announced = length !== undefined && length.trim() !== '0';
    if (text === '' && !announced) return [];
    const what = readMethod(judged) === 'HEAD' ? `HEAD ${status}` : String(status);
    return [
      createProblem(this.id, judged, {
        expected: `${what} without a body`,
        actual: text === '' ? `Content-Length: ${length}` : `the body ${shorten(text)}`,
        cause: what,
      }),
    ];
  },
};
