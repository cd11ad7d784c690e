import { expect, test } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { describeResult } from './result.ts';
import { contentOf, operationOf } from './testing/models.ts';

const json = { content: contentOf('application/json') };
const at = (status: string, mediaType = "'application/json'") =>
  `Run['responses'][${status}]['content'][${mediaType}]`;

test.each<[string, JsonObject, string, string, string]>([
  ['one JSON body', { 200: json, 400: json }, at('200'), 'json', 'application/json'],
  ['several', { 200: json, 202: json }, at('200 | 202'), 'json', 'application/json'],
  ['one, or none', { 200: json, 204: {} }, `${at('200')} | undefined`, 'json', 'application/json'],
  ['none', { 201: {}, 204: {} }, 'void', 'none', 'application/json'],
  ['a body where there can be none', { 204: json }, 'void', 'none', 'application/json'],
  ['a range', { '2XX': json }, at(`'2XX'`), 'json', 'application/json'],
  ['default beside a success', { 200: json, default: {} }, at('200'), 'json', 'application/json'],
  ['default alone', { default: json }, at(`'default'`), 'json', 'application/json'],
  ['only errors', { 400: json }, 'unknown', 'any', '*/*'],
  ['only a redirect', { 302: {} }, 'unknown', 'any', '*/*'],
  [
    'JSON among others',
    { 200: { content: contentOf('text/csv', 'application/hal+json', 'application/json') } },
    at('200'),
    'json',
    'application/json',
  ],
  [
    'another JSON',
    { 200: { content: contentOf('application/hal+json', 'text/csv') } },
    at('200', `'application/hal+json'`),
    'json',
    'application/hal+json',
  ],
  ['text', { 200: { content: contentOf('text/csv') } }, 'string', 'text', 'text/csv'],
  ['bytes', { 200: { content: contentOf('image/png') } }, 'Blob', 'blob', 'image/png'],
  [
    'text of several kinds',
    { 200: { content: contentOf('text/csv', 'text/html') } },
    'string',
    'text',
    'text/csv, text/html',
  ],
  [
    'text or bytes',
    { 200: { content: contentOf('text/csv', 'image/png') } },
    'string | Blob',
    'any',
    'text/csv, image/png',
  ],
  ['anything', { 200: { content: contentOf('*/*') } }, at('200', `'*/*'`), 'any', '*/*'],
])('%s', (_, responses, type, kind, accept) => {
  expect(describeResult(operationOf({ responses }), 'Run')).toEqual({ type, kind, accept });
});

test('HEAD has no body, whatever is said about it', () => {
  const operation = operationOf({ responses: { 200: json } }, '/x', 'head');
  expect(describeResult(operation, 'Run').type).toBe('void');
});
