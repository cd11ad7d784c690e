// @ts-check
import formats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { findTarget, isDict, locate } from './reference.js';

/**
 * @typedef {import('./reference.js').Files} Files
 * @typedef {import('./reference.js').Layer} Layer
 */

/**
 * The package exports the function itself, which its types call `default`.
 * @type {import('ajv-formats').FormatsPlugin}
 */
const addFormats = /** @type {any} */ (formats);

/**
 * Compiles the schemas of a description, each spot of a file once. A `$ref` keeps what stands
 * beside it, as JSON Schema 2020-12 has it, and may lead back to itself.
 * @param {Files} files
 * @returns {(schema: import('./place.js').Place) => import('ajv').ValidateFunction}
 */
export function createCompiler(files) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    validateSchema: false,
    logger: false,
  });
  addFormats(ajv);
  /** @type {Map<string, string>} */
  const ids = new Map();

  /** Makes a schema known to Ajv under an id of its own. @param {Layer} layer @returns {string} */
  const register = (layer) => {
    const spot = locate(layer);
    const known = ids.get(spot);
    if (known !== undefined) return known;
    const id = `urn:schema:${ids.size}`;
    ids.set(spot, id);
    const schema = convert(layer.value, layer.file);
    ajv.addSchema(/** @type {import('ajv').AnySchema} */ (schema), id);
    return id;
  };

  /** Replaces each `$ref` to a spot by the id of that spot.
   * @param {unknown} value @param {string} file @returns {unknown} */
  const convert = (value, file) => {
    if (Array.isArray(value)) return value.map((item) => convert(item, file));
    if (!isDict(value)) return value;
    const entries = Object.entries(value).map(([key, item]) => {
      const target = key === '$ref' ? findTarget(String(item), file, files) : undefined;
      return [key, target === undefined ? convert(item, file) : register(target)];
    });
    return Object.fromEntries(entries);
  };

  return (schema) => {
    const [layer] = schema.layers;
    const validate = layer && ajv.getSchema(register(layer));
    if (validate === undefined) throw new Error(`no schema at ${schema.path.join('.')}`);
    return /** @type {import('ajv').ValidateFunction} */ (validate);
  };
}
