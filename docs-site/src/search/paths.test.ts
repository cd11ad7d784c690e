import { expect, test } from 'vitest';
import { matchPath, parsePath } from './paths.ts';

test.each([
  ['POST /api/v1/orders', { method: 'POST', parts: ['api', 'v1', 'orders'] }],
  ['get orders/1234', { method: 'GET', parts: ['orders', '1234'] }],
  [
    'https://api.example.com/api/v1/orders?page=2#x',
    { method: undefined, parts: ['api', 'v1', 'orders'] },
  ],
  ["curl -s -X PATCH 'https://api.example.com/a/b'", { method: 'PATCH', parts: ['a', 'b'] }],
  ["curl https://api.example.com/a -d '{}'", { method: 'POST', parts: ['a'] }],
  ['curl https://api.example.com/a', { method: 'GET', parts: ['a'] }],
  ['/Products/:id/Availability', { method: undefined, parts: ['products', ':id', 'availability'] }],
  ['PATCH notification-email', undefined],
  ['requests and/or answers', undefined],
  ['/', undefined],
  ['getWallet', undefined],
])('reads %s', (query, want) => {
  expect(parsePath(query)).toEqual(want);
});

test.each([
  ['/api/v1/orders/{id}', 'GET /api/v1/orders/{id}', 1],
  ['/api/v1/orders/1234', 'GET /api/v1/orders/{id}', 1],
  ['/api/v1/orders/:order_id', 'GET /api/v1/orders/{id}', 1],
  ['/orders/2F7vTVG3', 'GET /api/v1/orders/{id}', 0.9],
  ['POST /orders', 'GET /api/v1/orders', 0.27],
  ['/orders/export', 'GET /api/v1/orders/{id}', 0],
  ['/wallets', 'GET /api/v1/orders', 0],
])('matches %s with %s', (query, operation, want) => {
  const path = parsePath(query);
  expect(path === undefined ? undefined : matchPath(path, operation)).toBeCloseTo(want);
});

test('the whole path comes before its beginning', () => {
  const path = { method: undefined, parts: ['api', 'v1', 'orders'] };
  const whole = matchPath(path, 'GET /api/v1/orders');
  const beginning = matchPath(path, 'GET /api/v1/orders/{id}');
  expect(whole).toBeGreaterThan(beginning);
  expect(beginning).toBeGreaterThan(0);
});
