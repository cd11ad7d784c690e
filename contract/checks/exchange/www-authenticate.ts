import type { ExchangeCheck } from '../../types.ts';
import { createProblem, judgeExchange, readHeader } from '../judging.ts';

/** Without it a client cannot know what to come back with (RFC 9110, 11.6.1). */
export const wwwAuthenticate: ExchangeCheck = {
  id: 'www-authenticate',
  kind: 'exchange',
  rule: '401 says in WWW-Authenticate which credentials are wanted.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged?.answer.status !== 401) return [];
    const text = readHeader(judged.answer, 'www-authenticate');
    if (text !== undefined && /^[!#$%&'*+.^_`|~\w-]+(?:[ \t,].*)?$/.test(text.trim())) return [];
    return [
      createProblem(this.id, judged, {
        pointer: judged.response === undefined ? judged.pointer : judged.responsePointer,
        expected: '401 with WWW-Authenticate and a scheme, such as Bearer',
        actual: text === undefined ? '401 without WWW-Authenticate' : `WWW-Authenticate: ${text}`,
        cause: text === undefined ? 'missing' : 'malformed',
      }),
    ];
  },
};
