import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeMalformed, Failure, findError } from './failure.ts';
import { send, sendFailure } from './reply.ts';
import type { ReplyStyle } from './reply.ts';
import type { ApiSpec } from './types.ts';

/** Answers a request that no operation answers. */
export type AnswerUnknown = (request: FastifyRequest, reply: FastifyReply) => void;

/**
 * Makes what answers unknown paths (404), known paths with another method (405 with `Allow`), and
 * `OPTIONS` (204 with `Allow`).
 *
 * @param findMethods the methods of a path; `undefined` when it is unknown
 */
export function createUnknownAnswer(
  api: ApiSpec,
  style: ReplyStyle,
  findMethods: (url: string) => string[] | undefined,
): AnswerUnknown {
  const unknownPath = new Failure(findError(api, 'unknownPath'));
  const methodNotAllowed = findError(api, 'methodNotAllowed');
  const noHost = new Failure(describeMalformed(api, 'The Host header is missing'));
  const everything = [
    ...new Set(['OPTIONS', ...api.operations.map(({ method }) => method)]),
  ].sort();
  return (request, reply) => {
    const { method = '', url = '' } = request.raw;
    if (lacksHost(request)) {
      sendFailure(style, reply, noHost);
      return;
    }
    const methods = url === '*' && method === 'OPTIONS' ? everything : findMethods(url);
    if (methods === undefined) {
      sendFailure(style, reply, unknownPath);
      return;
    }
    const headers = { allow: methods.join(', ') };
    if (method === 'OPTIONS') send(style, reply, { status: 204, headers, payload: undefined });
    else sendFailure(style, reply, new Failure(methodNotAllowed, headers));
  };
}

/** HTTP/1.1 asks for a `Host`. Node leaves the check to us, since its own answer has no envelope. */
export function lacksHost({ raw }: FastifyRequest): boolean {
  return raw.headers.host === undefined && raw.httpVersion !== '1.0';
}
