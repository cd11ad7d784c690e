import { isObject } from '@octopus-cards/toolkit/compile';
import type { ExchangeCheck, Tools } from '../../types.ts';
import { createProblem, judgeExchange, listProtocolErrors, readHeader } from '../judging.ts';
import type { Judged } from '../judging.ts';

/** A client that is not told how long to wait guesses, and guesses too short. */
export const retryAfter: ExchangeCheck = {
  id: 'retry-after',
  kind: 'exchange',
  rule: 'The Retry-After of 429 is whole seconds or a date, within the window of x-rate-limit, and is there where it is declared.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged?.answer.status !== 429) return [];
    const text = readHeader(judged.answer, 'retry-after');
    const window = findLongest(judged, tools);
    // HTTP itself leaves it open whether there is one (RFC 6585, 4).
    if (text === undefined && !isDeclared(judged, tools)) return [];
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

/** The window of x-rate-limit; where the description itself says how long it may be, headers-valid asks. */
function findLongest({ response }: Judged, tools: Tools): number | undefined {
  const header = response?.headers.find(({ name }) => name.toLowerCase() === 'retry-after');
  if (header !== undefined && isObject(header.schema) && 'maximum' in header.schema)
    return undefined;
  return tools.description.model.rateLimits?.window;
}

function isDeclared({ response }: Judged, tools: Tools): boolean {
  const names = listProtocolErrors(tools, 429).flatMap(({ headers }) => headers);
  const documented = response?.headers.filter(({ required }) => required) ?? [];
  names.push(...documented.map(({ name }) => name));
  return names.some((name) => name.toLowerCase() === 'retry-after');
}

function findFault(text: string | undefined, window: number | undefined): string | undefined {
  if (text === undefined) return 'missing';
  if (/^\d+$/.test(text)) {
    return window !== undefined && Number(text) > window ? 'too long' : undefined;
  }
  // The one form of a date that HTTP lets a server write (RFC 9110, 5.6.7).
  const isDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text);
  return isDate && !Number.isNaN(Date.parse(text)) ? undefined : 'malformed';
}
