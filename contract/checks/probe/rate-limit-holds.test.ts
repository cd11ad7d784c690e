import { createServer } from 'node:http';
import { buildModel } from '@octopus-cards/toolkit/compile';
import { afterEach, describe, expect, it } from 'vitest';
import { rateLimitHolds } from './rate-limit-holds.ts';
import { createTestCourier, createTestTools, describeModel } from './test-courier.ts';

const limited = { 429: { description: 'Too many.', headers: { 'Retry-After': {} } } };
const tools = createTestTools(
  describeModel(
    buildModel({
      openapi: '3.1.0',
      info: { title: 'Library', version: '1.0.0' },
      paths: {
        '/books': {
          get: {
            operationId: 'listBooks',
            'x-rate-limit': { class: 'read' },
            security: [],
            responses: { 200: { description: 'The books.' }, ...limited },
          },
        },
      },
      'x-rate-limit': {
        window: 60,
        per: 'client',
        classes: { read: { bucket: 'class', limits: { production: 5 } } },
      },
    }),
  ),
);

let close = async () => {};
afterEach(() => close());

/** A server that allows so many requests until it was waited for. */
async function serve(allowed: number, retryAfter: string | undefined, enough: boolean) {
  let left = allowed;
  const server = createServer((_, response) => {
    left -= 1;
    const headers = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
    if (left < 0) response.writeHead(429, headers).end();
    else response.writeHead(200).end('[]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => new Promise((resolve) => server.close(() => resolve()));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const courier = createTestCourier(
    {
      url: `http://127.0.0.1:${port}`,
      own: { username: '', password: '' },
      async wait() {
        if (enough) left = allowed;
      },
    },
    tools,
  );
  const found: string[] = [];
  for await (const problem of rateLimitHolds.probe(courier, tools)) {
    found.push(`${problem.cause}: ${problem.expected} / ${problem.actual}`);
  }
  return found;
}

describe('the allowance of a class', () => {
  it('may be smaller and must be waited for', async () => {
    expect(await serve(5, '7', true)).toEqual([]);
    await close();
    expect(await serve(2, '60', true)).toEqual([]);
  });

  it.each<[string, number, string | undefined, boolean, string]>([
    [
      'is not kept',
      6,
      '7',
      true,
      'unlimited: 429 after at most 5 requests in 60 seconds / 6 were served',
    ],
    [
      'ends nobody knows when',
      5,
      undefined,
      true,
      'retry-after: Retry-After: 1 to 60 seconds / Retry-After: nothing',
    ],
    [
      'ends after the window',
      5,
      '61',
      true,
      'retry-after: Retry-After: 1 to 60 seconds / Retry-After: 61',
    ],
    ['ends at once', 5, '0', true, 'retry-after: Retry-After: 1 to 60 seconds / Retry-After: 0'],
    [
      'ends later than it says',
      5,
      '7',
      false,
      'too-short: to be served after the 7 seconds that Retry-After asked for / 429',
    ],
  ])('%s', async (_, allowed, retryAfter, enough, problem) => {
    expect(await serve(allowed, retryAfter, enough)).toEqual([problem]);
  });
});
