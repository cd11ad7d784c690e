import type { ExchangeCheck } from '../../types.ts';
import { createProblem, judgeExchange } from '../judging.ts';

/**
 * A check of the time that answers take. What is slow depends on where one stands, so that it is
 * asked only with a limit.
 *
 * @param limit milliseconds from the request to the end of the body
 */
export function createResponseTimeCheck(limit: number): ExchangeCheck {
  return {
    id: 'response-time',
    kind: 'exchange',
    rule: 'Each answer is whole within the time limit.',
    check(exchange, tools) {
      const judged = judgeExchange(exchange, tools);
      if (judged === undefined) return [];
      // An operation that may hold the call until something has happened says for how long.
      const held = (judged.operation?.lifecycle?.hold ?? 0) * 1000;
      const { duration } = judged.answer;
      if (duration <= limit + held) return [];
      return [
        createProblem(this.id, judged, {
          expected: `an answer within ${limit + held} ms`,
          actual: `${Math.round(duration)} ms`,
          cause: 'slow',
        }),
      ];
    },
  };
}
