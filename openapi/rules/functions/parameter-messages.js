// @ts-check
import { findPlaces } from './lib/description.js';
import { isDict } from './lib/reference.js';

/**
 * Path parameters say with which message a bad value is refused.
 * @param {unknown} _target
 * @param {{ in: string }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkMessages(_target, options, context) {
  return findPlaces(context, 'parameter')
    .filter(({ value }) => value.in === options.in)
    .filter(({ value }) => !isDict(value['x-messages']) || !Object.keys(value['x-messages']).length)
    .map((place) => ({
      message: `The ${options.in} parameter ${place.value.name} has no x-messages`,
      path: place.at('x-messages'),
    }));
}
