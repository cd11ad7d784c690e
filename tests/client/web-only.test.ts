import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/index.ts';
import type { RunningSandbox } from '../../sandbox/index.ts';
import { repo } from '../support/project.ts';

/**
 * The whole client, as a bundler makes it for Node 20, in a world that has what every runtime has and
 * nothing else: no `process`, no `Buffer`, no `require`.
 */

const WEB = {
  AbortController,
  AbortSignal,
  Blob,
  FormData,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearTimeout,
  crypto,
  fetch,
  setTimeout,
};

const USE = `
import { createOctopus, wasRecovered, ApiError } from './index.ts';
import { createTransport } from './transport.ts';
import { createWebhooks, signWebhook } from './webhooks.ts';

export async function run(options) {
  const octopus = createOctopus(options);
  const names = [];
  for await (const { name } of octopus.topups.products.list({ search: 'airtel' })) names.push(name);
  const order = await octopus.vouchers.orders.create({ product_id: 123, denomination: 50, quantity: 1 });
  let lost = false;
  const lossy = createOctopus({
    ...options,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (lost || init.method !== 'POST' || !url.endsWith('/orders')) return response;
      lost = true;
      throw new TypeError('terminated');
    },
  });
  const found = await lossy.esim.orders.create({ product_id: 712, amount: 4.5 });
  const { error } = await octopus.wallets.get(999).result();
  const raw = await createTransport(options).fetch('/api/v1/wallets');
  const secret = 'whsec_dGhlIHNlY3JldA==';
  const { body, headers } = await signWebhook({ id: 'evt_1', type: 'a' }, { secret });
  const event = await createWebhooks({ secret }).verify(body, headers);
  return [names.length > 0, order.status, wasRecovered(found), error instanceof ApiError && error.status, raw.status, event.id].join();
}
`;

let sandbox: RunningSandbox;
beforeAll(async () => {
  const settings = { rateLimits: false, latency: { vouchers: 0, topups: 0, esim: 0 } };
  sandbox = await startSandbox({ env: {}, settings });
});
afterAll(() => sandbox.close());

test('it needs nothing but what the web has', async () => {
  const { outputFiles } = await build({
    stdin: { contents: USE, resolveDir: join(repo, 'generated/client'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'client',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: ['node20', 'es2022'],
  });
  const world = createContext({ ...WEB });
  runInContext(outputFiles[0]?.text ?? '', world);
  expect(runInContext('typeof process + typeof Buffer + typeof require', world)).toBe(
    'undefinedundefinedundefined',
  );
  const { url, apiKey, apiSecret } = sandbox;
  const options = JSON.stringify({ baseUrl: url, apiKey, apiSecret });
  expect(await runInContext(`client.run(${options})`, world)).toBe(
    'true,DELIVERED,true,404,200,evt_1',
  );
});
