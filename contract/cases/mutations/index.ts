import type { Json } from '@octopus-cards/toolkit';
import type { Shape } from '../shape.ts';
import type { Fill } from '../value.ts';
import { mutateListed, mutateType } from './kinds.ts';
import { mutateList } from './lists.ts';
import type { Mutation } from './mutation.ts';
import { mutateNumber } from './numbers.ts';
import { mutateObject } from './objects.ts';
import { mutateText } from './texts.ts';

export type { Mutation } from './mutation.ts';

/** Everything worth sending in place of a valid value, keyword by keyword. */
export function listMutations(shape: Shape, value: Json, fill: Fill): Mutation[] {
  return [
    ...mutateObject(shape, value, fill),
    ...mutateType(shape),
    ...mutateListed(shape),
    ...mutateNumber(shape),
    ...mutateText(shape),
    ...mutateList(shape, value, fill),
  ];
}
