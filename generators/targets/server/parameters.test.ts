import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { describeParameter, listParameters } from './parameters.ts';
import type { ParameterSpec } from './runtime/types.ts';
import { modelOf } from './testing/emit.ts';

const schemas: JsonObject = {
  Id: { type: 'integer' },
  Ids: { type: 'array', items: { $ref: '#/components/schemas/Id' } },
  Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }, { type: 'boolean' }] },
};

function modelWith(...parameters: JsonObject[]) {
  const run = { operationId: 'run', parameters, responses: {} };
  const errors = { 'x-protocol-errors': { requestId: 'X-Trace' }, components: { schemas } };
  return modelOf({ '/x/{a}': { get: run } }, errors);
}

function describeOne(parameter: JsonObject): Partial<ParameterSpec> {
  const model = modelWith({ name: 'a', in: 'query', ...parameter });
  const found = model.operations[0]?.parameters[0];
  if (found === undefined) throw new Error('There is no parameter.');
  const {
    name: _,
    messages: __,
    required: ___,
    ...spec
  } = describeParameter(found, model.document);
  return spec;
}

const list = { schema: { type: 'array', items: { type: 'integer' } } };

const cases: [name: string, parameter: JsonObject, want: Partial<ParameterSpec>][] = [
  ['text', { schema: { type: 'string' } }, { in: 'query', kinds: ['string'] }],
  ['no schema', {}, { in: 'query', kinds: ['string'] }],
  ['a number', { schema: { type: 'number' } }, { in: 'query', kinds: ['number'] }],
  [
    'several types',
    { schema: { type: ['string', 'integer', 'null'] } },
    { in: 'query', kinds: ['null', 'integer', 'string'] },
  ],
  [
    'alternatives',
    { schema: { oneOf: [{ type: 'boolean' }, { type: 'integer' }] } },
    { in: 'query', kinds: ['boolean', 'integer'] },
  ],
  [
    'an enum without type',
    { schema: { enum: [1, 'x'] } },
    { in: 'query', kinds: ['number', 'string'] },
  ],
  [
    'a reference',
    { schema: { $ref: '#/components/schemas/Id' } },
    { in: 'query', kinds: ['integer'] },
  ],
  [
    'a reference in a circle',
    { schema: { $ref: '#/components/schemas/Loop' } },
    { in: 'query', kinds: ['boolean'] },
  ],
  ['a list', list, { in: 'query', kinds: ['integer'], list: 'repeat' }],
  [
    'a list by reference',
    { schema: { $ref: '#/components/schemas/Ids' } },
    { in: 'query', kinds: ['integer'], list: 'repeat' },
  ],
  [
    'a list with commas',
    { ...list, explode: false },
    { in: 'query', kinds: ['integer'], list: 'comma' },
  ],
  [
    'a list with spaces',
    { ...list, style: 'spaceDelimited', explode: false },
    { in: 'query', kinds: ['integer'], list: 'space' },
  ],
  [
    'a list with bars',
    { ...list, style: 'pipeDelimited', explode: false },
    { in: 'query', kinds: ['integer'], list: 'pipe' },
  ],
  [
    'a list in the path',
    { ...list, in: 'path' },
    { in: 'path', kinds: ['integer'], list: 'comma' },
  ],
  [
    'a list in a header',
    { ...list, in: 'header' },
    { in: 'header', kinds: ['integer'], list: 'comma' },
  ],
  [
    'an object with brackets',
    {
      style: 'deepObject',
      schema: { type: 'object', properties: { n: { type: 'integer' }, t: {} } },
    },
    { in: 'query', kinds: ['string'], deep: true, fields: { n: ['integer'], t: ['string'] } },
  ],
  [
    'an object as JSON',
    { content: { 'application/json': { schema: { type: 'object' } } } },
    { in: 'query', kinds: ['json'] },
  ],
];

describe('describeParameter', () => {
  it.each(cases)('%s', (_name, parameter, want) => {
    expect(describeOne(parameter)).toEqual(want);
  });
});

describe('listParameters', () => {
  it('leaves out what the server reads by itself', () => {
    const header = (name: string) => ({ name, in: 'header', schema: { type: 'string' } });
    const names = ['Accept', 'content-type', 'Authorization', 'x-trace', 'traceparent', 'X-Own'];
    const model = modelWith(...names.map(header), { name: 'accept', in: 'query' });
    const [operation] = model.operations;
    if (operation === undefined) throw new Error('There is no operation.');
    expect(listParameters(operation, model).map((one) => `${one.in} ${one.name}`)).toEqual([
      'header X-Own',
      'query accept',
    ]);
  });
});
