import { describe, expect, test } from 'vitest';
import { HOUR, createStore, openApi } from '../testing/sessions.ts';
import { LOGOUT, lose } from '../testing/transports.ts';
import { call } from './call.ts';
import type { Tokens } from './types.ts';

describe('a store', () => {
  test('spares a login, and learns of every pair', async () => {
    const tokenStore = createStore();
    const first = openApi({ tokenStore });
    await first.read();
    expect(tokenStore.kept).toMatchObject({ access: 'token-1', refresh: 'refresh-1' });
    const second = openApi({ tokenStore });
    second.state.good = 'token-1';
    await second.read();
    expect(second.lines()).toEqual(['GET /pairs']);
  });

  test('tells of a newer pair when another process used the refresh token first', async () => {
    const tokenStore = createStore();
    const { read, state, sources, count } = openApi({ tokenStore });
    await read();
    sources.time += HOUR;
    state.refresh = 401;
    state.good = 'theirs';
    let loads = 0;
    tokenStore.load = () => {
      loads++;
      const renewAt = sources.time + HOUR;
      return loads === 1 ? tokenStore.kept : { access: 'theirs', refresh: 'refresh-9', renewAt };
    };
    expect(await read()).toEqual({ ok: true });
    expect([count('POST /login'), count('POST /refresh')]).toEqual([1, 1]);
  });

  test.each<[string, () => never | Promise<never>]>([
    ['throws', () => lose()],
    ['rejects', () => Promise.reject(new Error('full'))],
  ])('that %s ends no call', async (_, run) => {
    const { read, transport, lines } = openApi({
      tokenStore: { load: run, save: run, clear: run },
    });
    await read();
    await call(transport, LOGOUT, {});
    expect(lines()).toEqual(['POST /login', 'GET /pairs', 'POST /logout']);
  });

  test.each([null, {}, { access: '' }, { access: 'a\nb' }, { access: 7 }, 'text'])(
    'that holds rubbish is as good as empty: %j',
    async (kept) => {
      const { read, lines } = openApi({
        tokenStore: { ...createStore(), load: () => kept as unknown as Tokens },
      });
      await read();
      expect(lines()).toEqual(['POST /login', 'GET /pairs']);
    },
  );

  test('is emptied by a logout, and the next call logs in', async () => {
    const tokenStore = createStore();
    const { read, transport, lines } = openApi({ tokenStore });
    await read();
    await call(transport, LOGOUT, {});
    expect(tokenStore.kept).toBeUndefined();
    await read();
    expect(lines().slice(2)).toEqual(['POST /logout', 'POST /login', 'GET /pairs']);
  });
});
