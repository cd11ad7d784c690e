// @ts-check
import { readDescription } from './lib/description.js';
import { listExamples } from './lib/examples.js';
import { createCompiler } from './lib/validator.js';

/**
 * Every example fits its schema, by JSON Schema 2020-12.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkExamples(_target, _options, context) {
  const compile = createCompiler(readDescription(context).files);
  return listExamples(context).flatMap(({ value, path, schema }) => {
    /** @type {import('ajv').ValidateFunction} */
    let validate;
    try {
      validate = compile(schema);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [{ message: `The schema cannot be compiled: ${reason}`, path: schema.path }];
    }
    if (validate(value)) return [];
    const [error] = validate.errors ?? [];
    const keys = (error?.instancePath ?? '').split('/').slice(1).map(decodeKey);
    const place = keys.length === 0 ? 'The example' : `${keys.join('.')} of the example`;
    return [{ message: `${place} ${describe(error)}`, path: [...path, ...keys] }];
  });
}

/** @param {import('ajv').ErrorObject | undefined} error */
function describe(error) {
  const allowed = error?.params?.allowedValues;
  return `${error?.message ?? 'is wrong'}${allowed ? ` (${allowed.join(', ')})` : ''}`;
}

/** @param {string} key */
const decodeKey = (key) => key.replaceAll('~1', '/').replaceAll('~0', '~');
