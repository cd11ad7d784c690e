import type { Json, JsonObject } from '../../../openapi/json.ts';
import type { Validator } from '../runtime/types.ts';
import { printValidators } from '../validators/compile.ts';
import { SchemaPool } from '../validators/schema-pool.ts';
import type { Direction } from '../validators/schema-pool.ts';

/** Loads printed code as a module. */
export function load(code: string): Promise<Record<string, Validator>> {
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** Compiles a schema as it stands, with the other schemas of its description. */
export async function compile(
  schema: JsonObject | boolean,
  schemas: JsonObject = {},
  direction: Direction = 'request',
): Promise<Validator> {
  const pool = new SchemaPool({ components: { schemas } }, direction);
  const exports = new Map([['check', pool.reduce(schema)]]);
  const set = { definitions: pool.definitions, exports };
  const { check } = await load(printValidators(set, direction === 'request', '// x'));
  if (check === undefined) throw new Error('Nothing was exported.');
  return check;
}

/** The keyword that a value breaks first. */
export function firstViolation(check: Validator, value: Json): string | undefined {
  return check(value) ? undefined : check.errors?.[0]?.keyword;
}
