import { describe, expect, test } from 'vitest';
import { handlers, library, operation, TOKEN } from '../testing/library.ts';
import { createLog, security, start } from '../testing/start.ts';
import { unauthorized } from './refusal.ts';
import type { BearerCredentials } from './options.ts';
import type { AnyInput, OperationSpec } from './types.ts';

const basic = (text: string) => ({
  authorization: `Basic ${Buffer.from(text).toString('base64')}`,
});
const INVALID = 'Bearer error="invalid_token"';

describe('one scheme', () => {
  test.each<[string, string, number, string, string | undefined]>([
    ['is missing', '', 401, 'Authorization header required', 'Bearer'],
    ['is refused', 'Bearer bad', 401, 'Invalid token', INVALID],
    ['is in the wrong form', 'Bearer a b', 401, 'Invalid token', INVALID],
    ['is empty', 'Bearer ', 401, 'Invalid token', INVALID],
    ['is of another scheme', 'Basic YTpi', 401, 'Invalid token', 'Bearer'],
    ['is nonsense', '???', 401, 'Invalid token', 'Bearer'],
    ['is not enough', 'Bearer blocked', 403, 'Blocked', undefined],
  ])('that %s', async (_, authorization, status, message, challenge) => {
    const app = await start();
    const answer = await app.inject({
      url: '/books',
      headers: authorization ? { authorization } : {},
    });
    expect([answer.statusCode, answer.json().error.message]).toEqual([status, message]);
    expect(answer.headers['www-authenticate']).toBe(challenge);
  });

  test('is named in any case', async () => {
    const app = await start();
    const answer = await app.inject({ url: '/books', headers: { authorization: 'bEARER  good' } });
    expect(answer.statusCode).toBe(200);
  });

  test('may have messages of the operation', async () => {
    const spec = operation('peek', 'GET', '/peek', {
      security: [{ bearerAuth: [] }],
      messages: { missing: { message: 'Authentication required', code: 'NO' } },
    });
    const app = await start({ handlers: { peek: () => ({}) } }, { ...library, operations: [spec] });
    const { error } = (await app.inject('/peek')).json();
    expect(error).toEqual({
      name: 'UnauthorizedError',
      code: 'NO',
      message: 'Authentication required',
    });
  });

  test.each([
    ['answers nobody', () => undefined, 401],
    ['answers null', async () => null, 401],
    ['answers false', () => false, 401],
    [
      'throws a refusal',
      () => {
        throw unauthorized({ message: 'Gone' });
      },
      401,
    ],
    [
      'rejects with a refusal',
      async () => {
        throw unauthorized();
      },
      401,
    ],
    [
      'throws an error',
      () => {
        throw new Error('secret');
      },
      500,
    ],
    [
      'rejects with an error',
      async () => {
        throw new Error('secret');
      },
      500,
    ],
  ])('whose handler %s', async (_, bearerAuth, status) => {
    const app = await start({ security: { ...security, bearerAuth } });
    const answer = await app.inject({ url: '/books', headers: TOKEN });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).not.toContain('secret');
  });

  test('is told about the operation', async () => {
    let seen: object = {};
    const bearerAuth = (credentials: object) => {
      seen = credentials;
      return { name: 'Ann' };
    };
    const app = await start({ security: { ...security, bearerAuth } });
    await app.inject({ method: 'DELETE', url: '/books/1', headers: TOKEN });
    expect(seen).toMatchObject({ token: 'good', scopes: ['write'], operation: 'deleteBook' });
    expect(seen).toHaveProperty('request.url', '/books/1');
  });
});

