import { expect, test } from 'vitest';
import { TOKEN } from '../testing/library.ts';
import { start } from '../testing/start.ts';
import type { RateLimitUse } from './options.ts';

const JSON_HEADERS = { ...TOKEN, 'content-type': 'application/json' };

test('a limiter is asked with class or operation, limit and caller', async () => {
  const uses: RateLimitUse[] = [];
  const consume = (use: RateLimitUse) => {
    uses.push(use);
    return { allowed: true } as const;
  };
  const app = await start({ rateLimiter: { consume }, environment: 'sandbox' });
  await app.inject({ url: '/books', headers: TOKEN });
  await app.inject({
    method: 'POST',
    url: '/books',
    headers: JSON_HEADERS,
    payload: '{"title":"x"}',
  });
  await app.inject({ url: '/books' });
  await app.inject('/books/1');
  expect(uses).toMatchObject([
    {
      operation: 'listBooks',
      rateClass: 'read',
      key: 'read',
      limit: 600,
      window: 60,
      principal: { name: 'Ann' },
    },
    { operation: 'createBook', rateClass: 'write', key: 'createBook', limit: 60, window: 60 },
  ]);
});

test.each([
  [12, '12'],
  [0.2, '1'],
  [0, '1'],
  [11.01, '12'],
])('a refusal says to wait %d seconds as %s', async (retryAfter, seconds) => {
  const consume = async () => ({ allowed: false, retryAfter }) as const;
  const app = await start({ rateLimiter: { consume }, environment: 'production' });
  const answer = await app.inject({ url: '/books', headers: { ...TOKEN, accept: 'text/html' } });
  expect(answer.statusCode).toBe(429);
  expect(answer.headers['retry-after']).toBe(seconds);
  expect(answer.json().error.message).toBe(`Retry after ${seconds} seconds.`);
});

test('an error of a limiter is one of the server', async () => {
  const consume = () => Promise.reject(new Error('the store is down'));
  const app = await start({ rateLimiter: { consume }, environment: 'sandbox' });
  const answer = await app.inject({ url: '/books', headers: TOKEN });
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('store');
});

test.each([undefined, 'staging'])(
  'a limiter needs an environment that there is, not %s',
  async (environment) => {
    const consume = () => ({ allowed: true }) as const;
    await expect(start({ rateLimiter: { consume }, environment })).rejects.toThrow(
      'one of sandbox, production',
    );
  },
);
