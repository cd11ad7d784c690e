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
    validate(value);
    const what = path.at(-1) === 'default' ? 'default' : 'example';
    return (validate.errors ?? []).filter(isPlain).map((error) => {
      const keys = error.instancePath.split('/').slice(1).map(decodeKey);
      const place = keys.length === 0 ? `The ${what}` : `${keys.join('.')} of the ${what}`;
      return { message: `${place} ${describe(error)}`, path: [...path, ...keys] };
    });
  });
}

/**
 * Whether an error stands for itself: what fails inside an alternative is told by the alternative.
 * @param {import('ajv').ErrorObject} error
 */
const isPlain = ({ keyword, schemaPath }) =>
  keyword !== 'if' && !/\/(anyOf|oneOf|contains)\/\w/.test(schemaPath);

/** @param {import('ajv').ErrorObject} error */
function describe({ message = 'is wrong', params }) {
  const allowed = params.allowedValues;
  return Array.isArray(allowed) ? `${message} (${allowed.join(', ')})` : message;
}

/** @param {string} key */
const decodeKey = (key) => key.replaceAll('~1', '/').replaceAll('~0', '~');
