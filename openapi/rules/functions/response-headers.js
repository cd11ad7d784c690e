// @ts-check
import { listOperations } from './lib/operation.js';

/**
 * Which responses have to carry the headers.
 * @typedef {object} Options
 * @property {string[]} headers
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
    .flatMap(([code, response]) => {
      const carried = Object.keys(response.value.headers ?? {});
      const names = carried.map((name) => name.toLowerCase());
      const missing = options.headers.filter((name) => !names.includes(name.toLowerCase()));
      if (missing.length === 0) return [];
      const message = `The response ${code} does not carry ${missing.join(', ')}`;
      return [{ message, path: response.at('headers') }];
    });
}
