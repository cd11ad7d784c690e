import type { Json } from '@octopus-cards/toolkit';
import type { Rule } from '../shape.ts';

/** Another value for one place of a request, made for one keyword of its schema. */
export interface Mutation {
  /** Undefined: what stands there is taken away. */
  value: Json | undefined;
  /** Steps from the place to where the value goes: `['name']` for a property of an object. */
  at: string[];
  keyword: string;
  /** Where the keyword stands in the description. */
  pointer: string;
  /** Is the keyword meant to be satisfied? A validator has the last word. */
  satisfied: boolean;
  /** For people: `one above maximum 5000`. */
  detail: string;
}

/** A mutation of the place itself. */
export function mutate(
  { keyword, pointer }: Pick<Rule, 'keyword' | 'pointer'>,
  satisfied: boolean,
  value: Json,
  detail: string,
): Mutation {
  return { value, at: [], keyword, pointer, satisfied, detail };
}
