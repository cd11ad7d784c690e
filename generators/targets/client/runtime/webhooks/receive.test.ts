import { describe, expect, test, vi } from 'vitest';
import { createReceiver } from './create.ts';
import type { EventHandlers, WebhookOptions } from './create.ts';
import type { WebhookRules } from './rules.ts';
import { signMessage } from './sign.ts';
import { createMemoryStore } from './store.ts';

const RULES: WebhookRules = {
  header: 'X-Signature',
  encoding: 'base64',
  timestamp: { header: 'X-Time', signed: false, tolerance: 300 },
  id: { header: 'X-Id', body: '/meta/id' },
  type: { header: 'X-Type', body: '/meta/type' },
};
const SECRET = 'secret';
const NOW = 1_800_000_000_000;

interface Event {
  meta: { id: string; type: string };
}
interface Events {
  'pet.sold': Event & { sold: true };
  'pet.lost': Event & { lost: true };
}
const event = (id: string, type = 'pet.sold') => ({ meta: { id, type } });

let now = NOW;
function start(options: Partial<WebhookOptions> = {}) {
  now = NOW;
  const onError = vi.fn();
  const webhooks = createReceiver<Events, Event>(RULES, {
    secret: SECRET,
    now: () => now,
    onError,
    ...options,
  });
  const send = async (message: object, handlers: EventHandlers<Events, Event>) => {
    const { body, headers } = await signMessage(RULES, message, { secret: SECRET, now });
    return webhooks.receive(body, headers, handlers);
  };
  return { webhooks, send, onError };
}

describe('handlers', () => {
  test.each<[string, string[]]>([
    ['pet.sold', ['sold']],
    ['pet.lost', ['unknown']],
    ['pet.found', ['unknown']],
    ['constructor', ['unknown']],
    ['__proto__', ['unknown']],
    ['toString', ['unknown']],
  ])('%s goes to %s', async (type, want) => {
    const seen: string[] = [];
    const { send } = start();
    await send(event('1', type), {
      'pet.sold': () => seen.push('sold'),
      unknown: () => seen.push('unknown'),
    });
    expect(seen).toEqual(want);
  });

  test('may be one function, or lack one', async () => {
    const { send } = start();
    const all = vi.fn();
    expect(await send(event('1'), all)).toEqual({ status: 204, repeated: false });
    expect(all).toHaveBeenCalledExactlyOnceWith(event('1'));
    expect(await send(event('2'), {})).toEqual({ status: 204, repeated: false });
  });

  test('that fail get the event again', async () => {
    const { send, onError } = start();
    const failure = new Error('no');
    const handler = vi.fn().mockRejectedValueOnce(failure);
    expect(await send(event('1'), handler)).toEqual({
      status: 500,
      repeated: false,
      error: failure,
    });
    expect(onError).toHaveBeenCalledExactlyOnceWith(failure);
    expect(await send(event('1'), handler)).toEqual({ status: 204, repeated: false });
    expect(await send(event('1'), handler)).toEqual({ status: 204, repeated: true });
    expect(handler).toHaveBeenCalledTimes(2);
  });
});

