import type { ZodType } from 'zod';
import { describe, expect, it } from 'vitest';
import * as generated from '../../generated/zod/index.ts';
import type { Json } from '../../generators/openapi/json.ts';
import { upperCamelCase } from '../../generators/util/names.ts';
import { listOperations, listWebhooks } from '../mock/description.ts';
import type { NamedExample } from '../mock/description.ts';
import { findViolations } from '../mock/judge.ts';
import { mutate } from './mutants.ts';

/**
 * Every documented body against its Zod schema, as it is and with each part of it broken. What is
 * right is said by the validator of these tests, which knows the description and nothing of orval.
 */
interface Case {
  title: string;
  schema: ZodType;
  pointer: string;
  examples: NamedExample[];
  /** Enums are open in what the API sends. */
  sent: boolean;
}

const schemas = new Map<string, unknown>(Object.entries(generated));

function schemaOf(name: string): ZodType {
  const schema = schemas.get(name);
  if (schema === undefined) throw new Error(`There is no schema ${name}.`);
  return schema as ZodType;
}

const operations = listOperations();
const cases: Case[] = [
  ...operations.flatMap(({ id, body, responses }): Case[] => [
    ...(body === undefined ? [] : [describeCase(`${id} body`, `${id}Body`, body, true)]),
    ...responses.flatMap(({ status, schema, examples }) =>
      schema === undefined
        ? []
        : [
            describeCase(
              `${id} ${status}`,
              `${id}${status}Response`,
              { pointer: schema, examples },
              false,
            ),
          ],
    ),
  ]),
  ...listWebhooks().map(({ id, pointer, examples }) =>
    describeCase(id, `${id}Body`, { pointer, examples }, false),
  ),
];

function describeCase(
  title: string,
  name: string,
  { pointer, examples }: { pointer: string; examples: NamedExample[] },
  sent: boolean,
): Case {
  return { title, schema: schemaOf(upperCamelCase(name)), pointer, examples, sent };
}

describe('the Zod schemas', () => {
  it.each(cases)('$title: takes every example', ({ schema, examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const { name, value } of examples) {
      expect(schema.safeParse(value).error?.issues, name).toBeUndefined();
    }
  });

  it.each(cases)('$title: takes and refuses what the description does', (one) => {
    let refused = 0;
    for (const { value: example } of one.examples) {
      for (const { title, value } of mutate(example)) {
        const want = isSound(one, value);
        if (!want) refused += 1;
        expect(one.schema.safeParse(value).success, title).toBe(want);
      }
    }
    expect(refused).toBeGreaterThan(0);
  });

  it('cover the description: raise these numbers when it grows', () => {
    expect(operations.length).toBeGreaterThanOrEqual(41);
    expect(cases.length).toBeGreaterThanOrEqual(287);
  });
});

function isSound({ pointer, sent }: Case, value: Json): boolean {
  const violations = findViolations(pointer, value);
  return violations.every(
    ({ keyword, data }) => !sent && keyword === 'enum' && typeof data === 'string',
  );
}
