// @ts-check
import { findPlaces } from './lib/description.js';

/**
 * Properties, and parameters of path and query, follow one spelling.
 * @param {unknown} _target
 * @param {{ match: string }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkFieldName(_target, { match }, context) {
  const pattern = new RegExp(match);
  const properties = findPlaces(context, 'schema')
    .flatMap((place) => place.children('properties'))
    .map(({ key, path }) => ({ name: key, path }));
  const parameters = findPlaces(context, 'parameter')
    .filter(({ value }) => value.in === 'query' || value.in === 'path')
    .map((place) => ({ name: String(place.value.name), path: place.at('name') }));
  return [...properties, ...parameters]
    .filter(({ name }) => !pattern.test(name))
    .map(({ name, path }) => ({ message: `"${name}"`, path }));
}
