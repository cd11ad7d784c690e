import { isObject, listOf } from '@octopus-cards/toolkit/compile';
import type { Json } from '@octopus-cards/toolkit';
import { keyOf } from '../json.ts';
import { ruleOf, rulesOf } from '../shape.ts';
import type { JsonType, Shape } from '../shape.ts';
import { isOfType } from '../value.ts';
import { mutate } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** Values of the wrong type, the likeliest mistake first. */
const WRONG: Record<JsonType, Json[]> = {
  string: [12, true, null, ['text'], { a: 1 }],
  integer: ['12', 1.5, true, null, [1], { a: 1 }],
  number: ['1.5', true, null, [1], { a: 1 }],
  boolean: ['true', 1, null, [true]],
  array: [{ a: 1 }, 'text', null, 12],
  object: [[], 'text', null, 12],
  null: ['text'],
};

const NAMES: [JsonType, string][] = [
  ['null', 'null'],
  ['boolean', 'a boolean'],
  ['integer', 'a whole number'],
  ['number', 'a fraction'],
  ['string', 'a text'],
  ['array', 'a list'],
  ['object', 'an object'],
];

/** `a text`: the kind of a value, for people. */
export function describeKind(value: Json): string {
  return NAMES.find(([type]) => isOfType(value, type))?.[1] ?? 'a value';
}

/** Values of another type, and null where it is allowed. */
export function mutateType(shape: Shape): Mutation[] {
  const rule = ruleOf(shape, 'type');
  if (rule === undefined) return [];
  const named = shape.types.filter((type) => type !== 'null');
  const wanted = named.includes('number') ? 'number' : (named[0] ?? 'null');
  const wrong = WRONG[wanted].filter((value) => !shape.types.some((type) => isOfType(value, type)));
  return [
    ...wrong.map((value) => mutate(rule, false, value, `${describeKind(value)} for ${wanted}`)),
    ...(shape.types.includes('null') ? [mutate(rule, true, null, 'null, which is allowed')] : []),
  ];
}

/** Every listed value, one that is not, and one in other letters. */
export function mutateListed(shape: Shape): Mutation[] {
  const enums = rulesOf(shape, 'enum').flatMap((rule) => {
    const values = listOf(rule.value);
    const inside = values.map((value) => mutate(rule, true, value, `${keyOf(value)} of enum`));
    return [
      ...inside,
      ...listUnlisted(values).map((value) =>
        mutate(rule, false, value, `${keyOf(value)}, which enum does not list`),
      ),
    ];
  });
  const constants = rulesOf(shape, 'const').flatMap((rule) => [
    mutate(rule, true, rule.value, `const ${keyOf(rule.value)}`),
    ...listUnlisted([rule.value]).map((value) =>
      mutate(rule, false, value, `${keyOf(value)} for const ${keyOf(rule.value)}`),
    ),
  ]);
  return [...enums, ...constants];
}

function listUnlisted(values: readonly Json[]): Json[] {
  const [first] = values.filter((value) => value !== null);
  if (typeof first === 'number')
    return [Math.max(...values.filter((value) => typeof value === 'number')) + 1];
  if (typeof first === 'boolean') return [!first];
  if (typeof first !== 'string') return isObject(first) ? [{}] : [];
  const lower = first.toLowerCase();
  const unlisted = [`${first}-unknown`, lower === first ? first.toUpperCase() : lower];
  return unlisted.filter((value) => !values.includes(value));
}
