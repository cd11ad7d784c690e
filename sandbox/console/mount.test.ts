import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { acceptAnyCredentials, createServer, unimplemented } from '@octopus-cards/server';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../start.ts';
import type { RunningSandbox } from '../start.ts';
import { mountConsole } from './mount.ts';

/** Of a page that may call the API. */
const ORIGIN = 'http://localhost:3000';

describe('a sandbox with a console', () => {
  let running: RunningSandbox;
  beforeAll(async () => {
    running = await startSandbox({ env: {}, settings: { console: true }, work: false });
  });
  afterAll(() => running.close());

  const ask = (path: string, options: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${running.port}${path}`, { redirect: 'manual', ...options });

  test('lets it read bodies and answer in its own words', async () => {
    const answer = await ask('/console/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password: 'x' }),
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        error: {
          name: 'ValidationException',
          code: 'VALIDATION_FAILURE',
          message: 'email is required',
        },
      },
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['GET', '/console/api/session', 401, null],
    ['HEAD', '/console/api/session', 401, null],
    ['PUT', '/console/api/session', 405, 'DELETE, GET, HEAD, OPTIONS'],
    ['OPTIONS', '/console/api/session', 204, 'DELETE, GET, HEAD, OPTIONS'],
    ['PROPFIND', '/console/api/session', 404, null],
    ['GET', '/console/api/nothing', 404, null],
    ['GET', '/console/api', 404, null],
    ['POST', '/console/', 404, null],
    ['GET', '/consoles', 404, null],
    ['GET', '/console', 302, null],
  ])('answers %s %s with %i', async (method, path, status, allow) => {
    const answer = await ask(path, { method });
    const length = (await answer.text()).length;
    expect([answer.status, answer.headers.get('allow')]).toEqual([status, allow]);
    if (method === 'HEAD') expect(length).toBe(0);
  });

  test('keeps the origins of the API out of it', async () => {
    const preflight = {
      method: 'OPTIONS',
      headers: { origin: ORIGIN, 'access-control-request-method': 'POST' },
    };
    const readCors = ({ headers }: Response) =>
      [...headers.keys()].filter((name) => name.startsWith('access-control-'));
    expect(readCors(await ask('/api/v1/wallets', preflight))).toContain(
      'access-control-allow-origin',
    );
    expect(readCors(await ask('/console/api/session', preflight))).toEqual([]);
    const answer = await ask('/console/api/session', { headers: { origin: ORIGIN } });
    expect([answer.status, readCors(answer)]).toEqual([403, []]);
  });

  test('however a path is written, a page of others reaches nothing', async () => {
    for (const path of ['/console/%61pi/session', '/console/api/%73ession']) {
      const answer = await ask(path, { headers: { origin: ORIGIN } });
      expect([path, answer.status, await answer.json()]).toMatchObject([
        path,
        403,
        { error: { message: 'Origin not allowed' } },
      ]);
    }
  });

  test('its first people can sign in', async () => {
    const [owner] = running.people;
    const { email, password } = owner ?? {};
    const answer = await ask('/console/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    expect(answer.status).toBe(200);
    expect(running.people.map(({ role }) => role)).toEqual(['owner', 'platform_administrator']);
  });

  test('links of others lead to its pages', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    const answer = await ask('/console', { headers });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/console/']);
  });
});

test('nobody is made, with a password that nobody sees, by a start that fails', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'console-start-'));
  const options = { env: {}, dataDir, settings: { console: true }, work: false };
  const first = await startSandbox({ env: {}, work: false });
  try {
    await expect(startSandbox({ ...options, port: first.port })).rejects.toThrow('is taken');
    const second = await startSandbox(options);
    expect(second.people.map(({ role }) => role)).toEqual(['owner', 'platform_administrator']);
    await second.close();
    const third = await startSandbox(options);
    expect(third.people).toEqual([]);
    await third.close();
  } finally {
    await first.close();
    rmSync(dataDir, { recursive: true });
  }
});

test('without the setting there is no console', async () => {
  const running = await startSandbox({ env: {}, work: false });
  try {
    expect(running.console).toBeUndefined();
    expect((await fetch(`${running.url}/console/api/session`)).status).toBe(404);
  } finally {
    await running.close();
  }
});

describe('what the port decides', () => {
  const open = new Set<FastifyInstance>();
  afterEach(async () => {
    for (const app of open) await app.close();
    open.clear();
  });

  /** A server of the API with another one behind /console, whose answers the test gives. */
  async function mount(requestTimeout = 60_000) {
    const app = await createServer({
      handlers: unimplemented,
      security: acceptAnyCredentials(),
      logger: false,
      requestTimeout,
    });
    open.add(app);
    const inner = Fastify();
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<string>();
    inner.get('/console/slow', () => {
      asked.resolve();
      return answer.promise;
    });
    inner.post('/console/echo', async ({ body }) => body);
    let isClosed = false;
    inner.addHook('onClose', async () => {
      isClosed = true;
    });
    await mountConsole(app, inner);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    return { app, url: new URL(url), asked: asked.promise, answer, isClosed: () => isClosed };
  }

  async function call(url: URL, options: RequestOptions) {
    const sent = request(url, options).end();
    const [response] = await once(sent, 'response');
    return [response.statusCode, await text(response)];
  }

  test('an answer under way is finished before the console closes', async () => {
    const { app, url, asked, answer, isClosed } = await mount();
    const slow = fetch(new URL('/console/slow', url));
    await asked;
    const closed = app.close();
    expect(isClosed()).toBe(false);
    answer.resolve('done');
    expect(await (await slow).text()).toBe('done');
    await closed;
    expect(isClosed()).toBe(true);
  });

  test('a body that does not arrive is given up', async () => {
    const { url } = await mount(50);
    const socket = connect(Number(url.port), url.hostname);
    socket.write(
      'POST /console/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 .*REQUEST_TIMEOUT/s);
  });

  test('whoever asks for another protocol is answered in this one', async () => {
    const { url, answer } = await mount();
    answer.resolve('plain');
    const headers = { connection: 'Upgrade', upgrade: 'websocket' };
    expect(await call(new URL('/console/slow', url), { headers })).toEqual([200, 'plain']);
  });
});
