// @ts-check
import { findPlaces } from './lib/description.js';

/**
 * Every property says what it is.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkDescribed(_target, _options, context) {
  return findPlaces(context, 'schema')
    .flatMap((place) => place.children('properties'))
    .filter(({ value }) => !value.description)
    .map(({ key, path }) => ({ message: `"${key}" has no description`, path }));
}
