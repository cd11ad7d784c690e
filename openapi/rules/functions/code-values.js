// @ts-check
import { ALPHA_2, ALPHA_3 } from './lib/countries.js';
import { listExamples } from './lib/examples.js';
import { matchNames } from './lib/patterns.js';
import { isDict } from './lib/reference.js';

/**
 * Currencies come from the runtime's Unicode data, which follow ISO 4217.
 * @type {Record<string, Set<string>>}
 */
const LISTS = {
  country: new Set([...ALPHA_2, ...ALPHA_3]),
  currency: new Set(Intl.supportedValuesOf('currency')),
};

/**
 * The codes that examples show exist.
 * @param {unknown} _target
 * @param {{ names: string | string[], list: string, also?: string[] }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkCodes(_target, { names, list, also = [] }, context) {
  const matches = matchNames(names);
  const codes = LISTS[list];
  if (codes === undefined) throw new Error(`code-values: unknown list "${list}"`);
  return listExamples(context)
    .flatMap(({ value, path, name }) => listTexts(value, path, name))
    .filter(({ name, holder }) => matches(name, `${holder}.${name}`))
    .filter(({ text }) => !codes.has(text) && !also.includes(text))
    .map(({ text, path }) => ({ message: `"${text}"`, path }));
}

/**
 * @typedef {{ name: string, holder: string, text: string, path: import('./lib/reference.js').Path
 *   }} Text
 */

/**
 * The texts inside an example, each with its name and the name of what holds it.
 * @param {unknown} value
 * @param {import('./lib/reference.js').Path} path
 * @param {string} name
 * @returns {Text[]}
 */
function listTexts(value, path, name, holder = '') {
  if (typeof value === 'string') return [{ name, holder, text: value, path }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => listTexts(item, [...path, index], name, holder));
  }
  if (!isDict(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => listTexts(item, [...path, key], key, name));
}
