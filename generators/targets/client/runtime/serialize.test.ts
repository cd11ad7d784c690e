import { describe, expect, test } from 'vitest';
import { expandPath, serializeQuery } from './serialize.ts';
import { styled } from './styles.ts';

const list = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };
const empty = { string: '' };
/** What only the writer of all styles can write. */
const isParted = (value: unknown) => typeof value === 'object' && value !== null;

describe('queries follow the table of OpenAPI 3.1.1, section 4.8.12.3', () => {
  test.each<[string, unknown, string, boolean, string]>([
    ['form, exploded, text', 'blue', 'form', true, 'color=blue'],
    ['form, exploded, list', list, 'form', true, 'color=blue&color=black&color=brown'],
    ['form, exploded, object', object, 'form', true, 'R=100&G=200&B=150'],
    ['form, text', 'blue', 'form', false, 'color=blue'],
    ['form, list', list, 'form', false, 'color=blue,black,brown'],
    ['form, object', object, 'form', false, 'color=R,100,G,200,B,150'],
    ['spaces, list', list, 'spaceDelimited', false, 'color=blue%20black%20brown'],
    ['spaces, object', object, 'spaceDelimited', false, 'color=R%20100%20G%20200%20B%20150'],
    ['pipes, list', list, 'pipeDelimited', false, 'color=blue%7Cblack%7Cbrown'],
    ['pipes, object', object, 'pipeDelimited', false, 'color=R%7C100%7CG%7C200%7CB%7C150'],
    [
      'deep object',
      object,
      'deepObject',
      true,
      'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
    ],
    [
      'deep object, nested',
      { a: { b: [1, 2] } },
      'deepObject',
      false,
      'color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2',
    ],
    ['empty text', '', 'form', true, 'color='],
    ['object with empty text', empty, 'form', false, 'color=string,'],
    ['number', 4.5, 'form', true, 'color=4.5'],
    ['boolean', false, 'form', true, 'color=false'],
    ['date', new Date(0), 'form', true, 'color=1970-01-01T00%3A00%3A00.000Z'],
    ['undefined', undefined, 'form', true, ''],
    ['null', null, 'form', true, ''],
    ['empty list, exploded', [], 'form', true, ''],
    ['empty list', [], 'form', false, ''],
    ['list with holes', [undefined, 'a', null], 'form', false, 'color=a'],
  ])('%s', (_, value, style, explode, want) => {
    expect(styled({ query: { color: { style, explode } } }).query({ color: value })).toBe(want);
    if (style === 'form' && explode && !isParted(value))
      expect(serializeQuery({ color: value })).toBe(want);
  });

  test('parameters are form, exploded, unless it is said otherwise', () => {
    const query = { a: [1, 2], b: { c: 3 }, d: 'e f' };
    expect(styled({}).query(query)).toBe('a=1&a=2&c=3&d=e%20f');
  });

  test('nothing in names and values breaks out of its place', () => {
    for (const write of [serializeQuery, styled({}).query]) {
      expect(write({ 'a&b=c': 'd&e=f#g' })).toBe('a%26b%3Dc=d%26e%3Df%23g');
    }
  });

  test('names of every object are names like any other', () => {
    for (const write of [serializeQuery, styled({}).query]) {
      expect(write({ constructor: 1, toString: 2 })).toBe('constructor=1&toString=2');
    }
  });
});

describe('paths follow the table of OpenAPI 3.1.1, section 4.8.12.3', () => {
  test.each<[string, unknown, string, boolean, string]>([
    ['simple, text', 'blue', 'simple', false, 'blue'],
    ['simple, list', list, 'simple', false, 'blue,black,brown'],
    ['simple, object', object, 'simple', false, 'R,100,G,200,B,150'],
    ['simple, exploded, list', list, 'simple', true, 'blue,black,brown'],
    ['simple, exploded, object', object, 'simple', true, 'R=100,G=200,B=150'],
    ['label, text', 'blue', 'label', false, '.blue'],
    ['label, list', list, 'label', false, '.blue,black,brown'],
    ['label, object', object, 'label', false, '.R,100,G,200,B,150'],
    ['label, exploded, list', list, 'label', true, '.blue.black.brown'],
    ['label, exploded, object', object, 'label', true, '.R=100.G=200.B=150'],
    ['matrix, text', 'blue', 'matrix', false, ';color=blue'],
    ['matrix, list', list, 'matrix', false, ';color=blue,black,brown'],
    ['matrix, object', object, 'matrix', false, ';color=R,100,G,200,B,150'],
    ['matrix, exploded, list', list, 'matrix', true, ';color=blue;color=black;color=brown'],
    ['matrix, exploded, object', object, 'matrix', true, ';R=100;G=200;B=150'],
    ['number', 7, 'simple', false, '7'],
    ['zero', 0, 'simple', false, '0'],
    ['slash', 'a/b?c#d', 'simple', false, 'a%2Fb%3Fc%23d'],
    ['dollar patterns', "$&$'", 'simple', false, "%24%26%24'"],
  ])('%s', (_, value, style, explode, want) => {
    const path = styled({ path: { color: { style, explode } } }).path('/x/{color}/y', {
      color: value,
    });
    expect(path).toBe(`/x/${want}/y`);
    if (style !== 'simple' || explode || isParted(value)) return;
    expect(expandPath('/x/{color}/y', { color: value })).toBe(`/x/${want}/y`);
  });

  test.each<[string, string, object, RegExp]>([
    ['missing', '/x/{id}', {}, /"id" is missing or empty/],
    ['undefined', '/x/{id}', { id: undefined }, /"id" is missing or empty/],
    ['null', '/x/{id}', { id: null }, /"id" is missing or empty/],
    ['empty', '/x/{id}', { id: '' }, /"id" is missing or empty/],
    ['empty list', '/x/{id}', { id: [] }, /"id" is missing or empty/],
    ['empty object', '/x/{id}', { id: {} }, /"id" is missing or empty/],
    ['this folder', '/x/{id}/y', { id: '.' }, /must not be "\."/],
    ['folder above', '/x/{id}/y', { id: '..' }, /must not be "\.\."/],
    ['folder above in two halves', '/x/{a}{b}', { a: '.', b: '.' }, /must not be "\.\."/],
    ['a name of every object', '/x/{toString}', {}, /"toString" is missing or empty/],
  ])('refuses a value that would call another path: %s', (_, template, values, message) => {
    const isPartless = !Object.values(values).some(isParted);
    for (const expand of isPartless ? [styled({}).path, expandPath] : [styled({}).path]) {
      expect(() => expand(template, values)).toThrow(message);
    }
  });

  test('dots that are only part of a segment pass', () => {
    expect(expandPath('/x/{id}.json', { id: '..' })).toBe('/x/...json');
  });

  test('the base URL before the path stays as it is', () => {
    expect(expandPath('http://a.example/../b/{id}', { id: 1 })).toBe('http://a.example/../b/1');
  });
});
