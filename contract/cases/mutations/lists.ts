import type { Json } from '@octopus-cards/toolkit';
import { numberOf } from '../json.ts';
import { allows } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { makeItems } from '../value.ts';
import type { Fill } from '../value.ts';
import { mutate } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** More items than this are not sent. */
const MOST = 2_000;

/** Lists at, just inside and just outside each limit. */
export function mutateList(shape: Shape, value: Json, fill: Fill): Mutation[] {
  if (!allows(shape, 'array')) return [];
  const small = { ...fill, full: false };
  const ofCount = (count: number): Json[] => makeItems(shape, count, small);
  return shape.rules.flatMap((rule) => {
    const limit = numberOf(rule.value) ?? 0;
    const name = `${rule.keyword} ${limit}`;
    switch (rule.keyword) {
      case 'minItems':
        return [
          ...(limit > 0 ? [mutate(rule, false, ofCount(limit - 1), `one less than ${name}`)] : []),
          mutate(rule, true, ofCount(limit), `at ${name}`),
          mutate(rule, true, ofCount(limit + 1), `one more than ${name}`),
        ];
      case 'maxItems':
        if (limit > MOST) return [];
        return [
          mutate(rule, false, ofCount(limit + 1), `one more than ${name}`),
          mutate(rule, true, ofCount(limit), `at ${name}`),
          ...(limit > 0 ? [mutate(rule, true, ofCount(limit - 1), `one less than ${name}`)] : []),
        ];
      case 'uniqueItems': {
        const [first] = [...(Array.isArray(value) ? value : []), ...ofCount(1)];
        if (rule.value !== true || first === undefined) return [];
        return [
          mutate(rule, false, [first, first], 'the same item twice, against uniqueItems'),
          mutate(rule, true, ofCount(2), 'two items that differ'),
        ];
      }
      default:
        return [];
    }
  });
}
