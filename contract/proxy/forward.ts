import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** What the server behind has answered. */
export interface Forwarded {
  status: number;
  reason: string;
  /** As they came. */
  rawHeaders: string[];
  /** Those that are meant for the client. */
  passedHeaders: string[];
  /** As they came, for the client. */
  bytes: Buffer;
  /** Decompressed, to be judged. */
  text: Buffer;
}

/** Headers of one connection, which a proxy does not pass on (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Sends a request on as it is.
 *
 * @returns undefined when there is no whole answer
 */
export function forward(
  target: string,
  incoming: IncomingMessage,
  body: Buffer,
): Promise<Forwarded | undefined> {
  const base = new URL(target);
  const send = base.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = passHeaders(incoming.rawHeaders, new Set([...HOP_BY_HOP, 'host']));
  headers.push('Host', base.host);
  const wasChunked = incoming.headers['transfer-encoding'] !== undefined;
  if (wasChunked) headers.push('Content-Length', String(body.length));
  return new Promise((resolve) => {
    const outgoing = send({
      hostname: base.hostname.replace(/^\[|\]$/g, ''),
      port: base.port,
      path: `${base.pathname.replace(/\/$/, '')}${incoming.url ?? '/'}`,
      method: incoming.method,
      headers,
      agent: false,
    });
    outgoing.once('error', () => resolve(undefined));
    outgoing.once('response', (answer) => {
      readAnswer(answer).then(resolve, () => resolve(undefined));
    });
    outgoing.end(body);
  });
}

async function readAnswer(answer: IncomingMessage): Promise<Forwarded> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  const bytes = Buffer.concat(parts);
  const passedHeaders = passHeaders(answer.rawHeaders, HOP_BY_HOP);
  return {
    status: answer.statusCode ?? 0,
    reason: answer.statusMessage ?? '',
    rawHeaders: answer.rawHeaders,
    passedHeaders,
    bytes,
    text: decompress(bytes, answer.headers['content-encoding']),
  };
}

/** The names and values that go on, one after the other. */
function passHeaders(raw: readonly string[], without: ReadonlySet<string>): string[] {
  return raw.flatMap((name, index) =>
    index % 2 === 0 && !without.has(name.toLowerCase()) ? [name, raw[index + 1] ?? ''] : [],
  );
}

const DECODERS: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** What cannot be decompressed is judged as it is. */
function decompress(bytes: Buffer, encoding: string | undefined): Buffer {
  const decode = DECODERS[encoding?.trim().toLowerCase() ?? ''];
  if (decode === undefined || bytes.length === 0) return bytes;
  try {
    return decode(bytes);
  } catch {
    return bytes;
  }
}
