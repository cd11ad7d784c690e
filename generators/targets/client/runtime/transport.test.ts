import { describe, expect, test } from 'vitest';
import { PAIRS, connectTo, fail, lose, nextTurn, ok } from '../testing/transports.ts';
import { writeRaw } from './body.ts';
import { call } from './call.ts';
import {
  ApiError,
  BadRequestError,
  ClientError,
  ConnectionError,
  ForbiddenError,
  NotFoundError,
  ServerError,
  TimeoutError,
  TooManyRequestsError,
  UnauthorizedError,
} from './errors.ts';
import type { Operation } from './types.ts';

const ADD: Operation = { id: 'add', method: 'POST', path: '/pairs' };
const slow = () => new Promise<Response>(() => {});

/** A body that begins, and then does what it is told. */
function bodyOf(
  pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void | Promise<void>,
): Response {
  return new Response(new ReadableStream({ pull }), {
    headers: { 'Content-Type': 'application/json' },
  });
}
const breaks = () => {
  let pulls = 0;
  return bodyOf((controller) => {
    if (++pulls === 1) controller.enqueue(new TextEncoder().encode('{"a": '));
    else controller.error(new TypeError('terminated'));
  });
};
const hangs = () => bodyOf(() => new Promise<void>(() => {}));
const chunk = new TextEncoder().encode('x'.repeat(2 ** 22));
const endless = () => bodyOf((controller) => controller.enqueue(chunk));

describe('what is sent again', () => {
  test.each<[string, () => Response | Promise<Response>, Operation, number]>([
    ['a lost connection', lose, PAIRS, 5],
    ['no answer in time', slow, PAIRS, 4],
    ['a body that breaks off', breaks, PAIRS, 5],
    ['a body without an end', endless, PAIRS, 5],
    ['500', () => fail(500), PAIRS, 5],
    ['502', () => new Response('<h1>', { status: 502 }), PAIRS, 5],
    ['503', () => fail(503), PAIRS, 5],
    ['599', () => fail(599), PAIRS, 5],
    ['429', () => fail(429), PAIRS, 5],
    ['429 to something that must not be repeated', () => fail(429), ADD, 5],
    ['a lost connection of something that must not be repeated', lose, ADD, 1],
    ['500 to something that must not be repeated', () => fail(500), ADD, 1],
    ...[200, 201, 204, 304, 400, 401, 402, 403, 404, 405, 408, 409, 410, 418, 425, 451].map(
      (status): [string, () => Response, Operation, number] => [
        String(status),
        () => new Response(null, { status }),
        PAIRS,
        1,
      ],
    ),
  ])('%s', async (_, reply, operation, want) => {
    const { transport, requests, sources } = connectTo(reply);
    await sources.until(
      call(transport, operation, {}).then(
        () => {},
        () => {},
      ),
    );
    expect(requests).toHaveLength(want);
  });

  test('succeeds in the end', async () => {
    const { transport, sources } = connectTo((_, number) => (number < 4 ? fail(500) : ok()));
    const result = await sources.until(call(transport, PAIRS, {}).result());
    expect(result).toMatchObject({ data: { ok: true }, attempts: 4, recovered: false });
  });

  test('a stream that is gone is not', async () => {
    const raw: Operation = {
      id: 'put',
      method: 'PUT',
      path: '/x',
      contentType: 'text/plain',
      write: writeRaw,
      repeat: true,
    };
    const { transport, requests } = connectTo(() => fail(500));
    const body = new ReadableStream();
    await expect(call(transport, raw, { body })).rejects.toBeInstanceOf(ServerError);
    expect(requests).toHaveLength(1);
  });
});