describe('repeats', () => {
  test('are dropped, also with a fresh time and other headers', async () => {
    const { send, webhooks } = start();
    const handler = vi.fn();
    const { body, headers } = await signMessage(RULES, event('1'), { secret: SECRET, now });
    await webhooks.receive(body, headers, handler);
    now += 3_600_000;
    const replayed = { ...headers, 'X-Time': String(now / 1000), 'X-Id': 'another' };
    expect(await webhooks.receive(body, replayed, handler)).toEqual({
      status: 204,
      repeated: true,
    });
    await send(event('2'), handler);
    expect(handler.mock.calls).toEqual([[event('1')], [event('2')]]);
  });

  test('come again later while the first is being handled', async () => {
    const { send } = start();
    const first = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const handler = () => {
      begun.resolve();
      return first.promise;
    };
    const running = send(event('1'), handler);
    await begun.promise;
    const repeats = Array.from({ length: 20 }, () => send(event('1'), handler));
    for (const receipt of await Promise.all(repeats)) {
      expect(receipt).toEqual({ status: 409, repeated: true });
    }
    first.resolve();
    expect(await running).toEqual({ status: 204, repeated: false });
    expect(await send(event('1'), handler)).toEqual({ status: 204, repeated: true });
  });

  test('are known for seven days, or as long as one says', async () => {
    for (const [remember, days] of [
      [undefined, 7],
      [86_400, 1],
    ] as const) {
      const { send } = start({ remember });
      await send(event('1'), {});
      now = NOW + days * 86_400_000 - 1;
      expect(await send(event('1'), {})).toMatchObject({ repeated: true });
      now += 1;
      expect(await send(event('1'), {})).toMatchObject({ repeated: false });
    }
  });

  test('of what was refused are not remembered', async () => {
    const onRefused = vi.fn();
    const { send, webhooks, onError } = start({ onRefused });
    const { body, headers } = await signMessage(RULES, event('1'), { secret: 'forged', now });
    expect(await webhooks.receive(body, headers, {})).toMatchObject({ status: 401 });
    expect(onRefused).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ reason: 'wrong-signature' }),
    );
    expect(onError).not.toHaveBeenCalled();
    expect(await send(event('1'), {})).toEqual({ status: 204, repeated: false });
  });
});

describe('a store', () => {
  test('without done and release is asked once, for the whole time', async () => {
    const claim = vi.fn(async () => true);
    const { send } = start({ store: { claim }, remember: 10 });
    expect(await send(event('1'), {})).toEqual({ status: 204, repeated: false });
    expect(claim.mock.calls).toEqual([['1', 10_000]]);
  });

  test('with done is told at the end, and with release when it failed', async () => {
    const calls: unknown[] = [];
    const store = {
      claim: async (...of: unknown[]) => {
        calls.push(['claim', ...of]);
        return true;
      },
      done: async (...of: unknown[]) => void calls.push(['done', ...of]),
      release: async (...of: unknown[]) => void calls.push(['release', ...of]),
    };
    const { send } = start({ store, remember: 10 });
    await send(event('1'), () => calls.push('handler'));
    await send(event('2'), () => Promise.reject(new Error('no')));
    expect(calls).toEqual([
      ['claim', '1', 60_000],
      'handler',
      ['done', '1', 10_000],
      ['claim', '2', 60_000],
      ['release', '2'],
    ]);
  });

  test('that cannot be asked lets the message come again', async () => {
    const failure = new Error('down');
    const { send, onError } = start({ store: { claim: () => Promise.reject(failure) } });
    const handler = vi.fn();
    expect(await send(event('1'), handler)).toMatchObject({ status: 500 });
    expect(handler).not.toHaveBeenCalled();
    expect(onError).toHaveBeenCalledWith(failure);
  });

  test('that cannot be told undoes nothing', async () => {
    const failure = new Error('down');
    const fail = () => {
      throw failure;
    };
    const store = { claim: async () => true, done: fail, release: fail };
    const { send, onError } = start({ store });
    expect(await send(event('1'), {})).toEqual({ status: 204, repeated: false });
    const own = new Error('own');
    expect(await send(event('1'), () => Promise.reject(own))).toMatchObject({ error: own });
    expect(onError.mock.calls).toEqual([[failure], [failure], [own]]);
  });

  test('in memory forgets the oldest first, and what is over', async () => {
    let time = 0;
    const store = createMemoryStore({ limit: 2, now: () => time });
    for (const id of ['a', 'b', 'c']) {
      expect(await store.claim(id, 10)).toBe(true);
      await store.done(id, 100);
    }
    expect(await store.claim('b', 10)).toBe(false);
    expect(await store.claim('c', 10)).toBe(false);
    expect(await store.claim('a', 10)).toBe(true);
    expect(await store.claim('a', 10)).toBe('busy');
    time = 10;
    expect(await store.claim('a', 10)).toBe(true);
    time = 100;
    expect(await store.claim('c', 10)).toBe(true);
  });
});
