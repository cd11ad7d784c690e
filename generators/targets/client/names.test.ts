import { expect, test } from 'vitest';
import type { JsonObject } from '../../openapi/json.ts';
import { clientPaths, groupOperations, moduleName } from './names.ts';
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
  ['fetch', 'get', 'fetch_.get'],
  ['baseUrl', 'get', 'baseUrl_.get'],
  ['pets.fetch', 'fetch', 'pets.fetch.fetch'],
  ['then', 'toString', 'then_.toString_'],
  ['delete', 'new', 'delete.new'],
])('%s and %s stand at %s', (group, method, want) => {
  const [path] = clientPaths(modelOf({ '/x': get(group, method) })).values();
  expect(path?.join('.')).toBe(want);
});

test('operations whose ids give one name are told apart by numbers', () => {
  const ids = ['list-pets', 'list.pets', 'listPets2', 'list/pets', '_', '__'];
  const operations = ids.map((operationId, index) => [
    `/${index}`,
    { get: { operationId, responses: {} } },
  ]);
  const paths = [...clientPaths(modelOf(Object.fromEntries(operations))).values()];
  expect(paths.map((path) => path.join('.'))).toEqual([
    'default.listPets',
    'default.listPets2',
    'default.listPets22',
    'default.listPets3',
    'default.__',
    'default.___',
  ]);
});

test.each<[string, string]>([
  ['pets', 'pets'],
  ['referenceData', 'reference-data'],
  ['x2Y', 'x2-y'],
])('the module of %s is called %s', (name, want) => {
  expect(moduleName({ name, methods: [], groups: [] })).toBe(want);
});
