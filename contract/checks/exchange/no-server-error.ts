import type { ExchangeCheck } from '../../types.ts';
import { createProblem, judgeExchange, showAnswer } from '../judging.ts';

/** A server error is a defect even where it is documented: the request has not asked for one. */
export const noServerError: ExchangeCheck = {
  id: 'no-server-error',
  kind: 'exchange',
  rule: 'No request makes the server fail with a 5xx status.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined || judged.answer.status < 500) return [];
    const { status } = judged.answer;
    // 501 is the right answer to a method that the server does not know at all.
    if (status === 501 && judged.operation === undefined) return [];
    return [
      createProblem(this.id, judged, {
        expected: 'a status below 500',
        actual: showAnswer(judged.answer),
        cause: String(status),
      }),
    ];
  },
};
