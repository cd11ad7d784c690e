import { isObject } from '../../generators/openapi/json.ts';
import type { Json, JsonObject } from '../../generators/openapi/json.ts';

/** A value with one thing changed, and what that was. */
export interface Mutant {
  title: string;
  value: Json;
}

/** What a leaf, a list or an object is replaced by, one after the other. */
const STRANGERS: Json[] = [null, true, -1, 0.5, 'x', '', [], {}, ['x'], 4294967296.5];

/** Every value that comes of leaving one property out, or of putting something else in one place. */
export function mutate(value: Json, path = ''): Mutant[] {
  const replaced = STRANGERS.map((stranger) => ({
    title: `${path || '/'} = ${JSON.stringify(stranger)}`,
    value: stranger,
  }));
  if (Array.isArray(value)) {
    return [...replaced, ...value.flatMap((item, index) => mutateAt(value, index, item, path))];
  }
  if (!isObject(value)) return replaced;
  const without = Object.keys(value).map((key) => {
    const { [key]: _, ...rest } = value;
    return { title: `${path}/${key} left out`, value: rest };
  });
  const within = Object.entries(value).flatMap(([key, item]) => mutateAt(value, key, item, path));
  return [...replaced, ...without, ...within];
}

function mutateAt(
  whole: Json[] | JsonObject,
  key: string | number,
  item: Json,
  path: string,
): Mutant[] {
  return mutate(item, `${path}/${key}`).map(({ title, value }) => ({
    title,
    value: Array.isArray(whole)
      ? whole.with(Number(key), value)
      : { ...whole, [String(key)]: value },
  }));
}
