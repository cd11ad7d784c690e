import { describe, expect, it } from 'vitest';
import { modelOf } from '../client/testing/models.ts';
import { describeExamples } from './examples.ts';
import { findHandlers } from './handlers.ts';
import { mswTarget } from './index.ts';

const answer = (value: string) => ({
  200: { description: 'Done', content: { 'application/json': { example: value } } },
});
const get = (operationId: string, ...names: string[]) => {
  const parameters = names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'integer' },
  }));
  return { get: { operationId, parameters, responses: answer(operationId) } };
};

describe('the handlers', () => {
  it('come in an order in which none takes what is another one’s', async () => {
    const model = modelOf({
      '/orders': get('listOrders'),
      '/orders/{id}': get('getOrder', 'id'),
      '/orders/last': get('getLastOrder'),
      '/shops/{shop}/orders': get('listShopOrders', 'shop'),
    });
    const files = await mswTarget.emit(model, { package: 'mock' });
    expect(findHandlers(files).map(({ path }) => path)).toEqual([
      '/shops/:shop/orders',
      '/orders/last',
      '/orders/:id',
      '/orders',
    ]);
  });

  it('make up the same values on each run where there is no example', async () => {
    const schema = { type: 'object', properties: { at: { type: 'string', format: 'date-time' } } };
    const content = { 'application/json': { schema } };
    const responses = { 200: { description: 'Done', content } };
    const model = modelOf({ '/x': { get: { operationId: 'getIt', responses } } });
    const files = await mswTarget.emit(model, { package: 'mock' });
    const handlers = files.find(({ path }) => path === 'default.ts')?.content ?? '';
    expect(handlers).toContain(
      "faker.seed(1);\nfaker.setDefaultRefDate('2026-01-01T00:00:00.000Z');",
    );
    expect(handlers.indexOf('faker.seed')).toBeGreaterThan(handlers.lastIndexOf('import '));
    expect(files.find(({ path }) => path === 'package.json')?.content).toContain('@faker-js/faker');
  });
});

describe('describeExamples', () => {
  it('takes the example of a list for all there is', () => {
    const headers = {
      'X-More': { schema: { type: 'boolean' }, example: true },
      'X-Count': { schema: { type: 'integer', examples: [250] } },
      'X-Trace': { schema: { type: 'string' } },
    };
    const content = { 'application/json': { example: ['a', 'b'] } };
    const pagination = {
      page: 'p',
      size: 's',
      headers: { hasMore: 'X-More', totalCount: 'X-Count' },
    };
    const responses = { 200: { description: 'Done', headers, content } };
    const operation = { operationId: 'list', 'x-pagination': pagination, responses };
    expect(describeExamples(modelOf({ '/x': { get: operation } }))[0]?.answers).toEqual({
      200: { headers: { 'X-More': 'false', 'X-Count': '2' }, examples: { example: ['a', 'b'] } },
    });
    const held = { 'application/json': { example: { data: ['a', 'b', 'c'] } } };
    const wrapped = {
      ...operation,
      'x-pagination': { ...pagination, items: '/data' },
      responses: { 200: { description: 'Done', headers, content: held } },
    };
    expect(
      describeExamples(modelOf({ '/x': { get: wrapped } }))[0]?.answers['200']?.headers,
    ).toEqual({ 'X-More': 'false', 'X-Count': '3' });
  });
});
