import type { Json } from '@octopus-cards/toolkit';
import { describe, expect, it } from 'vitest';
import { writeParameter } from './serialise.ts';

/** The table of OpenAPI 3.1, section 4.8.12.6. */
const list: Json = ['blue', 'black'];
const object: Json = { R: 100, G: 200 };
const table: [
  place: 'path' | 'query' | 'header',
  style: string,
  explode: boolean,
  value: Json,
  written: [string, string][],
][] = [
  ['path', 'simple', false, 'blue', [['c', 'blue']]],
  ['path', 'simple', false, list, [['c', 'blue,black']]],
  ['path', 'simple', false, object, [['c', 'R,100,G,200']]],
  ['path', 'simple', true, object, [['c', 'R=100,G=200']]],
  ['path', 'label', false, 'blue', [['c', '.blue']]],
  ['path', 'label', false, list, [['c', '.blue,black']]],
  ['path', 'label', true, list, [['c', '.blue.black']]],
  ['path', 'label', true, object, [['c', '.R=100.G=200']]],
  ['path', 'matrix', false, 'blue', [['c', ';c=blue']]],
  ['path', 'matrix', false, list, [['c', ';c=blue,black']]],
  ['path', 'matrix', true, list, [['c', ';c=blue;c=black']]],
  ['path', 'matrix', true, object, [['c', ';R=100;G=200']]],
  ['header', 'simple', false, list, [['c', 'blue,black']]],
  ['query', 'form', true, 'blue', [['c', 'blue']]],
  [
    'query',
    'form',
    true,
    list,
    [
      ['c', 'blue'],
      ['c', 'black'],
    ],
  ],
  ['query', 'form', false, list, [['c', 'blue,black']]],
  [
    'query',
    'form',
    true,
    object,
    [
      ['R', '100'],
      ['G', '200'],
    ],
  ],
  ['query', 'form', false, object, [['c', 'R,100,G,200']]],
  ['query', 'spaceDelimited', false, list, [['c', 'blue black']]],
  ['query', 'pipeDelimited', false, list, [['c', 'blue|black']]],
  [
    'query',
    'deepObject',
    true,
    object,
    [
      ['c[R]', '100'],
      ['c[G]', '200'],
    ],
  ],
];

describe('writes a parameter in its style', () => {
  it.each(table)('%s %s explode=%s %j', (place, style, explode, value, written) => {
    expect(writeParameter({ name: 'c', in: place, style, explode }, value)).toEqual(written);
  });
});

it('writes a document where the parameter has a media type', () => {
  const parameter = { name: 'c', in: 'query', style: 'form', explode: true } as const;
  expect(writeParameter(parameter, object, 'application/json')).toEqual([
    ['c', '{"R":100,"G":200}'],
  ]);
});
