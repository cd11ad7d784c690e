import { createRefusalCheck } from './refusal.ts';

/** A method that nobody has described is one that nobody has thought about (RFC 9110, 15.5.6). */
export const methodRefused = createRefusalCheck({
  id: 'method-refused',
  rule: 'A method that a path does not have is answered with 405.',
  concerns: ({ in: place }, { case: { request } }) => {
    const method = request.method.toUpperCase();
    // HEAD comes with GET, and OPTIONS asks what there is.
    return place === 'method' && method !== 'HEAD' && method !== 'OPTIONS';
  },
  // 501: the server does not know the method at all.
  statuses: () => [405, 501],
});
