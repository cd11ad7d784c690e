import type { EventHandlers, Webhooks } from './create.ts';
import { answerHeaders } from './handler.ts';
import type { RawBody } from './rules.ts';

/** What of Fastify is needed. */
export interface FastifyLike {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    options: { parseAs: 'buffer'; bodyLimit: number },
    parser: (
      request: unknown,
      body: Uint8Array,
      done: (error: null, body: Uint8Array) => void,
    ) => void,
  ): unknown;
  post(
    path: string,
    options: { bodyLimit: number },
    handler: (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<unknown>,
  ): unknown;
}

export interface FastifyRequestLike {
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  body: unknown;
}

export interface FastifyReplyLike {
  code(status: number): unknown;
  headers(headers: Record<string, string>): unknown;
  send(): unknown;
}

/**
 * Makes a plugin for Fastify: `app.register(createFastifyPlugin(webhooks, { … }), { prefix: '/webhooks' })`.
 * Only inside of it bodies stay raw.
 *
 * @param path below the prefix; by default the prefix itself
 */
export function createFastifyPlugin<Events, Unknown>(
  webhooks: Webhooks<Events, Unknown>,
  handlers: NoInfer<EventHandlers<Events, Unknown>>,
  path = '/',
): (app: FastifyLike) => Promise<void> {
  const bodyLimit = webhooks.limit;
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
      done(null, body),
    );
    app.post(path, { bodyLimit }, async (request, reply) => {
      const body = (request.body ?? '') as RawBody;
      const receipt = await webhooks.receive(body, request.headers, handlers);
      reply.code(receipt.status);
      reply.headers(answerHeaders(receipt));
      return reply.send();
    });
  };
}
