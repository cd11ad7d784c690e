import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMock } from '../../scripts/start-mock.ts';
import type { Mock } from '../../scripts/start-mock.ts';
import { listOperations } from './description.ts';
import { askFor } from './exchange.ts';
import { sendExample } from './requests.ts';

const operations = listOperations();
const responses = operations.flatMap((operation) =>
  operation.responses.map((response) => ({
    operation,
    response,
    title: `${operation.id} ${response.status}`,
  })),
);
const bodies = operations.flatMap((operation) =>
  (operation.body?.examples ?? []).map(({ name, value }) => ({
    operation,
    value,
    title: `${operation.id} ${name}`,
  })),
);

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

it('covers the description: raise these numbers when it grows', () => {
  const examples = responses.flatMap(({ response }) => response.examples);
  expect(operations.length).toBeGreaterThanOrEqual(41);
  expect(responses.length).toBeGreaterThanOrEqual(275);
  expect(examples.length).toBeGreaterThanOrEqual(495);
  expect(bodies.length).toBeGreaterThanOrEqual(20);
});

describe('answers each documented status with each documented example', () => {
  it.each(responses)('$title', async ({ operation, response }) => {
    const [first] = response.examples;
    const byDefault = await askFor(mock.url, operation, response, undefined);
    expect(byDefault).toEqual(first?.value);
    for (const { name, value } of response.examples) {
      expect(await askFor(mock.url, operation, response, name), name).toEqual(value);
    }
  });
});

describe('takes each documented request body', () => {
  it.each(bodies)('$title', async ({ operation, value }) => {
    const answer = await sendExample(mock.url, operation, { body: value });
    expect(answer.headers.get('sl-violations')).toBeNull();
    expect(answer.ok).toBe(true);
  });
});
