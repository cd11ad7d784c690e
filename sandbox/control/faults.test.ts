import { describe, expect, test } from 'vitest';
import { call, control, order, refused, talk, useControl } from './test-control.ts';

useControl();

describe('faults', () => {
  const add = (fault: object) => control('POST', '/faults', fault);
  const wallets = () => call('GET', '/api/v1/wallets');

  test('answer in place of an operation, as often as was said, and for that one only', async () => {
    await add({ operation: 'listWallets', status: 500, times: 2 });
    expect((await call('GET', '/api/v1/transactions')).status).toBe(200);
    for (const status of [500, 500, 200]) expect((await wallets()).status).toBe(status);
    expect(await control('GET', '/faults')).toEqual([]);
  });

  test.each([
    [400, undefined, 'VALIDATION_FAILURE'],
    [401, undefined, 'UNAUTHORIZED'],
    [429, 7, 'TOO_MANY_REQUESTS'],
    [500, undefined, 'INTERNAL_SERVER_ERROR'],
  ])('answer %d in the envelope of the API', async (status, retry_after, code) => {
    await add({ operation: '*', status, retry_after });
    const answer = await wallets();
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.headers.get('retry-after')).toBe(retry_after === undefined ? null : '7');
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
    if (status === 429) {
      expect(answer.body.error.message).toBe('Rate limit exceeded. Retry after 7 seconds.');
    }
  });

  test('answer 503 as a gateway does', async () => {
    await add({ operation: '*', status: 503, retry_after: 2 });
    const answer = await wallets();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html']);
    expect(answer.text).toBe('<html><body><h1>503</h1></body></html>\n');
  });

  test('before an order leave nothing behind', async () => {
    await add({ operation: 'createVoucherOrder', drop: true });
    await expect(order(1, 'LOST')).rejects.toThrow('fetch failed');
    expect((await call('GET', '/api/v1/orders?client_reference=LOST')).body).toEqual([]);
  });

  test.each([{ drop: true }, { status: 502 }])(
    'after an order lose only its answer: %j',
    async (fault) => {
      await add({ operation: 'createVoucherOrder', when: 'after', ...fault });
      const lost = await order(1, 'LOST').catch(() => undefined);
      expect(lost?.status).toBe(fault.status);
      const found = await call('GET', '/api/v1/orders?client_reference=LOST');
      expect(found.body).toHaveLength(1);
      expect((await order(1, 'LOST')).body.error.message).toBe('Duplicate client_reference');
    },
  );

  test('delay an answer', async () => {
    await add({ operation: 'listWallets', delay_ms: 150 });
    const before = performance.now();
    expect((await wallets()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(149);
  });

  test('come after credentials and rate limits', async () => {
    await add({ operation: 'listWallets', status: 500 });
    expect((await talk('GET', '/api/v1/wallets')).status).toBe(401);
    expect(await control('GET', '/faults')).toHaveLength(1);
  });

  test('can be forgotten, one or all', async () => {
    const { id } = await add({ operation: 'listWallets', status: 500 });
    await add({ operation: 'getWallet', status: 500 });
    expect(await control('DELETE', `/faults/${id}`)).toHaveLength(1);
    expect(refused(await talk('DELETE', `/__sandbox/faults/${id}`))).toEqual([
      400,
      'INVALID_INPUT',
      `There is no fault ${id} any more.`,
    ]);
    expect(await control('DELETE', '/faults')).toEqual([]);
    expect((await wallets()).status).toBe(200);
  });

  test.each([
    [{ operation: 'listWallets' }, 'Say what goes wrong: "status", "drop" or "delay_ms".'],
    [
      { operation: '*', status: 500, drop: true },
      '"status" and "drop" exclude each other: either there is an answer.',
    ],
    [{ operation: '*', status: 200 }, 'status must be a whole number from 400 to 599.'],
    [{ operation: '*', status: 500, times: 0 }, 'times must be a whole number from 1 to 1000000.'],
    [{ operation: '*', status: 500, when: 'never' }, 'when must be before or after.'],
  ])('refuse %j', async (fault, message) => {
    const answer = await talk('POST', '/__sandbox/faults', fault);
    expect(refused(answer)).toEqual([400, 'INVALID_INPUT', message]);
  });
});
