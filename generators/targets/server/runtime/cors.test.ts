import { expect, test } from 'vitest';
import { TOKEN } from '../testing/library.ts';
import { start } from '../testing/start.ts';

const ORIGIN = 'https://shop.example';
const cors = { origins: [ORIGIN, /\.trusted\.example$/], credentials: true, maxAge: 600 };
const preflight = { origin: ORIGIN, 'access-control-request-method': 'POST' };

test.each([ORIGIN, 'https://a.trusted.example'])(
  '%s may read the API and its headers',
  async (origin) => {
    const app = await start({ cors });
    for (const url of ['/books', '/nowhere', '/books/x']) {
      const { headers } = await app.inject({ url, headers: { ...TOKEN, origin } });
      expect(headers['access-control-allow-origin']).toBe(origin);
      expect(headers['access-control-allow-credentials']).toBe('true');
      expect(headers['access-control-expose-headers']).toContain('X-Request-Id, X-Page');
      expect(headers['vary']).toContain('Origin');
    }
  },
);

test.each(['https://other.example', 'https://shop.example.evil.example', 'null'])(
  '%s may not',
  async (origin) => {
    const app = await start({ cors });
    const { headers } = await app.inject({ url: '/books', headers: { ...TOKEN, origin } });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  },
);

test('a preflight is answered before anything else', async () => {
  const app = await start({ cors });
  const headers = { ...preflight, 'access-control-request-headers': 'authorization' };
  const answer = await app.inject({ method: 'OPTIONS', url: '/books', headers });
  expect(answer.statusCode).toBe(204);
  expect(answer.headers).toMatchObject({
    'access-control-allow-origin': ORIGIN,
    'access-control-allow-methods': 'DELETE, GET, HEAD, POST, PUT',
    'access-control-allow-headers': 'authorization',
    'access-control-max-age': '600',
  });
  expect(answer.headers['x-request-id']).toBeDefined();
});

test.each([
  ['/books', 204, 'GET, HEAD, OPTIONS, POST'],
  ['/nowhere', 404, undefined],
])('OPTIONS of %s is as it is without CORS', async (url, status, allow) => {
  const app = await start({ cors });
  const answer = await app.inject({ method: 'OPTIONS', url, headers: { origin: ORIGIN } });
  expect([answer.statusCode, answer.headers['allow']]).toEqual([status, allow]);
});

test('all origins may be allowed', async () => {
  const app = await start({ cors: { origins: ['*'] } });
  const { headers } = await app.inject({
    url: '/books/1',
    headers: { origin: 'https://any.example' },
  });
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers).not.toHaveProperty('access-control-allow-credentials');
});

test.each([undefined, false] as const)('nobody may by default: %s', async (option) => {
  const app = await start({ cors: option });
  const { headers } = await app.inject({ url: '/books/1', headers: { origin: ORIGIN } });
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});
