// @ts-check
import { findPlaces } from './lib/description.js';

/**
 * Every value of an enum is described, and nothing else is.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkEnum(_target, _options, context) {
  return findPlaces(context, 'schema')
    .filter(({ value }) => Array.isArray(value.enum))
    .flatMap((place) => {
      const described = place.value['x-enumDescriptions'] ?? {};
      /** @type {string[]} */
      const values = place.value.enum
        .filter((/** @type {unknown} */ it) => it !== null)
        .map(String);
      const missing = values.filter((value) => !described[value]);
      const surplus = Object.keys(described).filter((value) => !values.includes(value));
      const faults = [
        ...(missing.length === 0 ? [] : [`leaves ${missing.join(', ')} undescribed`]),
        ...(surplus.length === 0
          ? []
          : [`describes ${surplus.join(', ')}, which it does not have`]),
      ];
      const path = place.at('x-enumDescriptions');
      return faults.map((fault) => ({ message: `The enum ${fault}`, path }));
    });
}
