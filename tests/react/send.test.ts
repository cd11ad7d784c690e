import { ApiError, ClientError } from '@octopus-cards/client';
import { createTransport } from '@octopus-cards/client/transport';
import { answerWith, handlers } from '@octopus-cards/msw';
import { connectHooks, createTopupOrder, getTopupProduct, logout } from '@octopus-cards/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

/** What the hooks send with, without React: the functions that they call. */
const server = setupServer(...handlers);
const createSender = () => createTransport({ environment: 'sandbox', accessToken: 'token' });

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
beforeEach(() => connectHooks(createSender()));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe('the functions of the hooks', () => {
  it('answer the body, the status and plain headers', async () => {
    const answer = await getTopupProduct(4218);
    expect(answer.data.name).toBe('PUBG Mobile UC');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json');
    expect(structuredClone(answer)).toEqual(answer);
  });

  it('send with the token and a reference of the transport', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/v1/topups/orders', async ({ request }) => {
        sent.push(request.headers.get('Authorization'), await request.json());
      }),
    );
    await createTopupOrder({ product_id: 4218, amount: 4.99, input_data: { player_id: '1' } });
    expect(sent).toEqual([
      'Bearer token',
      expect.objectContaining({ product_id: 4218, client_reference: expect.any(String) }),
    ]);
  });

  it('throw the error that the methods of the client throw', async () => {
    server.use(answerWith('getTopupProduct', 404));
    const error = await getTopupProduct(1).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 404, code: 'NOT_FOUND', operation: 'getTopupProduct' });
  });

  it('throw when the body is not what it says', async () => {
    const headers = { 'Content-Type': 'application/json' };
    server.use(http.get('*/api/v1/topups/products/:id', () => new HttpResponse('{', { headers })));
    const error = await getTopupProduct(1).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({ operation: 'getTopupProduct', status: 200 });
  });

  it('take an answer without a body', async () => {
    server.use(http.post('*/auth/logout', () => new HttpResponse(null, { status: 200 })));
    expect((await logout()).data).toBeUndefined();
  });

  it('end when they are told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(getTopupProduct(1, { signal })).rejects.toThrow('enough');
  });

  it('say that they need a transport, and take one for a single call', async () => {
    connectHooks(undefined);
    await expect(getTopupProduct(1)).rejects.toThrow(
      'Hooks need a transport: call connectHooks(createTransport({ … })) first.',
    );
    expect((await getTopupProduct(1, { transport: createSender() })).status).toBe(200);
  });
});
