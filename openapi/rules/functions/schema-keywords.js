// @ts-check
import { findPlaces } from './lib/description.js';

/**
 * Keywords that must not stand in a schema, by the types of value that are refused.
 * @param {unknown} _target
 * @param {{ forbidden: Record<string, unknown[]>, uses?: string[] }} options for each keyword the
 *   refused values, or the names of refused types (`boolean`), or `*`
 * @param {import('./lib/description.js').Context} context
 */
export default function checkKeywords(_target, { forbidden, uses }, context) {
  return findPlaces(context, 'schema')
    .filter((place) => uses === undefined || uses.includes(place.use))
    .flatMap((place) =>
      Object.entries(forbidden)
        .filter(([keyword]) => keyword in place.value)
        .filter(([keyword, refused]) => isRefused(place.value[keyword], refused))
        .map(([keyword]) => ({
          message: `${keyword}: ${JSON.stringify(place.value[keyword])}`,
          path: place.at(keyword),
        })),
    );
}

/** @param {unknown} value @param {unknown[]} refused */
const isRefused = (value, refused) =>
  refused.includes('*') || refused.includes(value) || refused.includes(typeof value);
