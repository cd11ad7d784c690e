// @ts-check
import { findPlaces } from './lib/description.js';
import { matchNames } from './lib/patterns.js';
import { isTopOfBody, propertiesOf, qualifyName, typesOf } from './lib/schema.js';

/** @typedef {import('./lib/place.js').Place} Place */

/**
 * @typedef {object} Options
 * @property {string | string[]} names patterns of property and parameter names
 * @property {string | string[]} [except] patterns of those to leave alone
 * @property {boolean} [exceptEnvelope] leave the top of a webhook's body alone
 * @property {Record<string, unknown[]>} shape the values allowed for each keyword; null means
 *   absent
 */

/**
 * Whatever carries a certain name has a certain shape, as a property and as a parameter.
 * @param {unknown} _target
 * @param {Options} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkShape(_target, options, context) {
  return listNamed(context, options).flatMap(({ name, schema }) => {
    const off = Object.entries(options.shape).filter(
      ([keyword, allowed]) => !readKeyword(schema, keyword).every((it) => allowed.includes(it)),
    );
    if (off.length === 0) return [];
    const faults = off.map(([keyword]) => {
      const value = schema.value[keyword];
      return value === undefined ? `no ${keyword}` : `${keyword} ${JSON.stringify(value)}`;
    });
    const path = schema.at(String(off[0]?.[0]));
    return [{ message: `"${name}" has ${faults.join(', ')}`, path }];
  });
}

/** @param {import('./lib/description.js').Context} context @param {Options} options */
function listNamed(context, { names, except = [], exceptEnvelope }) {
  const properties = findPlaces(context, 'schema')
    .filter((place) => !(exceptEnvelope && place.use === 'event' && isTopOfBody(place)))
    .flatMap((place) => propertiesOf(place))
    .map((schema) => ({ name: schema.key, qualified: qualifyName(schema), schema }));
  const parameters = findPlaces(context, 'parameter').flatMap((place) => {
    const schema = place.child('schema', 'schema');
    const name = String(place.value.name);
    return schema === undefined ? [] : [{ name, qualified: name, schema }];
  });
  const matches = matchNames(names);
  const isExcepted = matchNames(except);
  return [...properties, ...parameters].filter(
    ({ name, qualified }) => matches(name, qualified) && !isExcepted(name, qualified),
  );
}

/** @param {Place} schema @param {string} keyword */
function readKeyword(schema, keyword) {
  if (keyword !== 'type') return [schema.value[keyword] ?? null];
  const types = typesOf(schema);
  return types.length === 0 ? [null] : types;
}
