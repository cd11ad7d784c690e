import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JsonObject } from '../openapi/json.ts';
import { Origins } from '../pipeline/origins.ts';
import { checkAndBuild } from './index.ts';
import { describeLibrary } from './sound-library.ts';

/** What is refused in a document that is one file. */
function check(document: JsonObject): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const model = checkAndBuild(document, new Origins(), diagnostics);
  expect(model === undefined).toBe(diagnostics.length > 0);
  return diagnostics;
}

const head = { openapi: '3.1.0', info: { title: 'Library', version: '1.0.0' } };
const done = { responses: { 200: { description: 'Done.' } } };
describe('descriptions that use none of our extensions', () => {
  it.each<[name: string, document: JsonObject]>([
    ['nothing but webhooks', { ...head, webhooks: { returned: { post: done } } }],
    ['no paths at all', head],
    ['an operation without responses, in 3.1', { ...head, paths: { '/books': { get: {} } } }],
    [
      'operations whose names in a client would be the same',
      {
        ...head,
        paths: {
          '/books/{id}': {
            parameters: [{ name: 'id', in: 'path', required: true, schema: {} }],
            get: done,
          },
          '/books/by-id': { get: done },
          '/loans': {
            get: { ...done, operationId: 'list-loans' },
            put: { ...done, operationId: 'listLoans' },
          },
        },
      },
    ],
    [
      'operationIds in other scripts, with spaces, and from a digit on',
      {
        ...head,
        paths: {
          '/a': { get: { ...done, operationId: 'find book by id' } },
          '/b': { get: { ...done, operationId: '2fa.enable' } },
          '/c': { get: { ...done, operationId: '本を探す' } },
        },
      },
    ],
    [
      'extensions of other tools, in forms of their own',
      {
        ...head,
        servers: [{ url: '/', 'x-internal': true }],
        paths: {
          'x-order': 1,
          '/books': {
            get: { ...done, 'x-codeSamples': [{ lang: 'curl', source: 'curl' }], 'x-pages': {} },
          },
        },
        components: { schemas: { Genre: { enum: ['a'], 'x-enumDescriptions': { a: 'An a.' } } } },
      },
    ],
    [
      'an enum that lists a value twice, in 3.1',
      { ...head, components: { schemas: { Genre: { enum: ['a', 'a'] } } } },
    ],
    [
      'schemas that refer to themselves, and booleans for schemas',
      {
        ...head,
        components: {
          schemas: {
            Any: true,
            Tree: {
              properties: { left: { $ref: '#/components/schemas/Tree' }, right: true },
              additionalProperties: false,
            },
          },
        },
      },
    ],
    [
      'the dialect of 3.0',
      {
        ...head,
        openapi: '3.0.3',
        components: {
          schemas: { Age: { type: 'integer', minimum: 1, exclusiveMinimum: true, nullable: true } },
        },
      },
    ],
  ])('%s', (_, document) => {
    expect(check(document)).toEqual([]);
  });
});

describe('a description that keeps every promise of its extensions', () => {
  it('is accepted', () => {
    const library = describeLibrary();
    expect(check(library).map(({ message, place }) => `${place?.pointer} ${message}`)).toEqual([]);
  });
});
