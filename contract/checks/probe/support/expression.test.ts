import { expect, it } from 'vitest';
import type { Exchange } from '../../../types.ts';
import { evaluate } from './expression.ts';

const exchange: Exchange = {
  number: 1,
  at: new Date(0),
  case: {
    phase: 'stateful',
    title: '',
    expects: 'valid',
    covers: [],
    request: {
      operation: undefined,
      method: 'POST',
      path: '/shelves/{shelf}/books',
      pathParameters: { shelf: 'a' },
      query: [['copies', '2']],
      headers: [['Prefer', 'wait']],
      body: { mediaType: 'application/json', value: { key: 'k' } },
      credentials: 'own',
    },
  },
  request: { method: 'POST', url: 'http://127.0.0.1/', headers: [], body: undefined },
  answer: {
    status: 201,
    headers: [['Location', '/books/7']],
    text: '',
    json: [{ id: 7 }],
    duration: 1,
  },
};

it.each([
  ['$response.body#/0/id', 7],
  ['$response.body#/1/id', undefined],
  ['$response.header.location', '/books/7'],
  ['$request.body#/key', 'k'],
  ['$request.path.shelf', 'a'],
  ['$request.query.copies', '2'],
  ['$request.header.prefer', 'wait'],
  ['$request.cookie.none', undefined],
  ['$url', undefined],
  ['constant', 'constant'],
  [12, 12],
])('%s is %s', (expression, value) => {
  expect(evaluate(expression, exchange)).toBe(value);
});
