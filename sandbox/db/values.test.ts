import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../tests/support/databases.ts';
import type { OpenDatabase } from './open.ts';

/** The types in use, and what a value of each is in JavaScript, on every database. */
const VALUES: readonly [type: string, text: string, value: unknown][] = [
  ['text', 'a "quoted" \\ £ 😀', 'a "quoted" \\ £ 😀'],
  ['text', '', ''],
  ['integer', '-2147483648', -2147483648],
  ['smallint', '7', 7],
  ['bigint', '9007199254740991', 9007199254740991],
  ['boolean', 'true', true],
  ['boolean', 'false', false],
  ['numeric(20,4)', '241.25', '241.2500'],
  ['numeric(20,4)', '9999999999999999.9999', '9999999999999999.9999'],
  ['numeric(20,8)', '-0.00000001', '-0.00000001'],
  ['timestamptz', '2026-06-01T12:00:00Z', new Date('2026-06-01T12:00:00Z')],
  ['timestamptz', '2026-06-01T12:00:00.123+05:30', new Date('2026-06-01T06:30:00.123Z')],
  ['jsonb', '{"b": [1, 2.50, null, "x"], "a": {}}', { a: {}, b: [1, 2.5, null, 'x'] }],
  ['jsonb', '"text"', 'text'],
  ['jsonb', 'null', null],
  ['json', '{"b":1,"a":2}', { b: 1, a: 2 }],
  ['bytea', '\\x00ff10', new Uint8Array([0, 255, 16])],
  ['bytea', '', new Uint8Array()],
  ['uuid', '0190d2c1-7a50-7b6e-8c1d-5a9b0c2d3e4f', '0190d2c1-7a50-7b6e-8c1d-5a9b0c2d3e4f'],
  ['cidr', '10.1.0.0/16', '10.1.0.0/16'],
  ['cidr', '2001:db8::/32', '2001:db8::/32'],
  ['text[]', '{a,"b c",NULL,"",","}', ['a', 'b c', null, '', ',']],
  ['integer[]', '{1,NULL,-3}', [1, null, -3]],
  ['bigint[]', '{9007199254740991,NULL}', [9007199254740991, null]],
  ['bigint[]', '{}', []],
  [
    'numeric(20,4)[]',
    '{0.1,NULL,9999999999999999.9999}',
    ['0.1000', null, '9999999999999999.9999'],
  ],
  ['numeric[]', '{}', []],
];

/** What is given for a parameter, and what arrives as which text. */
const GIVEN: readonly [type: string, given: unknown, text: string][] = [
  ['text', 'x', 'x'],
  ['integer', 5, '5'],
  ['bigint', 9007199254740991, '9007199254740991'],
  ['numeric', '0.1', '0.1'],
  ['boolean', true, 'true'],
  ['jsonb', '{"a": [1]}', '{"a": [1]}'],
  ['bytea', new Uint8Array([1, 255]), '\\x01ff'],
  ['bytea', Buffer.from([1, 255]), '\\x01ff'],
  ['text[]', ['a', 'b c', '"', '\\', ''], '{a,"b c","\\"","\\\\",""}'],
  ['integer[]', [1, 2], '{1,2}'],
  ['numeric[]', ['0.10', '2'], '{0.10,2}'],
  ['text', null, 'nothing'],
];

describe.each(DATABASES)('values on $name', ({ open }) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test.each(VALUES)('%s %s is read', async (type, text, value) => {
    const { rows } = await sql<{
      value: unknown;
    }>`select ${sql.lit(text)}::${sql.raw(type)} as value`.execute(database.db);
    expect(rows).toStrictEqual([{ value }]);
  });

  test('null is read as null, whatever the type', async () => {
    const types = [...new Set(VALUES.map(([type]) => type))];
    const columns = types.map(
      (type, index) => sql`null::${sql.raw(type)} as ${sql.id(`c${index}`)}`,
    );
    const { rows } = await sql<Record<string, unknown>>`select ${sql.join(columns)}`.execute(
      database.db,
    );
    expect(Object.values(rows[0] ?? {})).toEqual(types.map(() => null));
  });

  test('counts and sums are numbers, sums of numeric are text', async () => {
    const { rows } = await sql`
      select count(*) as count, sum(v) as sum, sum(v::numeric) as exact, max(v) as max
      from (values (1), (2)) as list (v)`.execute(database.db);
    expect(rows).toEqual([{ count: 2, sum: 3, exact: '3', max: 2 }]);
  });

  test.each(GIVEN)('%s: %o is written', async (type, given, text) => {
    const { rows } = await sql<{ text: string }>`
      select coalesce((${given}::${sql.raw(type)})::text, 'nothing') as text`.execute(database.db);
    expect(rows).toEqual([{ text }]);
  });

  test('a time arrives as the instant that it is, whatever the zone of the server', async () => {
    const at = new Date('2026-06-01T12:00:00.123Z');
    const { rows } = await sql`
      select extract(epoch from ${at}::timestamptz)::text as seconds, write_time(${at}::timestamptz) as text`.execute(
      database.db,
    );
    expect(rows).toEqual([{ seconds: '1780315200.123000', text: '2026-06-01T12:00:00Z' }]);
  });

  test('many statements at once are all answered', async () => {
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    const answers = await Promise.all(
      numbers.map(async (number) => {
        const { rows } = await sql<{ number: number }>`select ${number}::integer as number`.execute(
          database.db,
        );
        return rows[0]?.number;
      }),
    );
    expect(answers).toEqual(numbers);
  });
});
