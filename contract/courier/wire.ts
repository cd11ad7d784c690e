import { request as requestHttp } from 'node:http';
import type { Agent, ClientRequest, IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Json } from '@octopus-cards/toolkit';
import type { Exchange, ReceivedAnswer, SentRequest } from '../types.ts';

/** What came back: an answer, or why there was none. */
export type Outcome =
  | { answer: ReceivedAnswer; failure?: never }
  | { answer: undefined; failure: NonNullable<Exchange['failure']> };

const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Sends a request exactly as it is written: node's own client, since `fetch` mends requests (it has
 * no TRACE, joins headers, follows redirects and cleans paths).
 *
 * @param timeout milliseconds until the last byte of the answer
 */
export async function sendOnWire(
  sent: SentRequest,
  agent: Agent,
  timeout: number,
): Promise<Outcome> {
  const outcome = await attempt(sent, agent, timeout);
  // A connection that was kept open had been closed by the server already: nothing was processed.
  return outcome === 'stale' ? finish(await attempt(sent, agent, timeout)) : outcome;
}

function finish(outcome: Outcome | 'stale'): Outcome {
  return outcome === 'stale' ? { answer: undefined, failure: 'reset' } : outcome;
}

function attempt(sent: SentRequest, agent: Agent, timeout: number): Promise<Outcome | 'stale'> {
  const { promise, resolve } = Promise.withResolvers<Outcome | 'stale'>();
  const [, protocol = 'http:', host = '', target = '/'] =
    /^(https?:)\/\/([^/?#]+)([^#]*)/i.exec(sent.url) ?? [];
  const address = new URL(`${protocol}//${host}`);
  const started = performance.now();
  const body = sent.body === undefined ? undefined : Buffer.from(sent.body);
  const headers = sent.headers.flat();
  headers.push('Host', address.host, 'Connection', 'keep-alive');
  if (body !== undefined) headers.push('Content-Length', String(body.length));
  const send = protocol.toLowerCase() === 'https:' ? requestHttps : requestHttp;
  let request: ClientRequest;
  try {
    request = send({
      protocol: address.protocol,
      hostname: address.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: address.port,
      method: sent.method,
      path: target === '' ? '/' : target.startsWith('?') ? `/${target}` : target,
      headers,
      agent,
      insecureHTTPParser: false,
    });
  } catch {
    // A header that no HTTP message can carry.
    return Promise.resolve({ answer: undefined, failure: 'malformed' });
  }
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    request.destroy();
  }, timeout);
  const settle = (outcome: Outcome | 'stale') => {
    clearTimeout(timer);
    resolve(outcome);
  };
  request.once('response', (response) => {
    readBody(response).then(
      (bytes) => settle(readAnswer(response, bytes, performance.now() - started)),
      (error) => settle({ answer: undefined, failure: late ? 'timeout' : nameFailure(error) }),
    );
  });
  // CONNECT and upgrades hand the socket over: there is no body to wait for.
  for (const event of ['connect', 'upgrade'] as const) {
    request.once(event, (response: IncomingMessage, socket) => {
      socket.destroy();
      settle(readAnswer(response, Buffer.alloc(0), performance.now() - started));
    });
  }
  request.once('error', (error) => {
    const failure = late ? 'timeout' : nameFailure(error);
    const stale = failure === 'reset' && request.reusedSocket;
    settle(stale ? 'stale' : { answer: undefined, failure });
  });
  request.end(body);
  return promise;
}

async function readBody(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Error('HPE_BODY_TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readAnswer(response: IncomingMessage, bytes: Buffer, duration: number): Outcome {
  const headers: [string, string][] = [];
  for (let at = 0; at < response.rawHeaders.length; at += 2) {
    headers.push([response.rawHeaders[at] ?? '', response.rawHeaders[at + 1] ?? '']);
  }
  let decoded: Buffer;
  try {
    decoded = decodeBody(bytes, response.headers['content-encoding']);
  } catch {
    return { answer: undefined, failure: 'malformed' };
  }
  // The byte order mark stays: JSON must not begin with one.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(decoded);
  return {
    answer: {
      status: response.statusCode ?? 0,
      headers,
      text,
      json: parseJson(text),
      duration,
    },
  };
}

function decodeBody(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes;
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return gunzipSync(bytes);
    case 'deflate':
      return inflateSync(bytes);
    case 'br':
      return brotliDecompressSync(bytes);
    default:
      return bytes;
  }
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const REFUSED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

function nameFailure(error: unknown): NonNullable<Exchange['failure']> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (REFUSED.includes(code)) return 'refused';
  if (code === 'ETIMEDOUT') return 'timeout';
  // A message that is no HTTP, or a certificate that nobody believes.
  return code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED'
    ? 'reset'
    : 'malformed';
}
