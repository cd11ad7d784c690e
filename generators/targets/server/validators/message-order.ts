import type { JsonObject } from '../../../openapi/json.ts';

/**
 * The keywords that can fail together on one value, in the order in which Ajv tries them. The first
 * that fails is the one that is answered.
 */
const TRIED =
  `type const enum maximum minimum exclusiveMaximum exclusiveMinimum multipleOf maxLength
  minLength pattern format maxItems minItems uniqueItems maxProperties minProperties`.split(/\s+/);

/**
 * Makes the keywords of a schema be tried in the order in which its messages stand, so that of
 * several violations the one that is named first is answered. Keywords that have no message of
 * their own are tried where `*` stands, or last.
 */
export function orderByMessages(reduced: JsonObject, kinds: string[]): JsonObject {
  const present = TRIED.filter((keyword) => reduced[keyword] !== undefined);
  const rank = (keyword: string) => {
    const own = kinds.indexOf(keyword);
    const place = own === -1 ? kinds.indexOf('*') : own;
    return place === -1 ? kinds.length : place;
  };
  const wanted = present.toSorted((a, b) => rank(a) - rank(b));
  if (wanted.every((keyword, index) => keyword === present[index])) return reduced;
  const { allOf, ...others } = reduced;
  const steps = wanted.map((keyword) => ({ [keyword]: reduced[keyword] ?? null }));
  for (const keyword of present) delete others[keyword];
  return { allOf: [...steps, ...(Array.isArray(allOf) ? allOf : [])], ...others };
}
