import type { ExchangeCheck } from '../../types.ts';
import { createProblem, judgeExchange, readHeader } from '../judging.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** `Location` sends a client somewhere: it must be there, and lead somewhere that exists. */
export const locationValid: ExchangeCheck = {
  id: 'location-valid',
  kind: 'exchange',
  rule: 'Location is a URI reference, of 201 to a documented path; a redirect has one.',
  check(exchange, tools) {
    const judged = judgeExchange(exchange, tools);
    if (judged === undefined) return [];
    const { status } = judged.answer;
    const text = readHeader(judged.answer, 'location');
    if (text === undefined) {
      if (!REDIRECTS.has(status)) return [];
      return [
        createProblem(this.id, judged, {
          expected: `${status} with Location`,
          actual: `${status} without Location`,
          cause: `${status} missing`,
        }),
      ];
    }
    if (status !== 201 && !REDIRECTS.has(status)) return [];
    const target = /[\s<>"{}|\\^`]/.test(text) ? null : URL.parse(text, exchange.request.url);
    const paths = tools.description.model.operations
      .filter(({ method }) => method === 'get')
      .map(({ path }) => path);
    const fault =
      target === null
        ? 'no URI reference'
        : status === 201 && !leadsToPath(target, exchange.request.url, paths)
          ? 'no documented path with GET'
          : undefined;
    if (fault === undefined) return [];
    return [
      createProblem(this.id, judged, {
        expected: 'Location with a URI reference to something that can be read',
        actual: `${status} with Location: ${text} (${fault})`,
        cause: `${status} ${fault}`,
      }),
    ];
  },
};

/** Another host is somebody else's affair; on this one the end of the path must be documented. */
function leadsToPath(target: URL, base: string, paths: readonly string[]): boolean {
  if (target.host !== new URL(base).host) return true;
  const segments = target.pathname.replace(/\/$/, '').split('/');
  return paths.some((path) => {
    const wanted = path.split('/').filter((segment) => segment !== '');
    const end = segments.slice(-wanted.length);
    return wanted.every((segment, index) => segment.includes('{') || segment === end[index]);
  });
}
