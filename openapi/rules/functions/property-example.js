// @ts-check
import { findPlaces } from './lib/description.js';
import { typesOf } from './lib/schema.js';

const SCALARS = ['string', 'number', 'integer', 'boolean'];

/** What shows a value: an example, or the only values there are. */
const SHOWN_BY = ['examples', 'const', 'enum'];

/**
 * Every scalar property shows a value.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkPropertyExample(_target, _options, context) {
  return findPlaces(context, 'schema')
    .flatMap((place) => place.children('properties'))
    .filter((place) => typesOf(place).some((it) => SCALARS.includes(it)))
    .filter(({ value }) => !SHOWN_BY.some((keyword) => keyword in value))
    .map(({ key, path }) => ({ message: `"${key}" has no example`, path }));
}
