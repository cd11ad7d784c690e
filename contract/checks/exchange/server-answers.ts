import type { Exchange, ExchangeCheck } from '../../types.ts';
import { createProblem } from '../judging.ts';

const WHAT: Record<NonNullable<Exchange['failure']>, string> = {
  timeout: 'no answer within the time limit',
  refused: 'the connection was refused',
  reset: 'the connection ended before the answer was whole',
  malformed: 'an answer that breaks the rules of HTTP',
};

/** A connection that breaks is found here; that there is no server at all, the run itself says. */
export const serverAnswers: ExchangeCheck = {
  id: 'server-answers',
  kind: 'exchange',
  rule: 'Each request gets a whole and well-formed HTTP answer.',
  check(exchange) {
    const { failure, answer } = exchange;
    if (failure === undefined || answer !== undefined) return [];
    const { operation } = exchange.case.request;
    return [
      createProblem(
        this.id,
        { exchange, operation, pointer: operation?.pointer ?? '/paths' },
        { expected: 'an answer', actual: WHAT[failure], cause: failure },
      ),
    ];
  },
};
