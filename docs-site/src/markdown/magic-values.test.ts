import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { expandMagicValues, writeMagicValues } from './magic-values.ts';

const file = new URL('../../../openapi/magic-values.yaml', import.meta.url);
const small = new URL('./magic-values.fixture.yaml', import.meta.url);

test('the table of what each vertical can come to', () => {
  expect(writeMagicValues(small, 'every')).toBe(
    [
      '| Send one of | What happens |',
      '| --- | --- |',
      '| `client_reference` ends in `~NO_MONEY`<br>`denomination` ends in `.41` | The order is refused with 400 `INSUFFICIENT_FUNDS`. |',
    ].join('\n'),
  );
});

test.each([
  [
    'vouchers',
    '| `client_reference` ends in `~GONE`<br>`denomination` ends in `.42` | It fails. `failure_code`: `OUT_OF_STOCK`. |',
  ],
  [
    'topups',
    '| `client_reference` ends in `~GONE`<br>an answer in `input_data` is `51` | It fails. `failure_code`: `OUT_OF_STOCK`. |',
  ],
] as const)('the table of %s leaves out fields that others have', (vertical, row) => {
  expect(writeMagicValues(small, vertical).split('\n').slice(2)).toEqual([row]);
});

test('a vertical without scenarios of its own has an empty table', () => {
  expect(writeMagicValues(small, 'esim').split('\n')).toHaveLength(2);
});

test('the table takes the place of the fence, and other fences stay as they are', () => {
  const page = 'Before\n\n```magic-values every\n```\n\n```json\n{}\n```\n';
  expect(expandMagicValues(page, 'page.md', { file: small })).toBe(
    `Before\n\n${writeMagicValues(small, 'every')}\n\n\`\`\`json\n{}\n\`\`\`\n`,
  );
});

test.each(['voucher', '', 'every vouchers'])(
  'the selection "%s" is refused, with the place',
  (selection) => {
    const page = `Before\n\n\`\`\`magic-values ${selection}\n\`\`\`\n`;
    expect(() => expandMagicValues(page, 'page.md', { file: small })).toThrow(
      `page.md:3: a fence magic-values is followed by one of every, vouchers, topups, esim, not by "${selection}".`,
    );
  },
);

test('every scenario of the sandbox stands in one of the tables', () => {
  const tables = (['every', 'vouchers', 'topups', 'esim'] as const)
    .map((selection) => writeMagicValues(file, selection).replaceAll('`', ''))
    .join('\n');
  const { scenarios } = load(readFileSync(file, 'utf8')) as { scenarios: { says: string }[] };
  for (const { says } of scenarios) expect(tables).toContain(says);
});
