import type { SentRequest } from '../types.ts';

const SECRET = /^(authorization|proxy-authorization|cookie)$|api-?key|token|secret/i;

/** Headers with `***` in the place of credentials; the scheme stays: `Bearer ***`. */
export function hideCredentials(headers: SentRequest['headers']): SentRequest['headers'] {
  return headers.map(([name, value]) => {
    if (!SECRET.test(name)) return [name, value];
    const scheme = /authorization$/i.test(name) ? /^\S+ /.exec(value)?.[0] : undefined;
    return [name, `${scheme ?? ''}***`];
  });
}
