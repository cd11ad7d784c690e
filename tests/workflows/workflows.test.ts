import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startProxy } from '../../contract/proxy/index.ts';
import type { RecordingProxy } from '../../contract/proxy/index.ts';
import { startSandbox } from '../../sandbox/index.ts';
import type { RunningSandbox } from '../../sandbox/index.ts';
import { talkTo } from '../../sandbox/tests/support/talk.ts';
import { document } from '../mock/description.ts';
import { startReceiver } from './receiver.ts';
import type { Receiver } from './receiver.ts';
import { runRedocly } from './respect.ts';

/** The workflows of the description, run by `redocly respect` against the sandbox. */
const folder = fileURLToPath(new URL('../../openapi/workflows', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.arazzo.yaml'));

let sandbox: RunningSandbox;
let proxy: RecordingProxy;
let receiver: Receiver;
beforeAll(async () => {
  sandbox = await startSandbox({
    env: {},
    settings: {
      control: true,
      localWebhooks: true,
      latency: { vouchers: 0, topups: 0, esim: 0 },
    },
  });
  proxy = await startProxy({ target: sandbox.url, document });
  receiver = await startReceiver();
  const hook = { client: 42, url: receiver.webhookUrl };
  receiver.trust((await control('/webhook/add', hook)).secret);
});
beforeEach(() => proxy.clear());
afterAll(async () => {
  await proxy.close();
  await sandbox.close();
  await receiver.close();
});

async function control(path: string, body: object) {
  const {
    status,
    text,
    body: answer,
  } = await talkTo(sandbox.url)('POST', `/__sandbox${path}`, body);
  if (status >= 300) throw new Error(text);
  return answer;
}

let runs = 0;

function respect(name: string) {
  const { apiKey: api_key, apiSecret: api_secret } = sandbox;
  const input = { api_key, api_secret, client_reference: `WORKFLOW_${++runs}` };
  const servers = ['-S', `api=${proxy.url}`];
  if (name.includes('webhook')) servers.push('-S', `receiver=${receiver.url}`);
  return runRedocly('respect', `${folder}/${name}`, ...servers, '-i', JSON.stringify(input));
}

it('there is one for the first order of each vertical, for two currencies and for a webhook', () => {
  expect(files).toEqual([
    'cross-currency-order.arazzo.yaml',
    'first-esim-order.arazzo.yaml',
    'first-topup-order.arazzo.yaml',
    'first-voucher-order.arazzo.yaml',
    'order-told-by-webhook.arazzo.yaml',
  ]);
});

describe.each(files)('%s', (name) => {
  it('is Arazzo', async () => {
    const { code, output } = await runRedocly('lint', `${folder}/${name}`, '--extends=recommended');
    expect(output).not.toContain('warning');
    expect([code, output]).toEqual([0, expect.stringContaining('valid')]);
  });

  it('runs to its end, and each request and answer is as described', async () => {
    const { code, output } = await respect(name);
    expect([code, output]).toEqual([0, expect.stringContaining('Workflows: 1 passed, 1 total')]);
    expect(proxy.exchanges.length).toBeGreaterThanOrEqual(3);
    for (const { operation, requestFaults, answerFaults } of proxy.exchanges) {
      expect({ operation, requestFaults, answerFaults }).toEqual({
        operation: expect.any(String),
        requestFaults: [],
        answerFaults: [],
      });
    }
  });
});

it('a workflow fails when the server does', async () => {
  await control('/faults', { operation: 'quoteVoucher', status: 500 });
  const { code, output } = await respect('first-voucher-order.arazzo.yaml');
  expect(code).toBe(1);
  expect(output).toContain('Workflows: 1 failed, 1 total');
  expect(output).toMatch(/✗ POST \/api\/v1\/products\/\{id\}\/charges - step quote/);
});
