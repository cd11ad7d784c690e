import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createRefusing, expectRefused, invalid } from './refusal.ts';
import type { Refused } from './refusal.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await createRefusing();
});
afterAll(() => app.close());

const auth = { authorization: 'Bearer any' };
const json = { 'content-type': 'application/json' };
const post = (url: string, payload: unknown, headers = {}): InjectOptions => ({
  method: 'POST',
  url,
  headers: { ...json, ...auth, ...headers },
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});
const get = (url: string): InjectOptions => ({ method: 'GET', url, headers: auth });
const patch = (url: string, payload: object): InjectOptions => ({
  method: 'PATCH',
  url,
  headers: auth,
  payload,
});

/** By hand: the messages that are documented word by word, and what no table would think of. */
describe('malformed by hand', () => {
  const bad = (message: string): Refused => ({
    status: 400,
    name: 'BadRequestError',
    code: 'BAD_REQUEST',
    message,
  });
  const email = '/api/v1/topups/orders/1/notification-email';
  const order = { product_id: 1, amount: 5 };
  const cases: [name: string, request: InjectOptions, refused: Refused][] = [
    ['login: nothing', post('/auth/login', {}), invalid('Username and password are required')],
    [
      'login: no password',
      post('/auth/login', { username: 'a' }),
      invalid('Username and password are required'),
    ],
    [
      'login: empty',
      post('/auth/login', { username: '', password: '' }),
      invalid('Username and password are required'),
    ],
    ['login: a list', post('/auth/login', []), invalid('Invalid request body')],
    ['login: no JSON', post('/auth/login', 'username=a'), invalid('Invalid request body')],
    ['refresh: nothing', post('/auth/refresh', {}), invalid('Refresh token is required')],
    [
      'refresh: empty',
      post('/auth/refresh', { refresh_token: '' }),
      invalid('Refresh token is required'),
    ],
    ['refresh: no body', { method: 'POST', url: '/auth/refresh' }, invalid('Invalid request body')],
    ['a voucher product', get('/api/v1/products/abc'), bad('Invalid product ID')],
    ['a voucher product: 0', get('/api/v1/products/0'), bad('Invalid product ID')],
    ['a topup product', get('/api/v1/topups/products/abc'), invalid('Invalid product ID')],
    ['an eSIM product', get('/api/v1/esim/products/-5'), invalid('Invalid product ID')],
    ['a country', get('/api/v1/countries/x'), bad('Invalid country ID')],
    ['a country beyond 32 bits', get('/api/v1/countries/2147483648'), bad('Invalid country ID')],
    ['a category', get('/api/v1/categories/0'), bad('Invalid category ID')],
    ['a subcategory', get('/api/v1/subcategories/x'), bad('Invalid subcategory ID')],
    ['an order', get('/api/v1/orders/1.0'), invalid('Invalid order ID')],
    ['a variant', get('/api/v1/topups/variants/%31x'), invalid('Invalid variant ID')],
    ['a wallet', get('/api/v1/wallets/%00'), invalid('Invalid wallet ID')],
    ['a transaction', get('/api/v1/transactions/1%2F2'), invalid('Invalid transaction ID')],
    ['email: nothing', patch(email, {}), invalid('email is required')],
    ['email: empty', patch(email, { email: '' }), invalid('email is required')],
    [
      'email: too long',
      patch(email, { email: `${'a'.repeat(250)}@b.io` }),
      invalid('email is too long (max 254 characters)'),
    ],
    [
      'email: too long, and none',
      patch(email, { email: 'a'.repeat(255) }),
      invalid('email is too long (max 254 characters)'),
    ],
    [
      'email: none',
      patch(email, { email: 'nobody' }),
      invalid('email must be a valid email address'),
    ],
    ['lookup: nothing', post('/api/v1/topups/lookup', {}), invalid('mobile_number is required')],
    [
      'lookup: empty',
      post('/api/v1/topups/lookup', { mobile_number: '' }),
      invalid('mobile_number is required'),
    ],
    [
      'lookup: no plus',
      post('/api/v1/topups/lookup', { mobile_number: '919876543210' }),
      invalid('mobile_number must be an E.164 number with a leading +'),
    ],
    [
      'order: text for a number',
      post('/api/v1/topups/orders', { ...order, amount: '5' }),
      invalid('amount must be a number greater than 0'),
    ],
    [
      'order: __proto__',
      post('/api/v1/topups/orders', '{"product_id":1,"amount":5,"__proto__":{"a":1}}'),
      invalid('Invalid request body'),
    ],
    [
      'order: constructor.prototype',
      post('/api/v1/topups/orders', '{"constructor":{"prototype":{}}}'),
      invalid('Invalid request body'),
    ],
    [
      'order: NaN',
      post('/api/v1/topups/orders', '{"product_id":NaN}'),
      invalid('Invalid request body'),
    ],
    [
      'order: a number beyond all',
      post('/api/v1/topups/orders', '{"product_id":1,"amount":1e999}'),
      invalid('amount must be a number greater than 0'),
    ],
    [
      'order: not UTF-8',
      { ...post('/api/v1/topups/orders', ''), payload: Buffer.from('7b2261223a22ff227d', 'hex') },
      invalid('Invalid request body'),
    ],
    [
      'order: UTF-16',
      { ...post('/api/v1/topups/orders', ''), payload: Buffer.from('{"a":1}', 'utf16le') },
      invalid('Invalid request body'),
    ],
    [
      'query: bad encoding',
      get('/api/v1/products?search=%ZZ'),
      invalid('search must be at most 255 characters'),
    ],
    [
      'query: half of UTF-8',
      get('/api/v1/products?search=%C3'),
      invalid('search must be at most 255 characters'),
    ],
    [
      'query: brackets',
      get('/api/v1/products?page=[1]'),
      invalid('page must be a positive integer'),
    ],
    [
      'query: encoded name',
      get('/api/v1/products?p%61ge=0'),
      invalid('page must be a positive integer'),
    ],
    [
      'query: two faults, the first in order',
      get('/api/v1/products?limit=0&page=0'),
      invalid('page must be a positive integer'),
    ],
    ['path before body', post('/api/v1/products/x/charges', {}), bad('Invalid product ID')],
    [
      'path: bad encoding',
      get('/api/v1/products/%ZZ'),
      invalid('The path is not properly percent-encoded'),
    ],
    [
      'a login by GET with a body',
      { method: 'GET', url: '/auth/login', payload: '{}' },
      {
        status: 405,
        name: 'MethodNotAllowedError',
        code: 'METHOD_NOT_ALLOWED',
        message: 'Method not allowed',
      },
    ],
  ];
  it.each(cases)('%s', async (_name, request, refused) => {
    expectRefused(await app.inject(request), refused);
  });

  it('takes what only looks malformed', async () => {
    const fine: InjectOptions[] = [
      get('/api/v1/products?unknown=1&page=1'),
      get('/api/v1/products?&&page=1&'),
      get('/api/v1/products?search=a%20b+c%C3%A9'),
      get('/api/v1/products/%31'),
      post('/api/v1/topups/orders', `\ufeff${JSON.stringify(order)}`),
      post('/api/v1/topups/orders', { ...order, unknown: [] }),
      post('/api/v1/topups/orders', order, { 'content-type': 'APPLICATION/JSON; charset="UTF-8"' }),
      post('/api/v1/topups/orders', order, { accept: 'text/html, application/*;q=0.1' }),
      post('/api/v1/topups/orders', order, { authorization: 'bEARER any' }),
    ];
    for (const request of fine) {
      const [name, code] = ['NotImplementedError', 'NOT_IMPLEMENTED'];
      const refused = { status: 501, name, code, message: 'Not implemented' };
      expectRefused(await app.inject(request), refused);
    }
  });
});
