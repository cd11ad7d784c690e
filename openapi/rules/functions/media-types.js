// @ts-check
import { findPlaces } from './lib/description.js';

/**
 * Bodies are of the media types that the API speaks.
 * @param {unknown} _target
 * @param {{ allowed: string[] }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkMediaTypes(_target, { allowed }, context) {
  return findPlaces(context, 'mediaType')
    .filter(({ key }) => !allowed.includes(key))
    .map(({ key, path }) => ({ message: `The body is ${key}`, path }));
}
