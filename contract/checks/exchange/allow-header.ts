import type { ExchangeCheck } from '../../types.ts';
import {
  createProblem,
  judgeExchange,
  listMethods,
  listOr,
  readHeader,
  readMethod,
} from '../judging.ts';

/** Without `Allow`, 405 says only what does not work (RFC 9110, 15.5.6 and 9.3.7). */
export const allowHeader: ExchangeCheck = {
  id: 'allow-header',
  kind: 'exchange',
  rule: '405 lists in Allow the methods that the path has, and OPTIONS tells nothing else.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined) return [];
    const { answer } = judged;
    const text = readHeader(answer, 'allow');
    const documented = listMethods(tools, exchange.case.request.path);
    const isOptions = readMethod(judged) === 'OPTIONS' && answer.status < 300;
    if (answer.status !== 405 && !isOptions) return [];
    if (text === undefined) {
      if (isOptions) return [];
      return [
        createProblem(this.id, judged, {
          expected: `405 with Allow: ${documented.join(', ')}`,
          actual: '405 without Allow',
          cause: 'missing',
        }),
      ];
    }
    if (documented.length === 0) return [];
    const allowed = text.split(',').map((method) => method.trim().toUpperCase());
    const missing = documented.filter((method) => !allowed.includes(method));
    const implied = ['OPTIONS', ...(documented.includes('GET') ? ['HEAD'] : [])];
    const hidden = allowed.filter(
      (method) => method !== '' && !documented.includes(method) && !implied.includes(method),
    );
    if (missing.length + hidden.length === 0) return [];
    const faults = [
      ...(missing.length > 0 ? [`${listOr(missing)} is missing`] : []),
      ...(hidden.length > 0 ? [`${listOr(hidden)} is not documented`] : []),
    ];
    return [
      createProblem(this.id, judged, {
        expected: `Allow: ${documented.join(', ')}`,
        actual: `Allow: ${text}; ${faults.join(', ')}`,
        cause: `${missing.length > 0 ? 'incomplete' : ''}${hidden.length > 0 ? 'hidden' : ''}`,
      }),
    ];
  },
};
