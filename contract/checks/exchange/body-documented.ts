import { joinPointer } from '@octopus-cards/toolkit/compile';
import type { ExchangeCheck } from '../../types.ts';
import {
  createProblem,
  findContent,
  isBodiless,
  judgeExchange,
  readAt,
  readMediaType,
  shorten,
  withoutIndices,
} from '../judging.ts';

/** The promise that every generated type rests on. */
export const bodyDocumented: ExchangeCheck = {
  id: 'body-documented',
  kind: 'exchange',
  rule: 'Each JSON body is valid against the schema that is documented for its status.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged?.response === undefined || isBodiless(judged)) return [];
    const { answer, response, responsePointer } = judged;
    const mediaType = readMediaType(answer);
    const { json } = answer;
    // 5xx is a finding of its own, and its body often comes from somebody else.
    if (json === undefined || mediaType === undefined || answer.status >= 500) return [];
    const content = findContent(response, mediaType);
    if (content?.schema === undefined) return [];
    const pointer = joinPointer(responsePointer, 'content', content.mediaType, 'schema');
    return tools.validate(pointer, json).map((fault) => {
      const value = readAt(json, fault.at);
      const where = fault.at === '' ? 'the body' : fault.at;
      return createProblem(this.id, judged, {
        pointer: fault.pointer ?? pointer,
        expected: `${where} ${fault.message} (${fault.keyword})`,
        actual: `${answer.status} with ${where} ${shorten(JSON.stringify(value) ?? 'missing')}`,
        cause: `${answer.status} ${withoutIndices(fault.at)} ${fault.keyword} ${
          fault.keyword === 'required' || fault.keyword.endsWith('Properties') ? fault.message : ''
        }`.trimEnd(),
      });
    });
  },
};
