import type { ExchangeCheck } from '../../types.ts';
import {
  createProblem,
  isBodiless,
  isJson,
  judgeExchange,
  readMediaType,
  shorten,
} from '../judging.ts';
import type { Judged } from '../judging.ts';

/** Before a body can be held against its schema it must be there, and be JSON. */
export const bodyWellFormed: ExchangeCheck = {
  id: 'body-well-formed',
  kind: 'exchange',
  rule: 'A documented JSON body is there, and is well-formed JSON in UTF-8.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined || isBodiless(judged) || judged.answer.status >= 500) return [];
    const fault = findFault(judged);
    if (fault === undefined) return [];
    return [
      createProblem(this.id, judged, {
        ...(judged.response === undefined ? {} : { pointer: `${judged.responsePointer}/content` }),
        expected: 'a body of well-formed JSON in UTF-8',
        actual: fault.actual,
        cause: `${judged.answer.status} ${fault.cause}`,
      }),
    ];
  },
};

function findFault({ answer, response, exchange }: Judged) {
  const documented = response?.content.some(({ mediaType }) => isJson(mediaType)) ?? false;
  const { text, json } = answer;
  if (text === '') {
    return documented ? { actual: 'no body', cause: 'missing' } : undefined;
  }
  const mediaType = readMediaType(answer);
  if (mediaType === undefined || !isJson(mediaType)) return undefined;
  if (json === undefined) {
    return { actual: `text that is no JSON: ${shorten(text)}`, cause: 'malformed' };
  }
  // What takes the place of a broken byte; a request may have brought one itself.
  const sent = `${exchange.request.url}${exchange.request.body ?? ''}`;
  if (text.includes('\uFFFD') && !/\uFFFD|%EF%BF%BD|\\ufffd/i.test(sent)) {
    return { actual: `bytes that are no UTF-8: ${shorten(text)}`, cause: 'encoding' };
  }
  return undefined;
}
