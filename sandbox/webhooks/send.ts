import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { mayReach } from './guard-address.ts';
import { guardLookup, resolveHost } from './guard-lookup.ts';
import type { ResolveHost } from './guard-lookup.ts';
import { readExcerpt } from './read-excerpt.ts';

/** Something to post, and how far to go for it. */
export interface Posting {
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** May it go to private addresses? */
  local: boolean;
}

/** What came of it: an answer, of any status, or a word for what went wrong. */
export type SendResult =
  | { status: number; retryAfter: string | undefined; excerpt: string; durationMs: number }
  | { error: SendFault; durationMs: number };

/**
 * - `timeout`: no answer in time
 * - `dns`: the host name has no address
 * - `address`: it leads to an address that webhooks may not go to
 * - `refused`: nobody listens there
 * - `reset`: the connection ended before the answer
 * - `tls`: no secure connection, such as a certificate that nobody vouches for
 * - `answer`: what came back is not HTTP
 * - `network`: anything else
 */
export type SendFault =
  | 'timeout'
  | 'dns'
  | 'address'
  | 'refused'
  | 'reset'
  | 'tls'
  | 'answer'
  | 'network';

export type Send = (posting: Posting) => Promise<SendResult>;

export interface SenderOptions {
  /** Longest time until the answer, from the look-up of the host on, in milliseconds. Default: 30 s */
  timeoutMs?: number;
  /** Longest time for the body of the answer, which nobody needs, in milliseconds. Default: 1 s */
  bodyMs?: number;
  resolve?: ResolveHost;
}

/**
 * Makes what posts webhooks. Certificates are always verified, redirects are answers like others, and
 * neither proxies of the environment nor connections of earlier messages are used.
 */
export function createSender(options: SenderOptions = {}): Send {
  const { timeoutMs = 30_000, bodyMs = 1_000, resolve = resolveHost } = options;
  return (posting) =>
    new Promise((fulfil) => {
      const start = performance.now();
      const elapsed = () => Math.round(performance.now() - start);
      const { url, body } = posting;
      // No socket looks up what already is an address.
      const literal = url.hostname.replace(/^\[|\]$/g, '');
      if (isIP(literal) !== 0 && !mayReach(literal, posting.local))
        return fulfil({ error: 'address', durationMs: 0 });
      const secure = url.protocol === 'https:';
      const request = (secure ? https : http).request(url, {
        method: 'POST',
        agent: secure ? new https.Agent() : new http.Agent(),
        headers: { ...posting.headers, 'Content-Length': Buffer.byteLength(body) },
        lookup: guardLookup(resolve, posting.local),
        ...(secure ? { rejectUnauthorized: true, minVersion: 'TLSv1.2' } : {}),
      });
      const end = (result: SendResult) => {
        clearTimeout(timer);
        request.destroy();
        fulfil(result);
      };
      const timer = setTimeout(() => end({ error: 'timeout', durationMs: elapsed() }), timeoutMs);
      request.on('error', (error) => end({ error: nameFault(error), durationMs: elapsed() }));
      request.on('upgrade', () => end({ error: 'answer', durationMs: elapsed() }));
      request.on('response', (response) => {
        clearTimeout(timer);
        const durationMs = elapsed();
        const { statusCode: status = 0, headers } = response;
        void readExcerpt(response, bodyMs).then((excerpt) =>
          end({ status, retryAfter: headers['retry-after'], excerpt, durationMs }),
        );
      });
      request.end(body);
    });
}

/** Names the fault without its message, which may hold addresses of the network. */
function nameFault(error: Error): SendFault {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'FORBIDDEN_ADDRESS') return 'address';
  if (code === 'ENOTFOUND' || code.startsWith('EAI_')) return 'dns';
  if (code === 'ECONNREFUSED') return 'refused';
  if (code === 'ETIMEDOUT') return 'timeout';
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'reset';
  if (code.startsWith('HPE_')) return 'answer';
  if (/^ERR_(TLS|SSL)|CERT|SIGNATURE|CRL|EPROTO/.test(code)) return 'tls';
  return 'network';
}
