import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSender } from './send.ts';
import type { Posting, SenderOptions, SendResult } from './send.ts';
import { answerStatus, startReceiver } from './test-receiver.ts';
import type { Receiver } from './test-receiver.ts';

let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
});
afterEach(() => {
  receiver.received.length = 0;
  receiver.answer(answerStatus(204));
});
afterAll(() => receiver.close());

function post(
  url: string,
  options: SenderOptions = {},
  more: Partial<Posting> = {},
): Promise<SendResult> {
  return createSender(options)({
    url: new URL(url),
    headers: {},
    body: '{}',
    local: true,
    ...more,
  });
}

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('%i is an answer, and is not followed', async (status) => {
    const target = await startReceiver();
    receiver.answer(answerStatus(status, { Location: target.url }));
    expect(await post(receiver.url)).toMatchObject({ status });
    expect(target.received).toEqual([]);
    await target.close();
  });

  it('is not followed either when a header asks to come back by another way', async () => {
    const target = await startReceiver();
    const headers = {
      Refresh: `0; url=${target.url}`,
      'Alt-Svc': `h2="${new URL(target.url).host}"`,
    };
    receiver.answer(answerStatus(200, headers));
    expect(await post(receiver.url)).toMatchObject({ status: 200 });
    expect(await post(receiver.url)).toMatchObject({ status: 200 });
    expect(target.received).toEqual([]);
    await target.close();
  });
});

describe('addresses', () => {
  const name = () => receiver.url.replace('127.0.0.1', 'shop.example');

  it.each([
    'http://127.0.0.1:1/',
    'http://127.1:1/',
    'http://0x7f000001:1/',
    'http://017700000001:1/',
    'http://2130706433:1/',
    'http://127.0.0.1.:1/',
    'http://0:1/',
    'http://[::]:1/',
    'http://[::1]:1/',
    'http://[::ffff:7f00:1]:1/',
    'http://[::127.0.0.1]:1/',
    'http://[64:ff9b::7f00:1]:1/',
    'http://[2002:7f00:1::]:1/',
    'http://[2001:0:4136:e378:8000:63bf:80ff:fffe]:1/',
    'http://[fe80::1]:1/',
    'http://[fd00::1]:1/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
  ])('does not connect to %s', async (url) => {
    expect(await post(url, {}, { local: false })).toEqual({ error: 'address', durationMs: 0 });
  });

  it.each([
    ['a private address', ['127.0.0.1']],
    ['a private address after a public one', ['8.8.8.8', '127.0.0.1']],
    ['an IPv4 address in IPv6', ['::ffff:127.0.0.1']],
    ['the same, outdated', ['::127.0.0.1']],
    ['the same, by NAT64', ['64:ff9b::127.0.0.1']],
    ['the same, by 6to4', ['2002:7f00:1::1']],
    ['the same, by Teredo', ['2001:0:4136:e378:8000:63bf:80ff:fffe']],
    ['an interface of this machine', ['fe80::1%lo']],
    ['the metadata service of a cloud', ['169.254.169.254']],
    ['nowhere', ['0.0.0.0']],
    ['something that is no address', ['127.1']],
  ])('does not connect to a name that leads to %s', async (_name, addresses) => {
    const resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    expect(await post(name(), { resolve }, { local: false })).toMatchObject({ error: 'address' });
    expect(receiver.received).toEqual([]);
  });

  it('asks for the addresses of a name once for each message, and goes nowhere else', async () => {
    // Rebinding: a public address for whoever checks first, a private one for whoever connects.
    const answers = [['8.8.8.8'], ['127.0.0.1']];
    const asked: string[] = [];
    const resolve = async (hostname: string) => {
      asked.push(hostname);
      return (answers.shift() ?? []).map((address) => ({ address, family: 4 }));
    };
    const connect = vi.spyOn(net.Socket.prototype, 'connect');
    await post(name(), { resolve, timeoutMs: 30 }, { local: false });
    expect(asked).toEqual(['shop.example']);
    expect(await post(name(), { resolve }, { local: false })).toMatchObject({ error: 'address' });
    expect(asked).toEqual(['shop.example', 'shop.example']);
    expect(receiver.received).toEqual([]);
    connect.mockRestore();
  });

  it('lets local mode connect to private addresses, but not to link-local ones', async () => {
    const resolveTo = (address: string) => async () => [{ address, family: 4 }];
    expect(await post(name(), { resolve: resolveTo('127.0.0.1') })).toMatchObject({ status: 204 });
    expect(await post(name(), { resolve: resolveTo('169.254.169.254') })).toMatchObject({
      error: 'address',
    });
  });

  it('says so when a name has no address', async () => {
    const none = async () => [];
    expect(await post('http://shop.example/', { resolve: none })).toMatchObject({ error: 'dns' });
    const fails = () => Promise.reject(Object.assign(new Error('no'), { code: 'EAI_AGAIN' }));
    expect(await post('http://shop.example/', { resolve: fails })).toMatchObject({ error: 'dns' });
  });
});

it.each([
  'ftp://shop.example/',
  'file:///etc/passwd',
  'gopher://shop.example/',
  'ws://shop.example/',
])('does not speak the protocol of %s', async (url) => {
  const resolve = vi.fn();
  await expect(post(url, { resolve })).rejects.toThrow('not supported');
  expect(resolve).not.toHaveBeenCalled();
});

it('uses no proxy of the environment', async () => {
  const proxy = await startReceiver();
  const proxyUrl = new URL(proxy.url).origin;
  const script = `
    import { createSender } from ${JSON.stringify(fileURLToPath(new URL('send.ts', import.meta.url)))};
    const url = new URL(${JSON.stringify(receiver.url)});
    console.log((await createSender()({ url, headers: {}, body: '', local: true })).status);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_USE_ENV_PROXY: '1',
      HTTP_PROXY: proxyUrl,
      http_proxy: proxyUrl,
      NO_PROXY: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  await once(child, 'close');
  expect(Buffer.concat(output).toString().trim()).toBe('204');
  expect(proxy.received).toEqual([]);
  expect(receiver.received).toHaveLength(1);
  await proxy.close();
});
