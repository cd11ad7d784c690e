import { expect, test } from 'vitest';
import { compareTexts, describeChange } from './difference.ts';

test.each([
  ['a new value', '{"name":"Shop"}', '{"name":"Till"}', ['name: Shop → Till']],
  [
    'what stays is not told',
    '{"name":"Shop","id":5}',
    '{"name":"Till","id":5}',
    ['name: Shop → Till'],
  ],
  ['something made', null, '{"name":"Till","active":true}', ['name: Till', 'active: yes']],
  ['something removed', '{"name":"Till"}', null, ['name: Till (removed)']],
  ['a list', '{"events":["a","b"]}', '{"events":[]}', ['events: a, b → none']],
  ['a list of objects', null, '{"rows":[{"id":1}]}', ['rows: {"id":1}']],
  [
    'null',
    '{"alert":null}',
    '{"alert":{"amount":5}}',
    ['alert: none (removed)', 'alert.amount: 5'],
  ],
  ['no JSON', null, 'plain words', ['plain words']],
  ['nothing', null, null, []],
  ['nothing new', '{"a":1}', '{"a":1}', []],
])('names the fields that differ: %s', (_, before, after, told) => {
  expect(compareTexts(before, after).map(describeChange)).toEqual(told);
});
