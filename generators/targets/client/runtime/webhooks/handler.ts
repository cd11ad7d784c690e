import type { EventHandlers, Receipt, Webhooks } from './create.ts';
import type { RawBody } from './rules.ts';
import { tooLarge } from './verify.ts';

/** Headers of an answer to a message. */
export function answerHeaders({ status }: Receipt): Record<string, string> {
  if (status === 409) return { 'Retry-After': '10' };
  // The rest of a body that nobody reads must not be taken for the next request.
  return status === 413 ? { Connection: 'close' } : {};
}

/** Makes a handler for servers that speak `fetch`: Next, Deno, Bun, Cloudflare and others. */
export function createHandler<Events, Unknown>(
  webhooks: Webhooks<Events, Unknown>,
  handlers: NoInfer<EventHandlers<Events, Unknown>>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'POST')
      return new Response(null, { status: 405, headers: { Allow: 'POST' } });
    const read = () => readBody(request, webhooks.limit);
    const receipt = await webhooks.receive(read, request.headers, handlers);
    return new Response(null, { status: receipt.status, headers: answerHeaders(receipt) });
  };
}

/** Makes a handler for Hono: `app.post('/webhooks', createHonoHandler(webhooks, { … }))`. */
export function createHonoHandler<Events, Unknown>(
  webhooks: Webhooks<Events, Unknown>,
  handlers: NoInfer<EventHandlers<Events, Unknown>>,
): (context: { req: { raw: Request } }) => Promise<Response> {
  const handle = createHandler(webhooks, handlers);
  return ({ req }) => handle(req.raw);
}

/** Reads no more than is allowed. */
async function readBody(request: Request, limit: number): Promise<RawBody> {
  if (request.bodyUsed)
    throw new TypeError('Somebody has read the body. Put the webhooks before what reads bodies.');
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw tooLarge(limit);
  // Some browsers have no streams here.
  if (request.body === undefined) return request.arrayBuffer();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || value === undefined) return joinParts(parts, length);
    length += value.length;
    if (length > limit) {
      reader?.cancel().catch(() => {});
      throw tooLarge(limit);
    }
    parts.push(value);
  }
}

/** Puts the parts of a body together. */
export function joinParts(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
