import { answerWith, handlers } from '@octopus-cards/msw';
import type { OperationId } from '@octopus-cards/msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listOperations } from '../mock/description.ts';
import { askFor } from '../mock/exchange.ts';

/**
 * Each operation, each documented status and each named example, asked of the handlers for Mock
 * Service Worker, and judged by a validator that knows the description and nothing of orval.
 */
const operations = listOperations();
const responses = operations.flatMap((operation) =>
  operation.responses.map((response) => ({
    operation,
    response,
    title: `${operation.id} ${response.status}`,
  })),
);
const url = 'http://mock.test';
const server = setupServer(...handlers);
let exchanges = 0;

/** The examples are known by name here; that wrong names do not compile is shown elsewhere. */
const answer = answerWith as (operation: OperationId, status: number, name?: string) => never;

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe('the handlers', () => {
  it.each(operations)('answer $id with its first example', async (operation) => {
    const [success] = operation.responses;
    if (success === undefined) throw new Error('There is no answer.');
    const body = await askFor(url, operation, success, undefined);
    expect(body).toEqual(success.examples[0]?.value);
    exchanges += 1;
  });

  it.each(responses)('can be told to answer $title', async ({ operation, response }) => {
    for (const example of [undefined, ...response.examples]) {
      server.use(answer(operation.id as OperationId, response.status, example?.name));
      const body = await askFor(url, operation, response, undefined);
      expect(body, example?.name).toEqual((example ?? response.examples[0])?.value);
      exchanges += 1;
    }
  });

  it('were asked for everything: raise these numbers when the description grows', () => {
    const named = responses.flatMap(({ response }) => response.examples).length;
    expect(exchanges).toBe(operations.length + responses.length + named);
    expect(operations.length).toBeGreaterThanOrEqual(41);
    expect(named).toBeGreaterThanOrEqual(495);
  });
});
