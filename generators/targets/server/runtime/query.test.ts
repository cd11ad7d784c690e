import { expect, test } from 'vitest';
import { createQueryReader } from './query.ts';
import type { ParameterSpec } from './types.ts';
import { Values } from './values.ts';

function declare(name: string, more: Partial<ParameterSpec> = {}): ParameterSpec {
  return { name, in: 'query', required: false, kinds: ['string'], messages: {}, ...more };
}

const read = createQueryReader([
  declare('page', { kinds: ['integer'] }),
  declare('name'),
  declare('constructor'),
  declare('tag', { list: 'repeat' }),
  declare('ids[]', { list: 'repeat', kinds: ['integer'] }),
  declare('ids', { list: 'comma', kinds: ['integer'] }),
  declare('words', { list: 'comma' }),
  declare('spaced', { list: 'space' }),
  declare('piped', { list: 'pipe' }),
  declare('filter', { deep: true, fields: { age: ['integer'] } }),
]);

test.each<[string, string, object]>([
  ['nothing', '', {}],
  ['a value', 'page=2', { page: 2 }],
  ['values', 'page=2&name=a', { page: 2, name: 'a' }],
  ['empty parts', '&&page=2&', { page: 2 }],
  ['a value that is empty', 'name=', { name: '' }],
  ['a name alone', 'name', { name: '' }],
  ['a value with an equals sign', 'name=a=b', { name: 'a=b' }],
  ['encoded names', 'n%61me=a', { name: 'a' }],
  ['encoded values', 'name=%C3%A4+b%2Bc', { name: 'ä b+c' }],
  ['no unknown parameters', 'other=1&__proto__=2&toString=3', {}],
  ['no unknown names that are not encoded well', '%zz=1&name=a', { name: 'a' }],
  ['a parameter with the name of something built in', 'constructor=x', { constructor: 'x' }],
  ['a repeated list', 'tag=a&tag=b', { tag: ['a', 'b'] }],
  ['a repeated list of one', 'tag=a,b', { tag: ['a,b'] }],
  ['a name with brackets', 'ids[]=1&ids%5B%5D=2', { 'ids[]': [1, 2] }],
  ['a list', 'ids=1,2', { ids: [1, 2] }],
  ['a list of nothing', 'ids=', { ids: [] }],
  ['a list whose commas are encoded', 'ids=1%2C2', { ids: [1, 2] }],
  ['a list of texts with commas', 'words=a%2Cb,c', { words: ['a,b', 'c'] }],
  ['a list of one text with a comma', 'words=a%2Cb', { words: ['a,b'] }],
  ['a list with spaces', 'spaced=a%20b+c', { spaced: ['a', 'b', 'c'] }],
  ['a list with pipes', 'piped=a|b%7Cc', { piped: ['a', 'b', 'c'] }],
  ['an object', 'filter[age]=7&filter%5Bname%5D=x', { filter: { age: 7, name: 'x' } }],
  ['an object in an object', 'filter[a][b]=1', { filter: { a: { b: '1' } } }],
  ['a list in an object', 'filter[a][]=1&filter[a][]=2', { filter: { a: ['1', '2'] } }],
  ['a list by repetition in an object', 'filter[a]=1&filter[a]=2', { filter: { a: ['1', '2'] } }],
  ['no object that is not deep', 'name[a]=1', {}],
])('reads %s', (_, query, want) => {
  const values = new Values();
  expect(read(query, values)).toBeUndefined();
  expect(values).toEqual(want);
});

test.each([
  ['a scalar that is repeated', 'page=1&page=1', 'page', 'repeated'],
  ['a list that is repeated', 'ids=1&ids=2', 'ids', 'repeated'],
  ['percent signs without digits', 'name=100%', 'name', 'encoding'],
  ['bytes that are no UTF-8', 'name=%ff', 'name', 'encoding'],
  ['the same in an object', 'filter[a]=%ff', 'filter', 'encoding'],
  ['a value that is also an object', 'filter[a]=1&filter[a][b]=2', 'filter', 'repeated'],
  ['brackets without end', `filter${'[a]'.repeat(9)}=1`, 'filter', 'repeated'],
])('refuses %s', (_, query, name, kind) => {
  expect(read(query, new Values())).toMatchObject({ parameter: { name }, kind });
});

test('keeps hostile names of properties away from prototypes', () => {
  const values = new Values();
  expect(read('filter[__proto__][polluted]=1&filter[constructor]=2', values)).toBeUndefined();
  expect({}).not.toHaveProperty('polluted');
  expect(Object.keys(values['filter'] as object)).toEqual(['__proto__', 'constructor']);
});
