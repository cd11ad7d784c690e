import { describe, expect, it } from 'vitest';
import { buildModel } from './build.ts';

const ok = { responses: { 200: { description: 'Done.' } } };

function idsOf(paths: Record<string, object>): string[] {
  const document = { openapi: '3.1.0', info: { title: 'Pets', version: '1' }, paths };
  return buildModel(JSON.parse(JSON.stringify(document))).operations.map(({ id }) => id);
}

describe('names of operations', () => {
  it.each([
    ['the operationId', { '/pets': { get: { ...ok, operationId: 'list_pets' } } }, ['list_pets']],
    ['method and path without one', { '/pets/{id}': { get: ok } }, ['getPetsById']],
    ['the root', { '/': { get: ok } }, ['get']],
    [
      'a number where two would be the same',
      { '/pets/{id}': { get: ok }, '/pets/by-id': { get: ok } },
      ['getPetsById', 'getPetsById2'],
    ],
    [
      'a number where an operationId has the name already',
      { '/pets/{id}': { get: ok }, '/x': { get: { ...ok, operationId: 'getPetsById' } } },
      ['getPetsById2', 'getPetsById'],
    ],
  ])('%s', (_name, paths, want) => {
    expect(idsOf(paths)).toEqual(want);
  });
});
