import type { JsonObject } from '@octopus-cards/toolkit';
import { expect, it } from 'vitest';
import type { Case } from '../../types.ts';
import { documentOfBody, documentOfParameter, makeTools } from '../testing.ts';
import { fuzzOperation } from './fuzz.ts';
import type { FuzzFailure } from './fuzz.ts';

const order: JsonObject = {
  type: 'object',
  required: ['amount'],
  properties: {
    amount: { type: 'integer', minimum: 1 },
    note: { type: 'string', maxLength: 20 },
    lines: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer' } } } },
  },
};

/** Fuzzes the one operation of a document; `judge` says which causes a case shows. */
async function fuzz(
  document: JsonObject,
  judge: (attempt: Case) => string[],
  runs = 200,
  seed = 1,
) {
  const tools = makeTools(document, seed);
  const [operation] = tools.description.model.operations;
  if (operation === undefined) throw new Error('The document has one operation.');
  const sent: Case[] = [];
  const failures: FuzzFailure[] = [];
  const options = {
    runs,
    judge: async (attempt: Case) => {
      sent.push(attempt);
      return judge(attempt);
    },
  };
  for await (const failure of fuzzOperation(tools, operation, options)) failures.push(failure);
  return { sent, failures, tools };
}

function amountOf({ request }: Case): number {
  const value = request.body?.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 0;
  return typeof value['amount'] === 'number' ? value['amount'] : 0;
}

it('sends valid and invalid requests, and knows which is which', async () => {
  const { sent, failures, tools } = await fuzz(documentOfBody(order), () => []);
  expect(failures).toEqual([]);
  expect(sent.length).toBe(200);
  const pointer = '/paths/~1things/post/requestBody/content/application~1json/schema';
  for (const { expects, request } of sent) {
    const faults = tools.validate(pointer, request.body?.value ?? null).length;
    expect({ expects, request, valid: faults === 0 }).toEqual({
      expects,
      request,
      valid: expects !== 'invalid',
    });
  }
  expect(Map.groupBy(sent, ({ expects }) => expects).get('invalid')?.length).toBeGreaterThan(50);
});

it('makes what is wrong as small as it gets', async () => {
  const { failures } = await fuzz(documentOfBody(order), (attempt) =>
    attempt.expects === 'valid' && amountOf(attempt) > 5_000 ? ['too much'] : [],
  );
  expect(failures.map(({ cause }) => cause)).toEqual(['too much']);
  expect(failures[0]?.case.request.body?.value).toEqual({ amount: 5_001 });
});

it('goes on after a failure, to others', async () => {
  const { failures } = await fuzz(documentOfBody(order), (attempt) =>
    attempt.expects === 'invalid' ? ['accepted'] : amountOf(attempt) > 9 ? ['too much'] : [],
  );
  expect(failures.map(({ cause }) => cause).sort()).toEqual(['accepted', 'too much']);
});

it('tries the same with the same seed, and other things with another', async () => {
  const runs = await Promise.all(
    [3, 3, 4].map((seed) => fuzz(documentOfBody(order), () => [], 50, seed)),
  );
  const [one, two, three] = runs.map(({ sent }) =>
    JSON.stringify(sent.map(({ request }) => request.body)),
  );
  expect(one).toBe(two);
  expect(one).not.toBe(three);
});

it.each<[string, JsonObject]>([
  ['a schema that allows everything', documentOfBody(true)],
  [
    'a schema that requires itself',
    {
      ...documentOfBody({ $ref: '#/components/schemas/Loop' }, { example: {} }),
      components: {
        schemas: {
          Loop: {
            type: 'object',
            required: ['next'],
            properties: { next: { $ref: '#/components/schemas/Loop' } },
          },
        },
      },
    },
  ],
  [
    'a text that any text fits',
    documentOfParameter({ name: 'q', in: 'query', schema: { type: 'string' } }),
  ],
])('comes to an end with %s', async (_, document) => {
  const { failures } = await fuzz(document, () => [], 50);
  expect(failures).toEqual([]);
});
