import type { ExchangeCheck } from '../../types.ts';
import { createProblem, judgeExchange, listHeader } from '../judging.ts';

/** Headers that hold one value, so that a second line makes both doubtful (RFC 9110, 5.3). */
const SINGLE = [
  'Content-Type',
  'Content-Length',
  'Location',
  'Retry-After',
  'ETag',
  'Last-Modified',
  'Date',
];

/** Two lines of such a header are read as one, the other or neither, by chance of the client. */
export const singletonHeaders: ExchangeCheck = {
  id: 'singleton-headers',
  kind: 'exchange',
  rule: 'A header that holds one value comes once.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined) return [];
    const { requestId } = tools.description.model.protocolErrors ?? {};
    const names = requestId === undefined ? SINGLE : [...SINGLE, requestId];
    return names.flatMap((name) => {
      const lines = listHeader(judged.answer, name);
      // Some runtimes join the lines: no value of these can hold a comma and a space but a date.
      if (lines.length < 2) return [];
      return [
        createProblem(this.id, judged, {
          expected: `one ${name}`,
          actual: `${lines.length} of them: ${lines.join(' and ')}`,
          cause: name.toLowerCase(),
        }),
      ];
    });
  },
};
