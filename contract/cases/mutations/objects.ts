import { isObject, listOf } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';
import { numberOf } from '../json.ts';
import { allows, readShape } from '../shape.ts';
import type { Rule, Shape } from '../shape.ts';
import { makeValue } from '../value.ts';
import type { Fill } from '../value.ts';
import { mutate } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const UNKNOWN = 'unknownProperty';

/** Objects with a property too few or too many. */
export function mutateObject(shape: Shape, value: Json, fill: Fill): Mutation[] {
  if (!allows(shape, 'object') || !isObject(value)) return [];
  return [
    ...removeProperties(shape, value),
    ...shape.rules.flatMap((rule) => mutateRule(shape, rule, value, fill)),
  ];
}

/** Without each property: one that is required, and one that may be left out. */
function removeProperties(shape: Shape, value: JsonObject): Mutation[] {
  return Object.keys(value).map((name) => {
    const pointer = shape.required.get(name);
    const satisfied = pointer === undefined;
    return {
      value: undefined,
      at: [name],
      keyword: 'required',
      pointer: pointer ?? shape.properties.get(name)?.[0]?.pointer ?? shape.pointer,
      satisfied,
      detail: satisfied ? 'left out, which is allowed' : 'missing although it is required',
    };
  });
}

function mutateRule(shape: Shape, rule: Rule, value: JsonObject, fill: Fill): Mutation[] {
  const limit = numberOf(rule.value) ?? 0;
  const entries = Object.entries(value);
  switch (rule.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      if (rule.value !== false && !isObject(rule.value)) return [];
      const unknown = isObject(rule.value) ? makeAdditional(shape, fill) : 'unknown';
      return [
        {
          ...mutate(rule, rule.value !== false, unknown, 'a property that no schema names'),
          at: [UNKNOWN],
        },
      ];
    }
    case 'propertyNames':
      return ['', ' ', 'Unknown Property!', 'a'.repeat(1_000)].map((name) => ({
        ...mutate(rule, false, makeAdditional(shape, fill), 'a name against propertyNames'),
        at: [name],
      }));
    case 'minProperties':
      return [
        ...(limit > 0
          ? [
              mutate(
                rule,
                false,
                toCount(shape, entries, limit - 1, fill),
                `one less than minProperties ${limit}`,
              ),
            ]
          : []),
        mutate(rule, true, toCount(shape, entries, limit, fill), `at minProperties ${limit}`),
      ];
    case 'maxProperties':
      if (limit > 2_000) return [];
      return [
        mutate(
          rule,
          false,
          toCount(shape, entries, limit + 1, fill),
          `one more than maxProperties ${limit}`,
        ),
        mutate(rule, true, toCount(shape, entries, limit, fill), `at maxProperties ${limit}`),
      ];
    case 'dependentRequired':
      return Object.entries(isObject(rule.value) ? rule.value : {}).flatMap(([name, needed]) =>
        listOf(needed).map((missing) => ({
          ...mutate(rule, false, null, `left out although ${name} needs it`),
          value: undefined,
          at: [String(missing)],
        })),
      );
    default:
      return [];
  }
}

function makeAdditional(shape: Shape, fill: Fill): Json {
  return makeValue(readShape(fill.document, shape.additional), { ...fill, full: false });
}

/** As many properties as asked for: some left out, or unnamed ones put in. */
function toCount(shape: Shape, entries: [string, Json][], count: number, fill: Fill): JsonObject {
  // Required ones come first, so that they are the last to go.
  const sorted = entries.toSorted(
    ([a], [b]) => Number(shape.required.has(b)) - Number(shape.required.has(a)),
  );
  const more = Array.from(
    { length: Math.max(0, count - entries.length) },
    (_, index): [string, Json] => [`key${index}`, makeAdditional(shape, fill)],
  );
  return Object.fromEntries([...sorted.slice(0, count), ...more]);
}
