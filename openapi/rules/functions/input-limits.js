// @ts-check
import { findPlaces } from './lib/description.js';
import { typesOf } from './lib/schema.js';

/**
 * What bounds a value of each type; one of the keywords is enough.
 * @type {Record<string, string[]>}
 */
const BOUNDS = {
  string: ['maxLength', 'format', 'pattern'],
  integer: ['minimum', 'exclusiveMinimum', 'format'],
  number: ['minimum', 'exclusiveMinimum', 'format'],
  array: ['maxItems'],
};

/**
 * Every input has a limit. Headers are left out: the API replaces an unusable one instead of
 * refusing.
 * @param {unknown} _target
 * @param {{ uses: string[] }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkLimits(_target, { uses }, context) {
  return findPlaces(context, 'schema').flatMap((place) => {
    if (!uses.includes(place.use) || 'enum' in place.value || 'const' in place.value) return [];
    return typesOf(place).flatMap((type) => {
      const bounds = BOUNDS[type];
      if (bounds === undefined || bounds.some((keyword) => keyword in place.value)) return [];
      const name = place.parent?.kind === 'parameter' ? place.parent.value.name : place.key;
      const message = `The ${type} "${name}" has no ${bounds.join(', no ')}`;
      return [{ message, path: place.path }];
    });
  });
}
