import { expect, it } from 'vitest';
import { formatJson } from './format-json.ts';

const CASES = [
  {
    what: 'fields, each on its line',
    text: '{"a":1,"b":"x"}',
    lines: ['{', '  "a": 1,', '  "b": "x"', '}'],
  },
  {
    what: 'a number as it was sent',
    text: '{"amount":10.00}',
    lines: ['{', '  "amount": 10.00', '}'],
  },
  {
    what: 'a number too long for JavaScript',
    text: '[12345678901234567890]',
    lines: ['[', '  12345678901234567890', ']'],
  },
  {
    what: 'what looks like JSON inside a text',
    text: '{"a":"{\\"b\\":[1, 2]}"}',
    lines: ['{', '  "a": "{\\"b\\":[1, 2]}"', '}'],
  },
  {
    what: 'nothing inside',
    text: '{"a":{},"b":[ ]}',
    lines: ['{', '  "a": {},', '  "b": []', '}'],
  },
  {
    what: 'lists in lists',
    text: '[[true],null]',
    lines: ['[', '  [', '    true', '  ],', '  null', ']'],
  },
  { what: 'a value alone', text: ' "ok" ', lines: ['"ok"'] },
  { what: 'no JSON', text: '<h1>Bad  gateway</h1>', lines: ['<h1>Bad  gateway</h1>'] },
  { what: 'JSON that was cut off', text: '{"a": [1,', lines: ['{"a": [1,'] },
  { what: 'an empty text', text: '', lines: [''] },
];

it.each(CASES)('shows $what', ({ text, lines }) => {
  expect(formatJson(text)).toBe(lines.join('\n'));
});
