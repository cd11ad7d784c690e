import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClock } from '../clock.ts';
import { startSandbox } from '../start.ts';
import type { RunningSandbox } from '../start.ts';
import { logIn, talkTo } from '../tests/support/talk.ts';
import type { Answer, Talk } from '../tests/support/talk.ts';

/** What of an answer tells which error it is. */
type Reached = Pick<Answer, 'status' | 'text'>;

let running: RunningSandbox;
let talk: Talk;
let call: Talk;
beforeAll(async () => {
  running = await startSandbox({
    env: {},
    settings: { control: true, profile: 'magic' },
    clock: createClock(new Date('2026-06-01T12:00:00Z'), false),
  });
  talk = talkTo(running.url);
  call = await logIn(running.url, running);
});
afterAll(() => running.close());

const ORDERS: Record<string, [path: string, order: object]> = {
  vouchers: ['/orders', { product_id: 123, denomination: 50, quantity: 1 }],
  topups: [
    '/topups/orders',
    { product_id: 4218, amount: 4.99, input_data: { player_id: '5123456789', server: 'asia' } },
  ],
  esim: ['/esim/orders', { product_id: 712, amount: 4.5 }],
};

/** Places an order whose reference has this ending. */
function order(vertical: string, suffix: string): Promise<Answer> {
  const [path, body] = ORDERS[vertical] ?? ['', {}];
  return call('POST', `/api/v1${path}`, { ...body, client_reference: `MY_ORDER${suffix}` });
}

/** Lets the next call go wrong, as the control endpoints offer it. */
async function fail(status: number): Promise<Answer> {
  const fault = { operation: 'listWallets', status };
  const { status: done } = await talk('POST', '/__sandbox/faults', fault);
  expect(done).toBe(200);
  return call('GET', '/api/v1/wallets');
}

/** Sends bytes as they are. */
function sendRaw(text: string): Promise<Reached> {
  const { promise, resolve, reject } = Promise.withResolvers<Reached>();
  const socket = connect(running.port, '127.0.0.1', () => socket.write(text));
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    answer += part;
  });
  socket.on('error', reject);
  socket.on('close', () => {
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    resolve({ status: Number(head.split(' ')[1]), text: body });
  });
  return promise;
}

/** Each refusal of an order by a magic value: what it answers, and how its reference ends. */
const MAGIC: Record<string, string> = {
  '400 ValidationException VALIDATION_FAILURE': '~VALIDATION_FAILURE',
  '400 BadRequestError BAD_REQUEST': '~DUPLICATE',
  '400 BadRequestError INVALID_FEATURE': '~INVALID_FEATURE',
  '400 BadRequestError INSUFFICIENT_FUNDS': '~INSUFFICIENT_FUNDS',
  '401 UnauthorizedError UNAUTHORIZED': '~UNAUTHORIZED',
  '403 ForbiddenError FORBIDDEN': '~FORBIDDEN',
  '404 NotFoundError NOT_FOUND': '~NOT_FOUND',
  '429 TooManyRequestsError TOO_MANY_REQUESTS': '~TOO_MANY_REQUESTS',
  '500 InternalServerError INTERNAL_SERVER_ERROR': '~SERVER_ERROR',
};

const json = { 'content-type': 'application/json' };

/** What any path can answer: the request that earns it. Only a slow connection earns 408: see the fault. */
const PROTOCOL: Record<string, () => Promise<Reached>> = {
  '405 MethodNotAllowedError METHOD_NOT_ALLOWED': () => call('DELETE', '/api/v1/wallets'),
  '406 NotAcceptableError NOT_ACCEPTABLE': () =>
    call('GET', '/api/v1/wallets', undefined, { accept: 'text/csv' }),
  '408 RequestTimeoutError REQUEST_TIMEOUT': () => fail(408),
  '413 PayloadTooLargeError PAYLOAD_TOO_LARGE': () =>
    call('POST', '/api/v1/orders', { text: 'x'.repeat(2_000_000) }),
  '415 UnsupportedMediaTypeError UNSUPPORTED_MEDIA_TYPE': async () => {
    const headers = { 'content-type': 'text/plain' };
    const answer = await fetch(`${running.url}/auth/login`, { method: 'POST', body: 'a', headers });
    return { status: answer.status, text: await answer.text() };
  },
  '431 RequestHeaderFieldsTooLargeError REQUEST_HEADER_FIELDS_TOO_LARGE': () =>
    call('GET', '/api/v1/wallets', undefined, { ...json, 'x-long': 'x'.repeat(20_000) }),
  '501 NotImplementedError NOT_IMPLEMENTED': () =>
    sendRaw('BREW /coffee HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'),
};

