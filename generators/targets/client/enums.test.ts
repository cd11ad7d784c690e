import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { printTypes } from '../types/openapi-typescript.ts';
import { openEnums, printEnums } from './enums.ts';
import { modelOf } from './testing/models.ts';

const refer = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } });

/** An API that answers pets and takes orders. */
const MODEL = modelOf(
  {
    '/pets': {
      post: {
        operationId: 'add',
        parameters: [
          { name: 'kind', in: 'query', schema: refer('Kind') },
          { name: 'kinds', in: 'query', schema: { type: 'array', items: refer('Kind') } },
        ],
        requestBody: json(refer('Order')),
        responses: { 200: { description: '', ...json(refer('Pet')) } },
      },
    },
  },
  {
    components: {
      schemas: {
        Pet: {
          type: 'object',
          properties: { kind: refer('Kind'), size: refer('Size'), 'a-b': refer('odd-name') },
        },
        Order: {
          type: 'object',
          properties: { kind: refer('Kind'), mood: refer('Mood') },
        },
        Kind: { type: 'string', enum: ['cat', 'dog'], description: 'What it is.' },
        Size: { type: 'string', enum: ['s', 'l'], 'x-enum-extensibility': 'closed' },
        Mood: { type: 'string', enum: ['good', 'bad'] },
        'odd-name': { type: 'string', enum: ['x'] },
        Count: { type: 'integer', enum: [1, 2] },
      },
    },
  },
);

test('each enum has its values and a guard', () => {
  const printed = printEnums(MODEL, '// Header');
  expect(printed).toContain(`/** What it is. */
export type Kind = 'cat' | 'dog' | (string & {});

/** The values of {@link Kind} that are known. */
export const kindValues = ['cat', 'dog'] as const;

/** Is it a value of {@link Kind} that is known? Others may come at any time. */
export function isKnownKind(value: unknown): value is (typeof kindValues)[number] {
  return kindValues.some((known) => known === value);
}
`);
  expect([...printed.matchAll(/function (\w+)/g)].map(([, name]) => name)).toEqual([
    'isKnownKind',
    'isKnownSize',
    'isKnownMood',
    'isKnownOddName',
  ]);
});

test('a description without enums has none', () => {
  expect(printEnums(modelOf({}), '// Header')).toBe('// Header\n\nexport {};\n');
});

describe('in the types', async () => {
  const types = openEnums(await printTypes(MODEL.document, 'sent'), MODEL);
  test.each([
    ['one that is answered is open', '        Kind: "cat" | "dog" | (string & {});'],
    ['one with an odd name too', '        "odd-name": "x" | (string & {});'],
    ['one that is closed stays so', '        Size: "s" | "l";'],
    ['one that is only sent stays closed', '        Mood: "good" | "bad";'],
    ['it is closed as a parameter', '                kind?: "cat" | "dog";'],
    ['it is closed in a list of parameters', '                kinds?: ("cat" | "dog")[];'],
    ['it is closed in what is sent', '            kind?: "cat" | "dog";'],
    ['it is open in what is answered', '            kind?: components["schemas"]["Kind"];'],
  ])('%s', (_, line) => {
    expect(types.split('\n')).toContain(line);
  });
});
