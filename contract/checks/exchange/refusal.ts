import type { Exchange, ExchangeCheck, Tools, Violation } from '../../types.ts';
import { createProblem, judgeExchange, listOr, showAnswer } from '../judging.ts';

export interface Refusal {
  id: string;
  rule: string;
  /** Is this the check for such a violation? */
  concerns(violation: Violation, exchange: Exchange): boolean;
  /** The statuses that are right; undefined: any 4xx. */
  statuses?(tools: Tools, violation: Violation): number[] | undefined;
}

/** What may come before a request is looked at: credentials, limits, sizes. */
const EARLIER = new Set([401, 403, 408, 413, 414, 429, 431]);

/**
 * A check for requests that are wrong on purpose in one way. It is silent about 5xx, which is a
 * finding of its own.
 */
export function createRefusalCheck({ id, rule, concerns, statuses }: Refusal): ExchangeCheck {
  return {
    id,
    kind: 'exchange',
    rule,
    check(exchange, tools) {
      const { violation, expects } = exchange.case;
      if (violation === undefined || expects !== 'invalid') return [];
      if (!concerns(violation, exchange)) return [];
      const judged = judgeExchange(exchange, tools);
      if (judged === undefined || judged.answer.status >= 500) return [];
      const { status } = judged.answer;
      const right = statuses?.(tools, violation);
      const isRefused = status >= 400;
      if (isRefused && (right === undefined || right.includes(status) || EARLIER.has(status))) {
        return [];
      }
      const expected =
        right === undefined ? 'a refusal with 4xx' : `a refusal with ${listOr(right)}`;
      return [
        createProblem(id, judged, {
          pointer: violation.pointer === '' ? judged.pointer : violation.pointer,
          expected: `${expected}: ${violation.detail}`,
          actual: showAnswer(judged.answer),
          // A place that is not checked at all lets every keyword pass: that is one defect.
          cause: `${violation.in} ${violation.at} ${isRefused ? status : 'accepted'}`,
        }),
      ];
    },
  };
}

/** Where a value is missing altogether. */
export function isMissing({ keyword }: Violation): boolean {
  return keyword === 'missing' || keyword === 'required';
}

/** The status that the description gives to violations, and 404 where a path names nothing. */
export function listValidationStatuses(tools: Tools, violation: Violation): number[] | undefined {
  const { validation } = tools.description.model.protocolErrors ?? {};
  if (validation === undefined) return undefined;
  return violation.in === 'path' ? [validation.status, 404] : [validation.status];
}
