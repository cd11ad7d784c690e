import type { ExchangeCheck } from '../../types.ts';
import { createProblem, judgeExchange, readHeader } from '../judging.ts';

/** A client that is not told how long to wait guesses, and guesses too short. */
export const retryAfter: ExchangeCheck = {
  id: 'retry-after',
  kind: 'exchange',
  rule: '429 has a Retry-After in whole seconds or as a date, within the window of x-rate-limit.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged?.answer.status !== 429) return [];
    const text = readHeader(judged.answer, 'retry-after');
    const window = tools.description.model.rateLimits?.window;
    const fault = findFault(text, window);
    if (fault === undefined) return [];
    const longest = window === undefined ? '' : `, at most ${window}`;
    return [
      createProblem(this.id, judged, {
        pointer: judged.response === undefined ? judged.pointer : judged.responsePointer,
        expected: `429 with Retry-After in seconds${longest}`,
        actual: text === undefined ? '429 without Retry-After' : `Retry-After: ${text}`,
        cause: fault,
      }),
    ];
  },
};

function findFault(text: string | undefined, window: number | undefined): string | undefined {
  if (text === undefined) return 'missing';
  if (/^\d+$/.test(text)) {
    return window !== undefined && Number(text) > window ? 'too long' : undefined;
  }
  // The one form of a date that HTTP lets a server write (RFC 9110, 5.6.7).
  const isDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text);
  return isDate && !Number.isNaN(Date.parse(text)) ? undefined : 'malformed';
}
