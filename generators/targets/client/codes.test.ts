import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { printCodes, printUnion } from './codes.ts';
import { modelOf } from './testing/models.ts';

describe('a union that is open', () => {
  test.each<[string, string[], string]>([
    ['of nothing', [], 'export type A = string;\n'],
    ['of some', ['b', "it's"], `export type A = 'b' | "it's" | (string & {});\n`],
    [
      'of many',
      Array.from({ length: 40 }, (_, index) => `value-${index}`),
      `export type A =\n${Array.from({ length: 40 }, (_, index) => `  | 'value-${index}'\n`).join('')}  | (string & {});\n`,
    ],
  ])('%s', (_, values, want) => {
    expect(printUnion('A', values)).toBe(want);
  });
});

describe('the codes of errors', () => {
  const example = (code: string): JsonObject => ({
    content: { 'application/json': { examples: { a: { value: { error: { code } } } } } },
    description: '',
  });
  const paths = (idempotency?: JsonObject): JsonObject => ({
    '/x': {
      post: {
        operationId: 'make',
        responses: { 201: example('NOT_THIS'), 400: example('BAD'), default: example('ODD') },
        ...(idempotency === undefined ? {} : { 'x-idempotency': idempotency }),
      },
    },
  });
  const protocol = {
    'x-protocol-errors': {
      envelope: { name: '/error/name', code: '/error/code', message: '/error/message' },
      errors: { notFound: { status: 404, code: 'NONE', name: 'n', message: 'm' } },
    },
  };

  test('are those of its rules and of its examples, each once', () => {
    const duplicate = { status: 400, code: 'BAD', message: 'Again' };
    const printed = printCodes(modelOf(paths({ key: 'a', duplicate }), protocol), '// Header');
    expect(printed).toBe(`// Header

/** The codes of errors that are known; others may come. */
export type ErrorCode = 'BAD' | 'NONE' | 'ODD' | (string & {});
`);
  });

  test('are any text when nothing is said about errors', () => {
    expect(printCodes(modelOf(paths()), '//')).toContain('export type ErrorCode = string;');
  });
});
