// @ts-check
import { findPlaces } from './lib/description.js';

/**
 * Parameters and response headers say what they are, of which type, and show a value.
 * @param {unknown} _target
 * @param {{ kind: 'parameter' | 'header' }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkDocumented(_target, { kind }, context) {
  return findPlaces(context, kind).flatMap((place) => {
    const { value } = place;
    const schema = place.child('schema', 'schema')?.value;
    const shown = value.example ?? value.examples ?? schema?.examples;
    const missing = [
      ...(value.description ? [] : ['description']),
      ...(schema === undefined ? ['schema'] : []),
      ...(shown === undefined ? ['example'] : []),
    ];
    if (missing.length === 0) return [];
    const name = value.name ?? place.key;
    return [{ message: `The ${kind} ${name} has no ${missing.join(', no ')}`, path: place.path }];
  });
}
