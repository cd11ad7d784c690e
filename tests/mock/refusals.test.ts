import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isObject, objectOf, textsOf } from '../../generators/openapi/json.ts';
import type { Json, JsonObject } from '../../generators/openapi/json.ts';
import { startMock } from '../../scripts/start-mock.ts';
import type { Mock } from '../../scripts/start-mock.ts';
import { listOperations } from './description.ts';
import type { Operation } from './description.ts';
import { findFaults } from './judge.ts';
import { sendExample } from './requests.ts';

const operations = listOperations();

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

/** The answer must be the documented refusal of this status, body and headers. */
async function expectRefusal(operation: Operation, answer: Response, status: number) {
  expect(answer.status).toBe(status);
  const documented = operation.responses.find((response) => response.status === status);
  if (documented?.schema === undefined) throw new Error(`${operation.id} documents no ${status}`);
  expect(findFaults(documented.schema, await answer.json())).toEqual([]);
  for (const { name, required } of documented.headers) {
    if (required) expect(answer.headers.get(name), name).not.toBeNull();
  }
}

describe('refuses a request without a token', () => {
  it.each(operations.filter(({ secured }) => secured))('$id', async (operation) => {
    await expectRefusal(operation, await sendExample(mock.url, operation, { token: false }), 401);
  });
});

const badParameters = operations.flatMap((operation) =>
  operation.parameters
    .filter(({ schema }) => schema['type'] === 'integer' || schema['enum'] !== undefined)
    .map(({ name }) => ({ operation, name, title: `${operation.id} ${name}` })),
);

describe('refuses a parameter of another kind', () => {
  it.each(badParameters)('$title', async ({ operation, name }) => {
    const answer = await sendExample(mock.url, operation, { parameters: { [name]: 'no-such' } });
    await expectRefusal(operation, answer, 400);
  });
});

const badBodies = operations.flatMap((operation) =>
  listBadBodies(operation).map(([what, body]) => ({
    operation,
    body,
    title: `${operation.id} ${what}`,
  })),
);

/** The first documented body, with one fault each. */
function listBadBodies({ body }: Operation): [what: string, body: Json][] {
  const good = body?.examples[0]?.value;
  if (body === undefined || !isObject(good)) return [];
  return [
    ['with a list for a body', []],
    ...textsOf(body.schema['required']).map((name): [string, Json] => [
      `without ${name}`,
      omit(good, name),
    ]),
    ...Object.keys(objectOf(body.schema['properties'])).map((name): [string, Json] => [
      `with a list for ${name}`,
      { ...good, [name]: [] },
    ]),
  ];
}

function omit(object: JsonObject, name: string): JsonObject {
  const { [name]: _, ...rest } = object;
  return rest;
}

describe('refuses a body that breaks its schema', () => {
  it.each(badBodies)('$title', async ({ operation, body }) => {
    await expectRefusal(operation, await sendExample(mock.url, operation, { body }), 400);
  });
});

it('covers the description: raise these numbers when it grows', () => {
  expect(operations.filter(({ secured }) => secured).length).toBeGreaterThanOrEqual(39);
  expect(badParameters.length).toBeGreaterThanOrEqual(47);
  expect(badBodies.length).toBeGreaterThanOrEqual(73);
});
