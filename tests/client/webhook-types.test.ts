import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repo } from '../support/project.ts';

const USE = `
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { createOctopus } from './client/index.ts';
import {
  createExpressHandler, createFastifyPlugin, createHandler, createHonoHandler, createMemoryStore,
  createWebhooks, signWebhook, WebhookError,
} from './client/webhooks.ts';
import type { EventStore, UnknownType, WebhookEvent, WebhookHandlers } from './client/webhooks.ts';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const isTrue = <T extends true>(): T | undefined => undefined;

const webhooks = createWebhooks({ secret: 'a', secrets: ['b'], tolerance: 60, store: createMemoryStore() });
createWebhooks({ secret: undefined, secrets: undefined, store: undefined, now: undefined });
// @ts-expect-error a secret is a text
createWebhooks({ secret: 5 });
const simple: EventStore = { claim: async () => true };
createWebhooks({ secret: 'a', store: simple });

export function read(event: WebhookEvent): string | number {
  // Every event has these.
  const id: string = event.id;
  switch (event.type) {
    case 'order.delivered':
    case 'order.failed':
      isTrue<Same<typeof event.data.product_name, string>>();
      // @ts-expect-error that is a field of another event
      event.data.wallet_id;
      return event.data.id;
    case 'wallet.credited':
      isTrue<Same<typeof event.type, 'wallet.credited'>>();
      // @ts-expect-error that is a field of another event
      event.data.product_name;
      return event.data.wallet_id;
    case 'order.cancelled':
    case 'order.partially_delivered':
    case 'wallet.debited':
      return id;
    // @ts-expect-error there is no such event
    case 'order.delivred':
      return id;
    default:
      isTrue<Same<typeof event.type, UnknownType>>();
      // A text like any other.
      return event.type.startsWith('wallet.') ? event.type : JSON.stringify(event.data);
  }
}

const handlers: WebhookHandlers = {
  'order.delivered': ({ data }) => data.delivered_quantity.toFixed(),
  async 'wallet.debited'({ data }) {
    // @ts-expect-error that is a field of another event
    data.product_name;
    await Promise.resolve(data.amount);
  },
  unknown: (event) => read(event),
};
// @ts-expect-error there is no such event
export const wrong: WebhookHandlers = { 'order.delivred': () => {} };

export const POST: (request: Request) => Promise<Response> = createHandler(webhooks, handlers);
createHandler(webhooks, (event) => read(event));
createHandler(webhooks, { 'order.failed': ({ data }) => data.id, unknown: ({ type }) => console.log(type) });
new Hono().post('/webhooks', createHonoHandler(webhooks, handlers));
express().post('/webhooks', createExpressHandler(webhooks, handlers));
await fastify().register(createFastifyPlugin(webhooks, handlers), { prefix: '/webhooks' });

const octopus = createOctopus({ environment: 'sandbox', accessToken: 'a' });
const { body, headers } = await signWebhook({ id: 'evt_1', type: 'x' }, { secret: 'a', now: 1, id: 'b' });
try {
  octopus.notify(await webhooks.verify(body, headers));
  await webhooks.verify(new Uint8Array(), new Headers());
  await webhooks.verify(new ArrayBuffer(0), { a: undefined, b: ['c'] });
  const { status } = await webhooks.receive(body, headers, octopus.notify);
  isTrue<Same<typeof status, 204 | 400 | 401 | 409 | 413 | 500>>();
} catch (error) {
  if (error instanceof WebhookError && error.reason === 'expired') console.log(error.status);
  // @ts-expect-error there is no such reason
  if (error instanceof WebhookError && error.reason === 'late') console.log(error.status);
}
// @ts-expect-error the body must be raw
webhooks.verify({ id: 'evt_1' }, headers);
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'octopus-webhook-types-'));
  symlinkSync(join(repo, 'node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(repo, 'generated/client'), join(folder, 'client'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'use.ts'), USE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['7', 'typescript-native/bin/tsc', true],
  ['7, without exact optional properties', 'typescript-native/bin/tsc', false],
  ['5.9', 'typescript/bin/tsc', true],
])('TypeScript %s understands events and frameworks', (_, compiler, exact) => {
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    types: ['node'],
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: exact,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    preserveSymlinks: true,
    skipLibCheck: true,
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['use.ts'] }),
  );
  const args = [join(repo, 'node_modules', compiler), '-p', folder];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stdout).toBe('');
});
