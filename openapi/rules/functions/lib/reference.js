// @ts-check
import { dirname, resolve } from 'node:path';

/**
 * @typedef {Record<string, any>} Dict
 * @typedef {(string | number)[]} Path
 * @typedef {Map<string, unknown>} Files the parsed files of a description by their address
 */

/**
 * One layer of a place: what is written in one file. A `$ref` opens a further layer below it.
 * @typedef {object} Layer
 * @property {unknown} value
 * @property {string} file
 * @property {Path} pointer the keys that lead to the value inside its file
 */

/** @param {unknown} value @returns {value is Dict} */
export const isDict = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value @param {string | number | undefined} key */
export const hasKey = (value, key) =>
  typeof value === 'object' && value !== null && key !== undefined && Object.hasOwn(value, key);

/** @param {Layer} layer @param {Files} files @returns {Layer[]} */
export function followReferences(layer, files) {
  const layers = [layer];
  const seen = new Set([locate(layer)]);
  for (let last = layer; isDict(last.value) && typeof last.value.$ref === 'string'; ) {
    const target = findTarget(last.value.$ref, last.file, files);
    if (target === undefined || seen.has(locate(target))) break;
    seen.add(locate(target));
    layers.push(target);
    last = target;
  }
  return layers;
}

/**
 * @param {string} reference
 * @param {string} from
 * @param {Files} files
 * @returns {Layer | undefined}
 */
export function findTarget(reference, from, files) {
  const [address = '', fragment = ''] = reference.split('#');
  const file = address === '' ? from : resolve(dirname(from), address);
  /** @type {Path} */
  const pointer = fragment.split('/').slice(1).map(decodePointer);
  let value = files.get(file);
  for (const key of pointer) {
    if (!hasKey(value, key)) return undefined;
    value = /** @type {Dict} */ (value)[key];
  }
  return value === undefined ? undefined : { value, file, pointer };
}

/** @param {Layer[]} layers @returns {any} */
export function mergeLayers(layers) {
  const bottom = layers[layers.length - 1]?.value;
  if (layers.length === 1 || !isDict(bottom)) return bottom;
  const { $ref: _, ...merged } = Object.assign({}, ...layers.map((layer) => layer.value).reverse());
  return merged;
}

/** @param {Layer} layer */
export const saysMoreThanReference = (layer) =>
  isDict(layer.value) && '$ref' in layer.value && Object.keys(layer.value).length > 1;

/** @param {Layer} layer */
export const locate = (layer) => `${layer.file}#/${layer.pointer.join('/')}`;

/** @param {string} segment */
const decodePointer = (segment) =>
  decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');
