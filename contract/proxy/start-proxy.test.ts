import { createServer, request } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startProxy } from './start-proxy.ts';
import type { RecordingProxy } from './start-proxy.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: {
    '/things': {
      get: {
        operationId: 'list',
        responses: { 200: { content: { 'application/json': { schema: { type: 'array' } } } } },
      },
      post: {
        operationId: 'create',
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { 201: { description: 'Made' } },
      },
      head: { operationId: 'count', responses: { 200: { description: 'Fine' } } },
    },
  },
};

/** What the server behind was asked, and what it does next. */
const asked: { line: string; headers: IncomingMessage['headers']; raw: string[]; body: string }[] =
  [];
let behind: Server;
let target: string;
let proxy: RecordingProxy;

beforeAll(async () => {
  behind = createServer(async (incoming, outgoing) => {
    let body = '';
    for await (const part of incoming) body += String(part);
    const { method, url = '', headers, rawHeaders } = incoming;
    asked.push({ line: `${method} ${url}`, headers, raw: rawHeaders, body });
    if (url.includes('cut')) {
      outgoing.destroy();
      return;
    }
    const type = { 'Content-Type': 'application/json', 'Set-Cookie': ['a=1', 'b=2'] };
    if (url.includes('zip')) {
      outgoing.writeHead(200, { ...type, 'Content-Encoding': 'gzip' }).end(gzipSync('[1]'));
      return;
    }
    outgoing.writeHead(method === 'POST' ? 201 : 200, type).end(method === 'POST' ? '' : '{}');
  });
  await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
  target = `http://127.0.0.1:${(behind.address() as AddressInfo).port}`;
  proxy = await startProxy({ target: `${target}/base/`, document });
});
beforeEach(() => {
  asked.length = 0;
  proxy.clear();
});
afterAll(async () => {
  await proxy.close();
  behind.closeAllConnections();
  behind.close();
});

it('passes on what it gets, both ways', async () => {
  const answer = await fetch(`${proxy.url}/things?b=%20&a=1`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Own': '1', Authorization: 'Bearer secret' },
    body: '{"a":"é"}',
  });
  expect(asked).toMatchObject([
    {
      line: 'POST /base/things?b=%20&a=1',
      headers: { host: new URL(target).host, 'x-own': '1', authorization: 'Bearer secret' },
      body: '{"a":"é"}',
    },
  ]);
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

it('keeps and judges each exchange, without credentials', async () => {
  await fetch(`${proxy.url}/things`, { headers: { Authorization: 'Bearer secret' } });
  await fetch(`${proxy.url}/things`, { method: 'POST', body: '[]' });
  expect(proxy.exchanges).toMatchObject([
    {
      operation: 'list',
      request: { method: 'GET', url: '/things', body: undefined },
      answer: { status: 200, text: '{}', json: {} },
      requestFaults: [],
      answerFaults: [{ at: 'body', message: 'must be array' }],
    },
    {
      operation: 'create',
      request: { body: '[]' },
      requestFaults: [{ at: 'header Content-Type' }],
      answerFaults: [],
    },
  ]);
  const [first] = proxy.exchanges;
  expect(first?.request.headers.find(([name]) => /authorization/i.test(name))?.[1]).toBe(
    'Bearer ***',
  );
  expect(JSON.stringify(proxy.exchanges)).not.toContain('secret');
});

it('judges what was compressed, and passes it on as it was', async () => {
  const answer = await fetch(`${proxy.url}/things?zip`);
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(await answer.json()).toEqual([1]);
  expect(proxy.exchanges[0]).toMatchObject({ answer: { json: [1] }, answerFaults: [] });
});

it('knows HEAD, and sends a chunked body with its length', async () => {
  expect((await fetch(`${proxy.url}/things`, { method: 'HEAD' })).status).toBe(200);
  await new Promise<void>((resolve, reject) => {
    const chunked = request(`${proxy.url}/things`, { method: 'POST' }, (answer) => {
      answer.resume().once('end', resolve);
    });
    chunked.once('error', reject);
    chunked.write('{');
    chunked.end('}');
  });
  expect(asked[1]).toMatchObject({ body: '{}', headers: { 'content-length': '2' } });
  expect(proxy.exchanges.map(({ answerFaults }) => answerFaults)).toEqual([[], []]);
});

it('answers 502 when the server behind does not', async () => {
  const answer = await fetch(`${proxy.url}/things?cut`);
  expect([answer.status, await answer.text()]).toEqual([
    502,
    'The server behind the proxy did not answer.\n',
  ]);
  expect(proxy.exchanges[0]).toMatchObject({ operation: 'list', answer: undefined });
});

it('tells of each exchange, in numbers that go on', async () => {
  const told: number[] = [];
  const own = await startProxy({ target, document, onExchange: ({ number }) => told.push(number) });
  await fetch(`${own.url}/things`);
  own.clear();
  await fetch(`${own.url}/things`);
  expect(told).toEqual([1, 2]);
  expect(own.exchanges.map(({ number }) => number)).toEqual([2]);
  await own.close();
  await expect(fetch(`${own.url}/things`)).rejects.toThrow();
});

it('says that the port is taken', async () => {
  const port = Number(new URL(proxy.url).port);
  await expect(startProxy({ target, document, port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken: stop what uses it, or choose another with --port.`,
  );
});
