import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOperations } from '../mock/description.ts';
import { listBadBodies, listBadParameters } from './malformed-cases.ts';
import { createRefusing, describeRequest, expectRefused, invalid } from './refusal.ts';
import type { Refused } from './refusal.ts';

const operations = listOperations();
const secured = operations.filter(({ secured }) => secured);
const withBody = operations.filter(({ body }) => body !== undefined);
const parameters = operations.flatMap(listBadParameters);
const bodies = operations.flatMap(listBadBodies);

let app: FastifyInstance;
beforeAll(async () => {
  app = await createRefusing();
});
afterAll(() => app.close());

describe('derived from the description', () => {
  it.each(parameters)('$title', async ({ operation, name, value, refused }) => {
    const request = await describeRequest(operation, { parameters: { [name]: value } });
    expectRefused(await app.inject(request), refused);
  });

  it.each(bodies)('$title', async ({ operation, value, refused }) => {
    expectRefused(await app.inject(await describeRequest(operation, { body: value })), refused);
  });

  const repeated = operations.flatMap((operation) =>
    operation.parameters
      .filter(({ in: place }) => place === 'query')
      .map((parameter) => ({ operation, parameter, title: `${operation.id} ${parameter.name}` })),
  );
  it.each(repeated)('$title, given twice', async ({ operation, parameter }) => {
    const request = await describeRequest(operation);
    const { name, example, messages } = parameter;
    request.url += `&${name}=${example}`;
    expectRefused(await app.inject(request), invalid(String(messages['*'])));
  });

  it.each(withBody)('$id with what is no object', async (operation) => {
    for (const payload of ['[]', 'null', '"x"', '1', 'true', '', '{', '{"a":1,}', "{'a':1}"]) {
      const answer = await app.inject({ ...(await describeRequest(operation)), payload });
      expectRefused(answer, invalid('Invalid request body'));
    }
  });

  const unsupported: Refused = {
    status: 415,
    name: 'UnsupportedMediaTypeError',
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Content-Type must be application/json',
  };
  it.each(withBody)('$id with another type of body', async (operation) => {
    for (const type of ['text/plain', 'application/xml', 'application/jsonp', 'json', '']) {
      const request = await describeRequest(operation);
      request.headers['content-type'] = type;
      expectRefused(await app.inject(request), unsupported);
    }
  });

  const unacceptable: Refused = {
    status: 406,
    name: 'NotAcceptableError',
    code: 'NOT_ACCEPTABLE',
    message: 'Only application/json can be answered',
  };
  it.each(operations)('$id for a caller who takes no JSON', async (operation) => {
    for (const accept of ['text/html', 'application/json;q=0', 'nonsense', 'image/*, text/*']) {
      const request = await describeRequest(operation);
      request.headers['accept'] = accept;
      expectRefused(await app.inject(request), unacceptable);
    }
  });

  it.each(secured)('$id without credentials, or with bad ones', async (operation) => {
    const ownWords = ['listTopupOrders', 'listEsimOrders'].includes(operation.id);
    const missing = ownWords ? 'Authentication required' : 'Authorization header required';
    const cases: [header: string | undefined, message: string, challenge: string][] = [
      [undefined, missing, 'Bearer'],
      ['', missing, 'Bearer'],
      ['Bearer stale', 'Invalid token', 'Bearer error="invalid_token"'],
      ['bearer stale', 'Invalid token', 'Bearer error="invalid_token"'],
      ['Bearer', 'Invalid token', 'Bearer error="invalid_token"'],
      ['Bearer a b', 'Invalid token', 'Bearer error="invalid_token"'],
    ];
    for (const [header, message, wanted] of cases) {
      const request = await describeRequest(operation, { token: false });
      if (header !== undefined) request.headers['authorization'] = header;
      const answer = await app.inject(request);
      expectRefused(answer, {
        status: 401,
        name: 'UnauthorizedError',
        code: 'UNAUTHORIZED',
        message,
      });
      expect(answer.headers['www-authenticate']).toBe(wanted);
    }
  });

  it.each(secured)('$id for a caller who is kept out', async (operation) => {
    const request = await describeRequest(operation);
    request.headers['authorization'] = 'Bearer blocked';
    const message = 'IP address not authorized';
    const answer = await app.inject(request);
    expectRefused(answer, { status: 403, name: 'ForbiddenError', code: 'FORBIDDEN', message });
  });

  it('covers the description: raise these numbers when it grows', () => {
    expect(parameters.length).toBeGreaterThanOrEqual(600);
    expect(bodies.length).toBeGreaterThanOrEqual(450);
    expect(repeated.length).toBeGreaterThanOrEqual(36);
  });
});

const paths = [...new Set(operations.map(({ path }) => path))];

describe('methods and paths', () => {
  it.each(paths)('%s: no other methods', async (path) => {
    const own = operations.filter((operation) => operation.path === path);
    const allowed = own.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    const allow = [...allowed, 'OPTIONS'].sort().join(', ');
    const url = path.replace('{id}', '1');
    for (const method of ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'] as const) {
      if (allowed.includes(method)) continue;
      const answer = await app.inject({ method, url });
      const [name, code] = ['MethodNotAllowedError', 'METHOD_NOT_ALLOWED'];
      expectRefused(answer, { status: 405, name, code, message: 'Method not allowed' });
      expect(answer.headers['allow']).toBe(allow);
    }
    const options = await app.inject({ method: 'OPTIONS', url });
    expect([options.statusCode, options.body, options.headers['allow']]).toEqual([204, '', allow]);
  });

  const unknown = [
    '/',
    '/api',
    '/api/v1',
    '/api/v1/',
    '/api/v1/products/',
    '/api/v1/products/1/',
    '/api/v1//products',
    '/api/v1/Products',
    '/API/v1/products',
    '/api/v2/products',
    '/api/v1/products/1/2/3',
    '/api/v1/products%2F1',
    '/auth',
    '/auth/login/',
    '/../etc/passwd',
    '/api/v1/orders/1/notification-email/x',
    '/__proto__',
    '/constructor',
    '/favicon.ico',
    `/${'a'.repeat(8000)}`,
    `/${'a/'.repeat(2000)}`,
  ];
  it.each(unknown)('%s: unknown', async (url) => {
    const [name, code] = ['NotFoundError', 'NOT_FOUND'];
    const refused = { status: 404, name, code, message: 'Resource not found' };
    expectRefused(await app.inject({ method: 'GET', url }), refused);
    expectRefused(await app.inject({ method: 'POST', url, payload: { a: 1 } }), refused);
  });
});
