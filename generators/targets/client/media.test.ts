import { expect, test } from 'vitest';
import { bodyKindOf, chooseContent, resultKindOf } from './media.ts';

test.each<[string, string, string]>([
  ['application/json', 'json', 'json'],
  ['application/json; charset=utf-8', 'json', 'json'],
  ['application/merge-patch+json', 'json', 'json'],
  ['text/json', 'json', 'json'],
  ['application/x-ndjson', 'raw', 'blob'],
  ['application/json-seq', 'raw', 'blob'],
  ['application/x-www-form-urlencoded', 'form', 'blob'],
  ['multipart/form-data', 'multipart', 'blob'],
  ['multipart/mixed', 'raw', 'blob'],
  ['text/plain', 'raw', 'text'],
  ['text/*', 'raw', 'text'],
  ['application/xml', 'raw', 'text'],
  ['image/svg+xml', 'raw', 'text'],
  ['application/octet-stream', 'raw', 'blob'],
  ['*/*', 'raw', 'any'],
  ['application/*', 'raw', 'any'],
])('%s is sent as %s and read as %s', (mediaType, body, result) => {
  expect([bodyKindOf(mediaType), resultKindOf(mediaType)]).toEqual([body, result]);
});

test.each<[string[], string | undefined]>([
  [['text/plain', 'application/json'], 'application/json'],
  [
    ['application/xml', 'multipart/form-data', 'application/x-www-form-urlencoded'],
    'application/x-www-form-urlencoded',
  ],
  [['image/png', 'multipart/form-data'], 'multipart/form-data'],
  [['text/x-markdown', 'text/plain'], 'text/x-markdown'],
  [['application/merge-patch+json', 'application/json'], 'application/merge-patch+json'],
  [[], undefined],
])('of %j, %s is chosen', (mediaTypes, want) => {
  const contents = mediaTypes.map((mediaType) => ({ mediaType, schema: undefined, examples: [] }));
  expect(chooseContent(contents)?.mediaType).toBe(want);
});
