import { expect, test } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { clientPath, groupOperations, moduleName } from './names.ts';
import { modelOf } from './testing/models.ts';

const get = (group: string, method: string): JsonObject => {
  return { get: { 'x-sdk': { group, method }, responses: {} } };
};

test('groups stand in the order of the description, methods before groups in them', () => {
  const groups = groupOperations(
    modelOf({
      '/1': get('pets.toys', 'list'),
      '/2': get('owners', 'list'),
      '/3': get('pets', 'list'),
      '/4': get('pets.toys', 'get'),
    }),
  );
  const outline = groups.map((group) => [
    group.name,
    group.methods.map(({ name }) => name),
    group.groups.map(({ name, methods }) => [name, methods.map((method) => method.name)]),
  ]);
  expect(outline).toEqual([
    ['pets', ['list'], [['toys', ['list', 'get']]]],
    ['owners', ['list'], []],
  ]);
});

test.each<[string, string, string]>([
  ['pets.toys', 'list', 'pets.toys.list'],
  ['http', 'get', 'http_.get'],
  ['pets.http', 'http', 'pets.http.http'],
  ['then', 'toString', 'then_.toString_'],
  ['delete', 'new', 'delete.new'],
])('%s and %s stand at %s', (group, method, want) => {
  const [operation] = modelOf({ '/x': get(group, method) }).operations;
  expect(operation && clientPath(operation).join('.')).toBe(want);
});

test.each<[string, string]>([
  ['pets', 'pets'],
  ['referenceData', 'reference-data'],
  ['x2Y', 'x2-y'],
])('the module of %s is called %s', (name, want) => {
  expect(moduleName({ name, methods: [], groups: [] })).toBe(want);
});
