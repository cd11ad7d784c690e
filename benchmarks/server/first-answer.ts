import { request } from 'node:http';
import { HEADERS, ORDER_PATH, startSubject } from './subjects.ts';
import type { Payloads, SubjectName } from './subjects.ts';

/**
 * Times a server from the start of its process to its first answer, in milliseconds, with the code
 * that Node.js has compiled before in its cache.
 */
export async function timeFirstAnswer(
  name: SubjectName,
  payloads: Payloads,
  cache: string,
): Promise<number> {
  const started = performance.now();
  const server = await startSubject(name, payloads, { NODE_COMPILE_CACHE: cache });
  try {
    await placeOrder(server.origin, payloads.request);
    return performance.now() - started;
  } finally {
    await server.stop();
  }
}

/** An order over a new connection; answers the status and the body. */
export function placeOrder(
  origin: string,
  order: object,
  headers: Record<string, string> = HEADERS,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(origin + ORDER_PATH, { method: 'POST', agent: false, headers });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
      });
    });
    sent.end(JSON.stringify(order));
  });
}
