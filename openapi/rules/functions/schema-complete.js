// @ts-check
import { findPlaces } from './lib/description.js';
import { typesOf } from './lib/schema.js';

const TYPED_BY = ['type', 'enum', 'const', 'allOf', 'anyOf', 'oneOf', 'not', 'if'];

/** @type {Record<string, (place: import('./lib/place.js').Place) => string | undefined>} */
const CHECKS = {
  type: ({ value }) => (TYPED_BY.some((key) => key in value) ? undefined : 'has no type'),
  items: (place) =>
    typesOf(place).includes('array') && !('items' in place.value) && !('prefixItems' in place.value)
      ? 'is an array without items'
      : undefined,
};

/**
 * Schemas say enough for a generator to make a type of them.
 * @param {unknown} _target
 * @param {{ check: string }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkComplete(_target, { check }, context) {
  return findPlaces(context, 'schema').flatMap((place) => {
    const fault = CHECKS[check]?.(place);
    return fault === undefined ? [] : [{ message: `"${place.key}" ${fault}`, path: place.path }];
  });
}