describe('pauses', () => {
  test('double from 200 ms to 10 s, each times chance', async () => {
    const { transport, sources } = connectTo(() => fail(500), { attempts: 9, timeout: 1e6 });
    sources.chance = 1;
    await sources.until(call(transport, PAIRS, {}).then(null, () => {}));
    expect(sources.pauses).toEqual([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
  });

  test.each<[string, Record<string, string>, number[]]>([
    ['nothing', {}, [0]],
    ['seconds', { 'Retry-After': '7' }, [7000]],
    ['none', { 'Retry-After': '0' }, [0]],
    ['a date', { 'Retry-After': 'Thu, 01 Jan 2026 00:00:09 GMT' }, [9000]],
    [
      'a date by a clock of its own',
      { 'Retry-After': 'Fri, 02 Jan 2026 00:00:09 GMT', Date: 'Fri, 02 Jan 2026 00:00:00 GMT' },
      [9000],
    ],
    ['a date that is over', { 'Retry-After': 'Thu, 01 Jan 2015 00:00:00 GMT' }, [0]],
    ['rubbish', { 'Retry-After': 'soon' }, [0]],
    ['a negative number', { 'Retry-After': '-5' }, [0]],
    ['a fraction', { 'Retry-After': '1.5' }, [0]],
    ['a minute', { 'Retry-After': '60' }, [60_000]],
    ['more than a minute', { 'Retry-After': '61' }, []],
    ['an age', { 'Retry-After': '99999999999999999999999' }, []],
  ])('follow Retry-After: %s', async (_, headers, want) => {
    for (const status of [429, 503]) {
      const { transport, sources } = connectTo(() => fail(status, 'ODD', '', headers), {
        attempts: 2,
      });
      sources.chance = 0;
      await sources.until(call(transport, PAIRS, {}).then(null, () => {}));
      expect(sources.pauses).toEqual(want);
    }
  });

  test('the error says when to come again', async () => {
    const { transport } = connectTo(() => fail(429, 'ODD', '', { 'Retry-After': '90' }));
    await expect(call(transport, PAIRS, {})).rejects.toMatchObject({
      status: 429,
      retryAfter: 90,
      attempts: 1,
    });
  });
});

describe('patience', () => {
  test.each<[string, object, object, Partial<Operation>, number[]]>([
    ['30 s for an attempt', {}, { attempts: 1 }, {}, [30_000]],
    ['that of the client', { attemptTimeout: 10 }, { attempts: 1 }, {}, [10]],
    ['that of the call', { attemptTimeout: 10 }, { attempts: 1, attemptTimeout: 20 }, {}, [20]],
    ['longer where the server may wait', {}, { attempts: 1 }, { hold: 60 }, [75_000]],
    ['the whole call', {}, { timeout: 70_000 }, {}, [30_000, 0, 30_000, 0, 10_000]],
    ['no end', {}, { attempts: 1, attemptTimeout: Infinity, timeout: Infinity }, {}, [Infinity]],
  ])('is %s', async (_, client, options, more, want) => {
    const { transport, sources } = connectTo(slow, client);
    sources.chance = 0;
    const failure = call(transport, { ...PAIRS, ...more }, {}, options);
    await expect(sources.until(failure)).rejects.toBeInstanceOf(TimeoutError);
    expect(sources.pauses).toEqual(want);
  });

  test('includes the body', async () => {
    const { transport, sources } = connectTo(hangs, { attempts: 1 });
    const failure = sources.until(call(transport, PAIRS, {}));
    await expect(failure).rejects.toThrow('No answer within 30 s.');
  });

  test('leaves no timer behind', async () => {
    const { transport, sources } = connectTo(ok);
    await call(transport, PAIRS, {});
    await nextTurn();
    expect(sources.timers.size).toBe(0);
  });
});

describe('an abort', () => {
  const stages: [string, () => Response | Promise<Response>][] = [
    ['before it was answered', slow],
    ['while the body comes', hangs],
    ['between two attempts', () => fail(500)],
  ];
  test.each(stages)('%s ends the call with its reason', async (_, reply) => {
    const { transport, requests, sources } = connectTo(reply);
    const controller = new AbortController();
    const pending = call(transport, PAIRS, {}, { signal: controller.signal });
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    const reason = { my: 'reason' };
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
    await nextTurn();
    expect([requests.length, sources.timers.size]).toEqual([1, 0]);
  });

  test('that came first sends nothing', async () => {
    const { transport, requests } = connectTo(ok);
    const pending = call(transport, PAIRS, {}, { signal: AbortSignal.abort('no') });
    await expect(pending).rejects.toBe('no');
    expect(requests).toHaveLength(0);
  });
});

describe('errors', () => {
  test.each<[number, typeof ApiError]>([
    [400, BadRequestError],
    [401, UnauthorizedError],
    [402, ApiError],
    [403, ForbiddenError],
    [404, NotFoundError],
    [429, TooManyRequestsError],
    [500, ServerError],
    [503, ServerError],
  ])('%i has a class', async (status, Type) => {
    const { transport } = connectTo(() => fail(status), { attempts: 1 });
    const failure = await call(transport, PAIRS, {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ClientError);
    expect(Object(failure).constructor).toBe(Type);
    expect(failure).toMatchObject({ status, code: 'ODD', outcome: undefined });
  });

  test('that have no answer are told apart from those that have', async () => {
    const { transport } = connectTo(lose, { attempts: 1 });
    const failure = call(transport, PAIRS, {}).result();
    await expect(failure).rejects.toBeInstanceOf(ConnectionError);
    await expect(failure).rejects.not.toBeInstanceOf(ApiError);
  });
});

describe('a hostile server', () => {
  test.each<[string, () => Response]>([
    [
      'another content type',
      () => new Response('<p>Log in</p>', { headers: { 'Content-Type': 'text/html' } }),
    ],
    [
      'JSON that ends early',
      () => new Response('{"a": [1, 2', { headers: { 'Content-Type': 'application/json' } }),
    ],
  ])('%s is an error, not data', async (_, reply) => {
    const { transport, requests } = connectTo(reply);
    await expect(call(transport, PAIRS, {})).rejects.toMatchObject({
      message: 'The body of the response is not what it should be.',
      status: 200,
    });
    expect(requests).toHaveLength(1);
  });

  test('nothing with a body follows a redirect', async () => {
    const { transport, requests } = connectTo(() =>
      Response.redirect('https://evil.example/', 307),
    );
    await expect(call(transport, ADD, { body: {} })).rejects.toMatchObject({ status: 307 });
    expect(requests[0]?.init.redirect).toBe('manual');
    await expect(call(transport, PAIRS, {})).rejects.toMatchObject({ status: 307 });
    expect(requests[1]?.init.redirect).toBeUndefined();
  });

  test('a body that never ends is given up', async () => {
    const { transport } = connectTo(endless, { attempts: 1 });
    await expect(call(transport, PAIRS, {})).rejects.toMatchObject({
      message: 'The connection failed.',
      cause: expect.objectContaining({ message: 'The body is longer than 33554432 characters.' }),
    });
  });

  test('a body in many small pieces arrives whole', async () => {
    const bytes = new TextEncoder().encode('{"text": "Zürich 日本 😀"}');
    let at = 0;
    const reply = () =>
      bodyOf((controller) => {
        if (at < bytes.length) controller.enqueue(bytes.subarray(at, ++at));
        else controller.close();
      });
    const { transport } = connectTo(reply);
    expect(await call(transport, PAIRS, {})).toEqual({ text: 'Zürich 日本 😀' });
  });
});
