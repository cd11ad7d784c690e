import { describe, expect, test } from 'vitest';
import { startSandbox } from '../start.ts';
import { logIn } from '../tests/support/talk.ts';
import { call, control, order, refused, running, START, talk, useControl } from './test-control.ts';

useControl();

describe('the clock', () => {
  test('is moved by seconds and to a time, and work is done on the way', async () => {
    const placed = await order(6);
    expect(placed.body.status).toBe('PENDING');
    expect(await control('GET', '/clock')).toEqual({ now: START, running: false });
    const moved = await control('POST', '/clock/advance', { seconds: 60 });
    expect(moved).toMatchObject({ now: '2026-06-01T12:01:00.000Z', running: false });
    expect((await call('GET', `/api/v1/orders/${placed.body.id}`)).body.status).toBe('DELIVERED');
    const later = await control('POST', '/clock/advance', { to: '2026-06-02T14:00:00+02:00' });
    expect(later.now).toBe('2026-06-02T12:00:00.000Z');
  });

  test('runs and stops', async () => {
    expect(await control('POST', '/clock/run')).toMatchObject({ running: true });
    expect(await control('POST', '/clock/stop')).toMatchObject({ running: false });
  });

  test.each([
    [{ to: '2026-06-01T11:59:59Z' }, `The clock shows ${START} and does not go back.`],
    [{}, 'Name either "seconds" or "to".'],
    [{ seconds: 1, to: START }, 'Name either "seconds" or "to".'],
    [{ seconds: -1 }, 'seconds must be a whole number from 0 to 315360000.'],
    [{ minutes: 1 }, 'There is no field "minutes". There are: seconds, to.'],
    ['{', 'The body is no JSON.'],
    ['[]', 'A JSON object is expected.'],
  ])('refuses %j', async (body, message) => {
    const answer = await talk('POST', '/__sandbox/clock/advance', body);
    expect(refused(answer)).toEqual([400, 'INVALID_INPUT', message]);
  });
});

test('the state has no secrets', async () => {
  const { text } = await talk('GET', '/__sandbox/state');
  expect(JSON.parse(text)).toMatchObject({
    clock: { now: START, running: false },
    database: 'pglite',
    settings: { profile: 'faithful', smtp: false },
    counts: { clients: 1, wallets: 2, orders: 0, transactions: 2, events: 2 },
  });
  const key = Buffer.from(running.sandbox.settings.signingKey);
  expect(text).not.toContain('signing');
  expect(text).not.toContain(key.toString('base64').slice(0, 20));
});

describe('whoever asks', () => {
  test('from a page gets a refusal', async () => {
    const answer = await talk('GET', '/__sandbox/clock', undefined, {
      origin: 'http://localhost:3000',
    });
    expect(answer.status).toBe(403);
    expect(answer.body.error.code).toBe('FORBIDDEN');
  });

  test('through a proxy finds nothing', async () => {
    const answer = await talk('GET', '/__sandbox/clock', undefined, {
      'x-forwarded-for': '127.0.0.1',
    });
    expect([answer.status, answer.text]).toEqual([404, (await talk('GET', '/nothing')).text]);
  });

  test.each([
    ['GET', '/__sandbox/reset'],
    ['GET', '/__sandbox/none'],
    ['PUT', '/__sandbox/clock'],
  ])('for %s %s finds nothing', async (method, path) => {
    expect((await talk(method, path)).status).toBe(404);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'with a body of type %s is refused',
    async (type) => {
      const response = await fetch(`${running.url}/__sandbox/reset`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': type },
      });
      expect(response.status).toBe(415);
    },
  );

  test('for the list gets all endpoints', async () => {
    const list = await control('GET', '/');
    const endpoints = list.map(({ endpoint }: { endpoint: string }) => endpoint);
    expect(endpoints).toContain('POST /__sandbox/clock/advance');
    expect(endpoints).toContain('POST /__sandbox/webhook/replay');
  });
});

test('a close waits for the answers under way', async () => {
  const other = await startSandbox({ env: {}, settings: { control: true } });
  const own = await logIn(other.url, other);
  other.control?.faults.add({
    operation: '*',
    when: 'before',
    left: 1,
    delay: 200,
    drop: false,
    answer: undefined,
  });
  const answer = own('GET', '/api/v1/wallets');
  await expect.poll(() => other.control?.faults.list()).toEqual([]);
  await Promise.all([other.close(), other.close()]);
  expect((await answer).status).toBe(200);
  await expect(own('GET', '/api/v1/wallets')).rejects.toThrow('fetch failed');
});
