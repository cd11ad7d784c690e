import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMock } from '../../scripts/start-mock.ts';
import { startStub } from '../../scripts/start-stub.ts';
import { listOperations } from '../mock/description.ts';
import { askFor, findRequestFaults } from '../mock/exchange.ts';
import { findFaults } from '../mock/judge.ts';
import { buildRequest, sendExample } from '../mock/requests.ts';

/**
 * Each operation, each documented status and each named example, asked of the generated server and
 * of Prism. Both sides of every exchange are judged by a validator that is neither's own.
 */
const operations = listOperations();
const responses = operations.flatMap((operation) =>
  operation.responses.map((response) => ({
    operation,
    response,
    title: `${operation.id} ${response.status}`,
  })),
);
const requests = operations.flatMap((operation) =>
  (operation.body?.examples ?? [{ name: 'without a body', value: null }]).map(
    ({ name, value }) => ({ operation, value, title: `${operation.id} ${name}` }),
  ),
);

const servers = [
  { name: 'the generated server', start: startStub },
  { name: 'Prism', start: startMock },
];

describe.each(servers)('$name', ({ start }) => {
  let server: { url: string; close(): Promise<void> };
  let exchanges = 0;
  beforeAll(async () => {
    server = await start({ port: 0 });
  });
  afterAll(() => server.close());

  it.each(responses)('$title', async ({ operation, response }) => {
    for (const example of [undefined, ...response.examples]) {
      const body = await askFor(server.url, operation, response, example?.name);
      expect(body, example?.name).toEqual((example ?? response.examples[0])?.value);
      exchanges += 1;
    }
  });

  it.each(requests)('takes $title', async ({ operation, value }) => {
    const request = buildRequest(server.url, operation, { body: value });
    expect(findRequestFaults(operation, request)).toEqual([]);
    if (value !== null) {
      expect(findFaults(operation.body?.pointer ?? '', value)).toEqual([]);
    }
    const answer = await sendExample(server.url, operation, { body: value });
    expect(answer.status).toBe(operation.responses[0]?.status);
    exchanges += 1;
  });

  it('was asked for everything: raise these numbers when the description grows', () => {
    const named = responses.flatMap(({ response }) => response.examples).length;
    expect(exchanges).toBe(responses.length + named + requests.length);
    expect(operations.length).toBeGreaterThanOrEqual(41);
    expect(responses.length).toBeGreaterThanOrEqual(275);
    expect(named).toBeGreaterThanOrEqual(495);
    expect(requests.length).toBeGreaterThanOrEqual(45);
  });
});
