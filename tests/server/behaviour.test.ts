import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import {
  acceptAnyCredentials,
  createServer,
  createStubHandlers,
  unimplemented,
} from '../../generated/server/index.ts';
import type { CommonOptions, Handlers, RateLimitUse } from '../../generated/server/index.ts';

const auth = { authorization: 'Bearer any' };
const KSUID = /^[0-9A-Za-z]{27}$/;
const stubs = await createStubHandlers();

/** A server with stubs for what is not given. */
function serve(
  handlers: Partial<Handlers<unknown>> = {},
  options: CommonOptions = {},
): Promise<FastifyInstance> {
  return createServer<unknown>({
    logger: false,
    ...options,
    handlers: { ...stubs, ...handlers },
    security: acceptAnyCredentials(),
  });
}

/** Options of a log, and the lines that it gets. */
function captureLog(level = 'info') {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line));
  return { lines, logger: { level, stream: { write } } };
}

describe('methods', () => {
  it('HEAD: GET without a body', async () => {
    const app = await serve();
    const headers = { ...auth, 'x-request-id': '2F7vTVG3Y8aZrqP1wJhdEkM9oYB' };
    const get = await app.inject({ method: 'GET', url: '/api/v1/products', headers });
    const head = await app.inject({ method: 'HEAD', url: '/api/v1/products', headers });
    const { date: _, ...own } = head.headers;
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(get.headers).toMatchObject(own);
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(get.body)));
    for (const url of ['/nowhere', '/auth/login', '/api/v1/products/0']) {
      const answer = await app.inject({ method: 'HEAD', url, headers: auth });
      expect([url, answer.body]).toEqual([url, '']);
      expect([400, 404, 405]).toContain(answer.statusCode);
    }
  });

  it('OPTIONS: what is allowed, without a token', async () => {
    const app = await serve();
    const cases = [
      ['/api/v1/orders', 'GET, HEAD, OPTIONS, POST'],
      ['/api/v1/orders/1/notification-email', 'OPTIONS, PATCH'],
    ];
    for (const [url = '', allow] of cases) {
      const { statusCode, body, headers } = await app.inject({ method: 'OPTIONS', url });
      expect([statusCode, body, headers['allow']]).toEqual([204, '', allow]);
    }
    expect((await app.inject({ method: 'OPTIONS', url: '/nowhere' })).statusCode).toBe(404);
  });
});

describe('the id of a request', () => {
  const cases: [name: string, sent: string, kept: boolean][] = [
    ['a KSUID', '2F7vTVG3Y8aZrqP1wJhdEkM9oYB', true],
    ['63 characters', 'a'.repeat(63), true],
    ['64 characters', 'a'.repeat(64), false],
    ['nothing', '', false],
    ['spaces', 'a b', false],
    ['signs', 'a-b_c.d', false],
    ['a script', '<script>', false],
  ];
  it.each(cases)('%s: kept %#', async (_name, sent, kept) => {
    const app = await serve();
    for (const url of ['/api/v1/wallets', '/nowhere']) {
      const headers = { ...auth, 'x-request-id': sent };
      const answer = await app.inject({ method: 'GET', url, headers });
      const id = answer.headers['x-request-id'];
      if (kept) expect(id).toBe(sent);
      else expect(id).toMatch(KSUID);
    }
  });

  it('reaches the log, with the trace; secrets do not', async () => {
    const { lines, logger } = captureLog();
    const app = await serve({}, { logger });
    await app.inject({
      method: 'POST',
      url: '/auth/login?access_token=top-secret',
      headers: {
        authorization: 'Bearer top-secret',
        'x-request-id': 'abc',
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      },
      payload: { username: 'a', password: 'top-secret' },
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      requestId: 'abc',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      operation: 'login',
    });
    expect(JSON.stringify(lines)).not.toContain('top-secret');
  });
});

describe('conditional requests', () => {
  const ask = async (app: FastifyInstance, ifNoneMatch?: string) =>
    app.inject({
      method: 'GET',
      url: '/api/v1/countries',
      headers: { ...auth, ...(ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch }) },
    });

  it('have a tag that stays, and 304 for whoever has it', async () => {
    const app = await serve();
    const first = await ask(app);
    const tag = String(first.headers['etag']);
    expect(tag).toMatch(/^"[^"]+"$/);
    expect((await ask(app)).headers['etag']).toBe(tag);
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await ask(app, known);
      expect([known, again.statusCode, again.body]).toEqual([known, 304, '']);
      expect(again.headers['etag']).toBe(tag);
      expect(again.headers['x-request-id']).toMatch(KSUID);
      expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
      expect(again.headers['content-type']).toBeUndefined();
    }
    for (const other of ['"x"', '', 'x', tag.slice(1, -1)]) {
      expect([other, (await ask(app, other)).statusCode]).toEqual([other, 200]);
    }
  });
});

