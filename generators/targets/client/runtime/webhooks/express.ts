import type { EventHandlers, Webhooks } from './create.ts';
import { answerHeaders, joinParts } from './handler.ts';
import type { RawBody } from './rules.ts';
import { tooLarge } from './verify.ts';

/** What Express and `node:http` have in common, as far as it is needed. */
export interface NodeRequest {
  method?: string | undefined;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Set by a body parser. */
  body?: unknown;
  /** Set by some hosts of functions, beside the parsed body. */
  rawBody?: unknown;
  readableEnded?: boolean;
  on(event: 'data', listener: (part: Uint8Array) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface NodeResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(): unknown;
}

/**
 * Makes a handler for Express, or for `node:http`: `app.post('/webhooks', createExpressHandler(…))`. Put
 * it before `express.json()`, which takes the bytes away; `express.raw()` may come before it.
 */
export function createExpressHandler<Events, Unknown>(
  webhooks: Webhooks<Events, Unknown>,
  handlers: NoInfer<EventHandlers<Events, Unknown>>,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    const answer = (status: number, headers: Record<string, string>) => {
      response.statusCode = status;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end();
    };
    if (request.method !== 'POST') return answer(405, { Allow: 'POST' });
    const read = () => readBody(request, webhooks.limit);
    const receipt = await webhooks.receive(read, request.headers, handlers);
    answer(receipt.status, answerHeaders(receipt));
  };
}

async function readBody(request: NodeRequest, limit: number): Promise<RawBody> {
  for (const body of [request.rawBody, request.body]) {
    if (typeof body === 'string' || body instanceof Uint8Array) return body;
  }
  if (request.readableEnded === true)
    throw new TypeError('Somebody has read the body. Put the webhooks before express.json().');
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    let length = 0;
    request.on('data', (part) => {
      length += part.length;
      if (length <= limit) return void parts.push(part);
      // What follows is read and thrown away, so that the sender can hear the answer.
      parts.length = 0;
      reject(tooLarge(limit));
    });
    request.on('end', () => resolve(joinParts(parts, length)));
    request.on('error', reject);
    request.on('close', () => reject(new TypeError('The message broke off.')));
  });
}
