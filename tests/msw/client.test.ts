import { createOctopus, NotFoundError } from '@octopus-cards/client';
import {
  answerWith,
  examples,
  getListTopupProductsMockHandler,
  handlers,
} from '@octopus-cards/msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const server = setupServer(...handlers);

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const createClient = () =>
  createOctopus({ environment: 'sandbox', apiKey: 'key', apiSecret: 'secret' });

describe('the client on the mock', () => {
  it('logs in, reads a list to its end and places an order', async () => {
    const octopus = createClient();
    const products = [];
    for await (const product of octopus.topups.products.list()) products.push(product.name);
    expect(products).toEqual(['PUBG Mobile UC', 'Airtel India']);
    const body = { product_id: 4218, amount: 4.99, input_data: { player_id: '5123456789' } };
    const order = await octopus.topups.orders.create(body);
    const [documented] = Object.values(examples.createTopupOrder.answers[200].examples);
    expect(order).toEqual(documented);
  });

  it('gets the error that a test chooses, once', async () => {
    server.use(answerWith('getTopupProduct', 404, 'productNotFound', { once: true }));
    const octopus = createClient();
    await expect(octopus.topups.products.get(1)).rejects.toBeInstanceOf(NotFoundError);
    expect((await octopus.topups.products.get(1)).id).toBe(4218);
  });

  it('gets the body that a test writes', async () => {
    server.use(getListTopupProductsMockHandler([]));
    expect((await createClient().topups.products.list()).items).toEqual([]);
  });

  it('does not compile with names that are not documented', () => {
    // @ts-expect-error no such operation
    expect(() => answerWith('getNothing', 200)).toThrow();
    // @ts-expect-error no such status
    expect(() => answerWith('getTopupProduct', 418)).toThrow();
    // @ts-expect-error no such example
    answerWith('getTopupProduct', 404, 'orderNotFound');
  });
});
