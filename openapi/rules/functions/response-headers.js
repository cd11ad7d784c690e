// @ts-check
import { listOperations } from './lib/operation.js';
import { typesOf } from './lib/schema.js';

/**
 * Which responses have to carry which headers.
 * @typedef {object} Options
 * @property {Record<string, string>} headers the type of each
 * @property {string} [status] a pattern; every status without it
 * @property {string[]} [methods]
 * @property {string} [tag]
 * @property {string} [extension] only operations that carry this extension
 */

/**
 * Responses carry the headers that their status or their operation asks for.
 * @param {unknown} _target
 * @param {Options} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkHeaders(_target, options, context) {
  const status = new RegExp(options.status ?? '');
  return listOperations(context)
    .filter(({ method }) => options.methods?.includes(method) ?? true)
    .filter(({ place }) => !options.tag || place.value.tags?.includes(options.tag))
    .filter(({ place }) => !options.extension || options.extension in place.value)
    .flatMap(({ responses }) => [...responses])
    .filter(([code]) => status.test(code))
    .flatMap(([code, response]) => checkResponse(code, response, options.headers));
}

/**
 * @param {string} code
 * @param {import('./lib/place.js').Place} response
 * @param {Record<string, string>} wanted
 */
function checkResponse(code, response, wanted) {
  const headers = response.children('headers');
  const carried = new Map(headers.map((header) => [header.key.toLowerCase(), header]));
  const missing = Object.keys(wanted).filter((name) => !carried.has(name.toLowerCase()));
  const mistyped = Object.entries(wanted).flatMap(([name, type]) => {
    const schema = carried.get(name.toLowerCase())?.child('schema', 'schema');
    if (schema === undefined || typesOf(schema).join() === type) return [];
    return [{ message: `${name} is not of type ${type}`, path: schema.at('type') }];
  });
  if (missing.length === 0) return mistyped;
  const message = `The response ${code} does not carry ${missing.join(', ')}`;
  return [{ message, path: response.at('headers') }, ...mistyped];
}
