import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startSandbox } from '../start.ts';
import type { RunningSandbox } from '../start.ts';
import { logIn } from '../tests/support/talk.ts';
import { run } from './sandbox.ts';

let running: RunningSandbox;
let out = '';
let errors = '';

beforeAll(async () => {
  running = await startSandbox({ env: {}, settings: { control: true } });
});
afterAll(() => running.close());
beforeEach(() => {
  out = '';
  errors = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += text;
    return true;
  });
  return () => vi.restoreAllMocks();
});

const octopus = (line: string) =>
  run(['code', ...line.split(' '), '--url', running.url], process.cwd());

async function ask(line: string) {
  out = '';
  expect([await octopus(`${line} --json`), errors]).toEqual([0, '']);
  return JSON.parse(out);
}

test('a code that was added pays for one topup, and for no other', async () => {
  expect(await ask('add WELCOME-1 --client 42 --currency usd --amount 5.00')).toEqual({
    client_id: 42,
    code: 'WELCOME-1',
    currency: 'USD',
    amount: '5',
  });
  const call = await logIn(running.url, running);
  const wallets = (await call('GET', '/api/v1/wallets')).text;
  const order = {
    product_id: 4218,
    amount: 4.99,
    input_data: { player_id: '5123456789', server: 'asia' },
    voucher_code: 'WELCOME-1',
  };
  const placed = await call('POST', '/api/v1/topups/orders', order);
  expect([placed.status, placed.text]).toEqual([200, placed.text]);
  expect((await call('GET', '/api/v1/wallets')).text).toBe(wallets);
  const again = await call('POST', '/api/v1/topups/orders', order);
  expect([again.status, again.body.error.message]).toEqual([
    400,
    'Voucher code cannot be redeemed',
  ]);
  await ask('add WELCOME-2 --client 42 --currency EUR --amount 7.5');
  // The codes themselves are not kept.
  expect(await ask('list --client 42')).toEqual([
    { client_id: 42, currency: 'USD', amount: '5.0000', redeemed_by: placed.body.id },
    { client_id: 42, currency: 'EUR', amount: '7.5000', redeemed_by: null },
  ]);
  expect(await ask('list --client 43')).toEqual([]);
});

test('the control endpoint does the same', async () => {
  const response = await fetch(`${running.url}/__sandbox/code/add`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'BY-HTTP', client: 42, currency: 'USD', amount: 1 }),
  });
  expect([response.status, await response.json()]).toEqual([
    200,
    { client_id: 42, code: 'BY-HTTP', currency: 'USD', amount: '1' },
  ]);
  expect(await ask('list')).toContainEqual(expect.objectContaining({ amount: '1.0000' }));
});

test.each([
  ['add', 2, 'CODE is missing.'],
  [`add ${'X'.repeat(256)} --client 42 --currency USD --amount 1`, 2, '255 characters'],
  ['add A --client 42 --currency USD', 2, '--amount is missing.'],
  ['add A --client 42 --currency USD --amount 0', 2, 'an amount above zero'],
  ['add A --client 42 --currency USD --amount 1.00001', 2, 'up to 4 decimals'],
  ['add A --client 42 --currency XXX --amount 1', 1, 'There is no currency "XXX".'],
  ['add A --client 99 --currency USD --amount 1', 1, 'There is no client 99.'],
  ['add A --client 9999999999 --currency USD --amount 1', 2, 'from 1 to 2147483647'],
])('%s is refused', async (line, code, message) => {
  expect([await octopus(line), errors]).toEqual([code, expect.stringContaining(message)]);
});

test('the same code twice is refused, and of two clients it is two codes', async () => {
  await ask('add TWICE --client 42 --currency USD --amount 1');
  expect(await octopus('add TWICE --client 42 --currency EUR --amount 2')).toBe(1);
  expect(errors).toBe(
    'octopus sandbox: Client 42 was given this code before. Choose another one.\n',
  );
  errors = '';
  await run(['client', 'create', '--name', 'Other', '--json', '--url', running.url], process.cwd());
  const { client_id } = JSON.parse(out.slice(out.indexOf('{\n  "client_id": 43')));
  await ask(`add TWICE --client ${client_id} --currency USD --amount 1`);
});