describe('CORS', () => {
  const origin = 'https://shop.example';
  it('lets pages of an origin read the headers of pages', async () => {
    const app = await serve({}, { cors: { origins: [origin], maxAge: 60 } });
    const { headers } = await app.inject({
      url: '/api/v1/products',
      headers: { ...auth, origin },
    });
    expect(headers['access-control-allow-origin']).toBe(origin);
    const exposed = String(headers['access-control-expose-headers']).split(/, */);
    const pages = ['X-Page', 'X-Per-Page', 'X-Total-Count', 'X-Total-Pages', 'X-Page-Size'];
    expect(exposed).toEqual(expect.arrayContaining([...pages, 'X-Has-More', 'X-Request-Id']));
    const refused = await app.inject({ url: '/api/v1/products', headers: { origin } });
    expect(refused.statusCode).toBe(401);
    expect(refused.headers['access-control-allow-origin']).toBe(origin);
  });

  it('answers preflights, and not those of others', async () => {
    const app = await serve({}, { cors: { origins: [origin], maxAge: 60 } });
    const preflight = (from: string) =>
      app.inject({
        method: 'OPTIONS',
        url: '/api/v1/orders',
        headers: {
          origin: from,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
    const { statusCode, headers } = await preflight(origin);
    expect(statusCode).toBe(204);
    expect(headers['access-control-allow-methods']).toContain('POST');
    expect(headers['access-control-allow-headers']).toContain('authorization');
    expect(headers['access-control-max-age']).toBe('60');
    const other = await preflight('https://elsewhere.example');
    expect(other.headers['access-control-allow-origin']).not.toBe('https://elsewhere.example');
    const plain = await app.inject({ method: 'OPTIONS', url: '/api/v1/orders' });
    expect(plain.headers['allow']).toBe('GET, HEAD, OPTIONS, POST');
  });

  it('is off unless it is asked for', async () => {
    const { headers } = await (await serve()).inject({ url: '/nowhere', headers: { origin } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('Accept', () => {
  const cases: [accept: string, status: number][] = [
    ['*/*', 200],
    ['application/*', 200],
    ['application/json', 200],
    ['application/json;charset=utf-8', 200],
    ['text/html, application/json;q=0.1', 200],
    ['text/html', 406],
    ['application/json;q=0, */*', 406],
    ['application/problem+json', 406],
  ];
  it.each(cases)('%s: %i', async (accept, status) => {
    const app = await serve();
    const answer = await app.inject({ url: '/api/v1/wallets', headers: { ...auth, accept } });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/json');
  });
});

describe('pages', () => {
  const cases: [query: string, total: number, want: (string | number)[]][] = [
    ['', 0, [1, 10, 0, 0, 0, 'false']],
    ['?page=1&limit=2', 3, [1, 2, 3, 2, 0, 'true']],
    ['?page=2&limit=2', 3, [2, 2, 3, 2, 0, 'false']],
    ['?page=9&limit=500', 1000, [9, 500, 1000, 2, 0, 'false']],
  ];
  it.each(cases)('%s of %i', async (query, total, want) => {
    const app = await serve({ listProducts: ({ page }) => page([], total) });
    const { headers, body } = await app.inject({ url: `/api/v1/products${query}`, headers: auth });
    const names = ['page', 'per-page', 'total-count', 'total-pages', 'page-size', 'has-more'];
    expect(body).toBe('[]');
    expect(names.map((name) => headers[`x-${name}`])).toEqual(want.map(String));
  });
});

describe('rate limits', () => {
  it('ask the limiter, and answer 429 with the time to wait', async () => {
    const uses: Omit<RateLimitUse, 'request'>[] = [];
    const consume = ({ request: _, ...use }: RateLimitUse) => {
      uses.push(use);
      return uses.length === 1
        ? ({ allowed: true } as const)
        : ({ allowed: false, retryAfter: 11.2 } as const);
    };
    const app = await serve({}, { rateLimiter: { consume }, environment: 'sandbox' });
    const first = await app.inject({ url: '/api/v1/wallets', headers: auth });
    const second = await app.inject({
      method: 'POST',
      url: '/api/v1/topups/orders',
      headers: auth,
      payload: 'not even read',
    });
    expect(first.statusCode).toBe(200);
    expect([second.statusCode, second.headers['retry-after']]).toEqual([429, '12']);
    expect(second.json()).toEqual({
      error: {
        name: 'TooManyRequestsError',
        code: 'TOO_MANY_REQUESTS',
        message: 'Rate limit exceeded. Retry after 12 seconds.',
      },
    });
    const principal = { scheme: 'bearerAuth' };
    expect(uses).toEqual([
      {
        operation: 'listWallets',
        rateClass: 'read',
        key: 'read',
        limit: 600,
        window: 60,
        principal,
      },
      {
        operation: 'createTopupOrder',
        rateClass: 'create-order',
        key: 'createTopupOrder',
        limit: 120,
        window: 60,
        principal,
      },
    ]);
    // Nobody can be counted who has not said who they are.
    await app.inject({ url: '/api/v1/wallets' });
    expect(uses).toHaveLength(2);
  });

  it('need an environment', async () => {
    const rateLimiter = { consume: () => ({ allowed: true }) as const };
    await expect(serve({}, { rateLimiter })).rejects.toThrow('sandbox, production');
  });
});

describe('a server that is not complete', () => {
  it('answers 501, and names at the start what is missing', async () => {
    const { lines, logger } = captureLog();
    const { login } = stubs;
    const handlers = { ...unimplemented, login };
    const app = await createServer({ logger, handlers, security: acceptAnyCredentials() });
    const warnings = lines.filter(({ level }) => level === 40);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.['operations']).toHaveLength(40);
    expect(warnings[0]?.['msg']).toMatch(/^not implemented, answered with 501: refresh, logout, /);
    const answer = await app.inject({ url: '/api/v1/wallets', headers: auth });
    expect([answer.statusCode, answer.json().error.code]).toEqual([501, 'NOT_IMPLEMENTED']);
  });

  it('does not start with a handler that is forgotten', async () => {
    const started = serve({ login: undefined as never });
    await expect(started).rejects.toThrow('These operations have no handler: login.');
  });
});
