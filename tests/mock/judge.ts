import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { textOf } from '../../generators/openapi/json.ts';
import type { Json } from '../../generators/openapi/json.ts';
import { resolvePointer } from '../../generators/openapi/pointer.ts';
import { document } from './description.ts';

const BASE = 'urn:x:description';

/** A validator of its own: neither Prism's nor the compiler's. */
const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
addFormats.default(ajv);
ajv.addSchema({ ...document, $id: BASE }, undefined, undefined, false);

/** What is wrong with a value, judged by the schema at a pointer of the description. */
export function findFaults(pointer: string, value: Json): string[] {
  return findViolations(pointer, value).map(
    ({ instancePath, message, keyword }) => `${instancePath} ${message} (${keyword})`,
  );
}

/** The same, as Ajv tells it. */
export function findViolations(pointer: string, value: Json): ErrorObject[] {
  const $ref = `${BASE}#${pointer.split('/').map(encodeURIComponent).join('/')}`;
  const validate = ajv.getSchema($ref) ?? ajv.compile({ $ref });
  return validate(value) ? [] : (validate.errors ?? []);
}

/** A header is text on the wire: it is read as the type that its schema names. */
export function readHeader(pointer: string, text: string): Json {
  const type = textOf(resolvePointer(document, `${pointer}/type`));
  if (type === 'integer' || type === 'number') return text === '' ? text : Number(text);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
