import { expect, it } from 'vitest';
import type { Json } from '@octopus-cards/toolkit';
import { readWireText } from './wire.ts';

const cases: [text: string, schema: Json, value: Json][] = [
  ['12', { type: 'integer' }, 12],
  ['-1.5e3', { type: 'number' }, -1500],
  ['012', { type: 'integer' }, '012'],
  ['', { type: 'integer' }, ''],
  ['0x1F', { type: 'number' }, '0x1F'],
  ['Infinity', { type: 'number' }, 'Infinity'],
  ['12', { type: 'string' }, '12'],
  ['12', {}, '12'],
  ['true', { type: 'boolean' }, true],
  ['True', { type: 'boolean' }, 'True'],
  ['', { type: ['string', 'null'] }, null],
  ['12', { anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/Number' }] }, 12],
  ['1, 2,x', { type: 'array', items: { type: 'integer' } }, [1, 2, 'x']],
  ['', { type: 'array', items: { type: 'integer' } }, []],
];

it.each(cases)('reads %j by %j as %j', (text, schema, value) => {
  const document = { components: { schemas: { Number: { type: 'number' }, S: schema } } };
  expect(readWireText(document, '/components/schemas/S', text)).toEqual(value);
});