describe('several schemes', () => {
  const remove = { method: 'DELETE' as const, url: '/books/1' };

  test.each<[string, string, Record<string, string>, number]>([
    ['the first alternative', '', TOKEN, 204],
    ['all of the second', '?api_key=k', basic('ann:pw'), 204],
    ['half of the second', '', basic('ann:pw'), 401],
    ['the other half', '?api_key=k', {}, 401],
    ['a wrong half', '?api_key=x', basic('ann:pw'), 401],
    ['a half that is no half', '?api_key=k', { authorization: 'Basic !!!' }, 401],
    ['none', '', {}, 401],
    ['too little', '', { authorization: 'Bearer blocked' }, 403],
  ])('%s', async (_, query, headers, status) => {
    const app = await start();
    const answer = await app.inject({ ...remove, url: `/books/1${query}`, headers });
    expect(answer.statusCode).toBe(status);
    if (status !== 401) return;
    expect(answer.headers['www-authenticate']).toContain('Basic realm="Library", charset="UTF-8"');
    expect(answer.headers['www-authenticate']).toContain('ApiKey in="query", name="api_key"');
  });

  async function ask(requirements: OperationSpec['security'], url: string, headers = {}) {
    const spec = operation('peek', 'GET', '/peek', { security: requirements });
    const peek = ({ principal }: AnyInput) => ({
      status: 200,
      body: { principal: principal ?? 'nobody' },
    });
    const app = await start({ handlers: { peek } }, { ...library, operations: [spec] });
    return app.inject({ url, headers });
  }

  test('together are the principal of the first', async () => {
    const answer = await ask([{ password: [], apiKey: [] }], '/peek?api_key=k', basic('ann:a:b'));
    expect(answer.json()).toEqual({ principal: { name: 'ann' } });
  });

  test('may be left out where nobody is allowed as well', async () => {
    expect((await ask([{ bearerAuth: [] }, {}], '/peek')).json()).toEqual({ principal: 'nobody' });
    expect((await ask([{}], '/peek', TOKEN)).json()).toEqual({ principal: 'nobody' });
    expect((await ask([{}, { bearerAuth: [] }], '/peek', TOKEN)).json().principal.name).toBe('Ann');
  });

  test('are told which roles may call, and what else they must have proved', async () => {
    const rules = { roles: ['owner'], stepUp: { status: 403, code: 'STEP_UP' } };
    const asked: object[] = [];
    const look = ({ operation: id, roles, stepUp }: BearerCredentials) => {
      asked.push({ id, roles, stepUp });
      return { name: 'Ann' };
    };
    const peek = () => ({ status: 200, body: 1 });
    const operations = [
      operation('peek', 'GET', '/peek', { security: [{ bearerAuth: [] }], ...rules }),
      operation('stare', 'GET', '/stare', { security: [{ bearerAuth: [] }, {}] }),
    ];
    const app = await start(
      { handlers: { peek, stare: peek }, security: { bearerAuth: look } },
      { ...library, operations },
    );
    for (const url of ['/peek', '/stare']) await app.inject({ url, headers: TOKEN });
    expect(asked).toEqual([
      { id: 'peek', ...rules },
      { id: 'stare', roles: undefined, stepUp: undefined },
    ]);
  });

  test('may not be wrong even there', async () => {
    const answer = await ask([{ bearerAuth: [] }, {}], '/peek', { authorization: 'Bearer bad' });
    expect(answer.statusCode).toBe(401);
  });
});

describe('an API key', () => {
  test.each([
    ['header', { 'x-key': 'k' }, '/peek'],
    ['cookie', { cookie: 'a=b; X-Key=k' }, '/peek'],
    ['query', {}, '/peek?a=1&X%2dKey=k'],
  ] as const)('in a %s', async (place, headers, url) => {
    const securitySchemes = {
      apiKey: { type: 'apiKey' as const, in: place, name: 'X-Key', messages: {} },
    };
    const spec = operation('peek', 'GET', '/peek', { security: [{ apiKey: [] }] });
    const peek = () => ({ status: 200, body: 1 });
    const app = await start(
      { handlers: { peek } },
      { ...library, securitySchemes, operations: [spec] },
    );
    expect((await app.inject({ url, headers })).statusCode).toBe(200);
    const answer = await app.inject('/peek');
    expect(answer.headers['www-authenticate']).toBe(`ApiKey in="${place}", name="X-Key"`);
  });
});

describe('a handler', () => {
  test('that answers 401 has the challenge of the API', async () => {
    const app = await start();
    const answer = await app.inject({ method: 'POST', url: '/login' });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer, Basic /);
  });

  test('cannot refuse like a security handler', async () => {
    const log = createLog();
    const searchBooks = () => {
      throw unauthorized();
    };
    const app = await start({
      handlers: { ...handlers, searchBooks },
      logger: { stream: log.stream },
    });
    expect((await app.inject('/books/search')).statusCode).toBe(500);
  });
});

test('a scheme that is not known leaves everything to its handler', async () => {
  const securitySchemes = { mutual: { type: 'other' as const, messages: {} } };
  const spec = operation('peek', 'GET', '/peek', { security: [{ mutual: [] }] });
  const mutual = ({ request }: AnyInput) =>
    request.headers['x-cert'] === 'ok' ? { name: 'ok' } : unauthorized();
  const peek = () => ({ status: 200, body: 1 });
  const app = await start(
    { handlers: { peek }, security: { mutual } },
    { ...library, securitySchemes, operations: [spec] },
  );
  expect((await app.inject({ url: '/peek', headers: { 'x-cert': 'ok' } })).statusCode).toBe(200);
  expect((await app.inject('/peek')).statusCode).toBe(401);
});
