import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { flushCompileCache } from 'node:module';

/** What every subject answers: the documented order, handed over by the process that measures. */
export const order: { id: number } = JSON.parse(process.env['BENCH_ORDER'] ?? '{}');

/** An order with this reference is answered wrongly, so that a check of responses shows itself. */
export const BROKEN = 'BROKEN_ANSWER';

/** The operation as it was implemented: it has the order at once. */
export function answerOrder(body: { client_reference?: string | undefined }): { id: number } {
  return body.client_reference === BROKEN ? { ...order, id: -1 } : order;
}

/** Knows one token. */
export function isKnown(authorization: string | undefined): boolean {
  return authorization === 'Bearer benchmark';
}

/** The bundled description, for those who read it when they start. */
export function readDescription(): object {
  const path = new URL('../../../generated/spec/openapi.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Listens on a free port of this machine, and says which. */
export function listen(server: Server): void {
  server.listen({ host: '127.0.0.1', port: 0 }, () => sayPort(server));
}

/** Tells the process that measures where to knock; ends with it. */
export function sayPort(server: Server): void {
  const { port } = server.address() as AddressInfo;
  process.on('message', (question) => {
    if (question === 'cpu') process.send?.({ cpu: process.cpuUsage() });
  });
  process.on('disconnect', () => {
    flushCompileCache();
    process.exit();
  });
  process.send?.({ port });
}
