// @ts-check
import { findPlaces } from './description.js';

/**
 * @typedef {import('./place.js').Place} Place
 * @typedef {{ value: unknown, path: import('./reference.js').Path, schema: Place, name: string }}
 *   Shown
 */

/**
 * Every value that the description shows, with the schema it has to fit: examples of bodies,
 * parameters and headers, and in schemas `examples`, `example` and `default`.
 * @param {import('./description.js').Context} context
 * @returns {Shown[]}
 */
export function listExamples(context) {
  const holders = findPlaces(context, 'mediaType', 'parameter', 'header').flatMap(showHolder);
  const schemas = findPlaces(context, 'schema').flatMap(showSchema);
  return [...holders, ...schemas];
}

/** @param {Place} holder @returns {Shown[]} */
function showHolder(holder) {
  const schema = holder.child('schema', 'schema');
  if (schema === undefined) return [];
  const name = String(holder.value.name ?? (holder.kind === 'header' ? holder.key : ''));
  const single = 'example' in holder.value ? [show(holder, schema, name, 'example')] : [];
  const named = holder
    .children('examples')
    .filter((example) => 'value' in example.value)
    .map((example) => show(example, schema, name, 'value'));
  return [...single, ...named];
}

/** @param {Place} schema @returns {Shown[]} */
function showSchema(schema) {
  const parameter = schema.parent?.kind === 'parameter' ? schema.parent.value.name : undefined;
  const name = String(parameter ?? schema.key);
  const { examples } = schema.value;
  return [
    ...['example', 'default'].filter((key) => key in schema.value).map((key) => [key]),
    ...(Array.isArray(examples) ? examples.map((_, index) => ['examples', index]) : []),
  ].map((keys) => show(schema, schema, name, ...keys));
}

/**
 * @param {Place} holder
 * @param {Place} schema
 * @param {string} name
 * @param {(string | number)[]} keys
 */
function show(holder, schema, name, ...keys) {
  /** @type {any} */
  let value = holder.value;
  for (const key of keys) value = value[key];
  return { value, path: holder.at(...keys), schema, name };
}