/** What may stand between us and the API answers without its envelope. */
const GATEWAYS = [502, 503, 504];

function describeError({ status, text }: Reached): string {
  const { name, code } = JSON.parse(text).error;
  return `${status} ${name} ${code}`;
}

describe.each(Object.entries(MAGIC))('%s', (error, suffix) => {
  test.each(Object.keys(ORDERS))('is the answer to an order of %s', async (vertical) => {
    expect(describeError(await order(vertical, suffix))).toBe(error);
  });
});

test.each(Object.entries(PROTOCOL))('%s is the answer to such a request', async (error, ask) => {
  expect(describeError(await ask())).toBe(error);
});

test.each(GATEWAYS)('%i is the answer of a fault', async (status) => {
  const answer = await fail(status);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html']);
});

test.each([408, 429, 500, 501])(
  '%i can be the answer to any operation by a fault',
  async (status) => {
    expect(describeError(await fail(status))).toMatch(new RegExp(`^${status} `));
  },
);

test('an answer can be late, and get lost, by a fault', async () => {
  await talk('POST', '/__sandbox/faults', { operation: 'listWallets', delay_ms: 30, drop: true });
  const before = performance.now();
  await expect(call('GET', '/api/v1/wallets')).rejects.toThrow('fetch failed');
  expect(performance.now() - before).toBeGreaterThanOrEqual(29);
});

/** Everything the description says that can go wrong. */
describe('no error of the description', () => {
  const spec: {
    paths: Record<string, Record<string, { responses?: Record<string, unknown> }>>;
    'x-protocol-errors': { errors: Record<string, { status: number; name: string; code: string }> };
  } = JSON.parse(
    readFileSync(new URL('../../generated/spec/openapi.json', import.meta.url), 'utf8'),
  );

  /** Follows references, which point into this document. */
  function follow(value: unknown): Record<string, unknown> {
    const object: Record<string, unknown> = Object(value);
    const target = object['$ref'];
    if (typeof target !== 'string') return object;
    const names = target.slice(2).split('/');
    return follow(
      names.reduce<unknown>(
        (at, name) => Reflect.get(Object(at), name.replaceAll('~1', '/')),
        spec,
      ),
    );
  }

  /** The errors that the examples of all operations show. */
  function listShown(): Set<string> {
    const shown = new Set<string>();
    for (const { responses = {} } of Object.values(spec.paths).flatMap(Object.values)) {
      for (const [status, response] of Object.entries(responses)) {
        if (Number(status) < 400) continue;
        const content = Object(follow(response)['content'])['application/json'];
        for (const example of Object.values(Object(content)['examples'] ?? {})) {
          const { name, code } = Object(Object(follow(example)['value'])['error']);
          shown.add(`${status} ${name} ${code}`);
        }
      }
    }
    return shown;
  }

  test('that an operation answers is out of reach', () => {
    expect([...listShown()].toSorted()).toEqual(Object.keys(MAGIC).toSorted());
  });

  test('that any path answers is out of reach', () => {
    const reached = { ...MAGIC, ...PROTOCOL };
    for (const { status, name, code } of Object.values(spec['x-protocol-errors'].errors)) {
      expect(Object.keys(reached)).toContain(`${status} ${name} ${code}`);
    }
  });

  test('that its words name is out of reach', () => {
    const { properties } = Object(follow({ $ref: '#/components/schemas/ErrorResponse' }));
    const words: string = Object(properties).error.properties.code.description;
    const named = [...words.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)].map(([, code]) => code);
    expect(named.length).toBeGreaterThan(5);
    const codes = Object.keys(MAGIC).map((error) => error.split(' ').at(-1));
    for (const code of named) expect(codes).toContain(code);
  });

  test('that the network answers is out of reach', () => {
    const { description } = follow({ $ref: '#/components/schemas/ErrorResponse' });
    const statuses = [...String(description).matchAll(/\b5\d\d\b/g)].map(([status]) =>
      Number(status),
    );
    expect(statuses).toEqual(GATEWAYS);
  });
});
