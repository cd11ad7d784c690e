import { expect, test } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { nameBody, nameResult, nameTypes, printNamedTypes } from './named-types.ts';
import { modelOf, operationOf } from './testing/models.ts';

const refer = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const object: JsonObject = { type: 'object', properties: { a: { type: 'string' } } };

test.each<[string, JsonObject, boolean]>([
  ['an object', object, true],
  ['an object that does not say so', { properties: { a: {} } }, true],
  ['several objects', { allOf: [refer('Base'), object] }, true],
  ['one of several', { oneOf: [refer('Base'), object] }, false],
  ['an object that may be null', { type: ['object', 'null'] }, false],
  ['a text', { type: 'string' }, false],
  ['a list', { type: 'array', items: refer('Base') }, false],
  ['another name', refer('Base'), true],
  ['itself', refer('Subject'), false],
  ['several, one of which is a choice', { allOf: [object, { anyOf: [object] }] }, false],
])('%s is an interface: %s', (_, schema, isInterface) => {
  const model = modelOf({}, { components: { schemas: { Base: object, Subject: schema } } });
  const printed = printNamedTypes(model, nameTypes(model, []), '// Header', '.ts');
  expect(printed).toContain(
    isInterface
      ? "export interface Subject extends Schema<'Subject'> {}"
      : "export type Subject = Schema<'Subject'>;",
  );
});

test('names are free, and can be names', () => {
  const schemas = { Page: object, 'odd-name': object, OddName: object, Date: object, 日: object };
  const names = nameTypes(modelOf({}, { components: { schemas } }), ['Page']);
  expect([...names.values()]).toEqual(['Page_', 'OddName', 'OddName_', 'DateType', '日']);
});

test('a description without schemas has no types', () => {
  const model = modelOf({});
  expect(printNamedTypes(model, nameTypes(model, []), '//', '.ts')).toBe('//\n\nexport {};\n');
});

const names = new Map([['Pet', 'Pet_']]);
const answer = (schema: JsonObject, mediaType = 'application/json'): JsonObject => ({
  description: '',
  content: { [mediaType]: { schema } },
});
const list = { type: 'array', items: refer('Pet') };

test.each<[string, JsonObject, string | undefined]>([
  ['one', { 200: answer(refer('Pet')), 400: answer(object) }, 'Pet_'],
  ['a list', { 200: answer(list) }, 'Pet_[]'],
  ['two alike', { 200: answer(refer('Pet')), 201: answer(refer('Pet')) }, 'Pet_'],
  ['two that differ', { 200: answer(refer('Pet')), 201: answer(list) }, undefined],
  ['one or none', { 200: answer(refer('Pet')), 202: { description: '' } }, undefined],
  ['one that is no JSON', { 200: answer(refer('Pet'), 'text/csv') }, undefined],
  ['one without a name', { 200: answer(object) }, undefined],
  ['none', { 204: answer(refer('Pet')) }, undefined],
])('the result: %s', (_, responses, want) => {
  expect(nameResult(operationOf({ responses }), names)).toBe(want);
});

test('the body', () => {
  const body = (schema: JsonObject) => operationOf({ responses: {}, requestBody: answer(schema) });
  expect(nameBody(body(refer('Pet')), names)).toBe('Pet_');
  expect(nameBody(body(object), names)).toBeUndefined();
  expect(nameBody(operationOf({ responses: {} }), names)).toBeUndefined();
});
