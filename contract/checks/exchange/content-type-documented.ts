import type { ExchangeCheck } from '../../types.ts';
import {
  createProblem,
  findContent,
  isBodiless,
  judgeExchange,
  listOr,
  readHeader,
  readMediaType,
} from '../judging.ts';

/** A body is read by its media type, so that a wrong one makes a right body useless. */
export const contentTypeDocumented: ExchangeCheck = {
  id: 'content-type-documented',
  kind: 'exchange',
  rule: 'Each body comes with a Content-Type that is documented for its status.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged?.response === undefined || judged.answer.status >= 500) return [];
    const { answer, response, responsePointer } = judged;
    if (answer.text === '' || isBodiless(judged) || response.content.length === 0) return [];
    const mediaType = readMediaType(answer);
    if (mediaType !== undefined && findContent(response, mediaType) !== undefined) return [];
    const text = readHeader(answer, 'content-type');
    return [
      createProblem(this.id, judged, {
        pointer: `${responsePointer}/content`,
        expected: listOr(response.content.map((content) => content.mediaType)),
        actual: text === undefined ? 'no Content-Type' : `Content-Type: ${text}`,
        cause: `${answer.status} ${mediaType ?? (text === undefined ? 'missing' : 'malformed')}`,
      }),
    ];
  },
};
