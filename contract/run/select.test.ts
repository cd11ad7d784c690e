import { expect, test } from 'vitest';
import { loadDescription } from '../description/load.ts';
import { selectOperations } from './select.ts';

const { model } = await loadDescription('contract/tests/pets.yaml', process.cwd());

test.each<[include: string[], exclude: string[], want: string[]]>([
  [[], [], ['logIn', 'listPets', 'getPet']],
  [['getPet'], [], ['getPet']],
  [['*Pet*'], [], ['listPets', 'getPet']],
  [['tag:pets'], [], ['listPets', 'getPet']],
  [['method:POST'], [], ['logIn']],
  [['path:/pets'], [], ['listPets']],
  [['/pets/*'], [], ['getPet']],
  [['GET /pets*'], [], ['listPets', 'getPet']],
  [['tag:Pets+path:/pets/{id}'], [], ['getPet']],
  [[], ['getPet', 'method:post'], ['listPets']],
])('%j without %j', (include, exclude, want) => {
  expect(selectOperations(model.operations, include, exclude).map(({ id }) => id)).toEqual(want);
});
