import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMock } from '../../scripts/start-mock.ts';
import type { Mock } from '../../scripts/start-mock.ts';
import { listOperations } from './description.ts';
import type { Operation, Response as Documented } from './description.ts';
import { findFaults, readHeader } from './judge.ts';
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
    const byDefault = await ask(operation, response, undefined);
    expect(byDefault).toEqual(first?.value);
    for (const { name, value } of response.examples) {
      expect(await ask(operation, response, name), name).toEqual(value);
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

/** Asks for one answer, judges status, headers and body, and returns the body. */
async function ask(
  operation: Operation,
  documented: Documented,
  example: string | undefined,
): Promise<unknown> {
  const code = `code=${documented.status}`;
  const prefer = example === undefined ? code : `${code}, example=${example}`;
  const answer = await sendExample(mock.url, operation, { prefer });
  expect(answer.status).toBe(documented.status);
  expect(answer.headers.get('sl-violations')).toBeNull();
  for (const { name, required, pointer } of documented.headers) {
    const text = answer.headers.get(name);
    if (required) expect(text, name).not.toBeNull();
    if (text !== null) expect(findFaults(pointer, readHeader(pointer, text)), name).toEqual([]);
  }
  const text = await answer.text();
  if (documented.schema === undefined) {
    expect(text).toBe('');
    return undefined;
  }
  expect(answer.headers.get('content-type')).toBe('application/json');
  const body = JSON.parse(text);
  expect(findFaults(documented.schema, body)).toEqual([]);
  return body;
}
