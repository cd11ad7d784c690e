import type { ExchangeCheck } from '../../types.ts';
import { createProblem, judgeExchange, readHeader } from '../judging.ts';

/** Caches compare entity tags byte for byte; without its quotes a tag matches nothing. */
export const etagWellFormed: ExchangeCheck = {
  id: 'etag-well-formed',
  kind: 'exchange',
  rule: 'An ETag is text in quotation marks, with W/ before it when it is weak.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined) return [];
    const text = readHeader(judged.answer, 'etag');
    // RFC 9110, 8.8.3
    if (text === undefined || /^(?:W\/)?"[\x21\x23-\x7E\x80-\xFF]*"$/.test(text)) return [];
    return [
      createProblem(this.id, judged, {
        expected: 'ETag: "…" or ETag: W/"…"',
        actual: `${judged.answer.status} with ETag: ${text}`,
        cause: 'malformed',
      }),
    ];
  },
};
