import { isObject, listOf, textsOf } from '../../../openapi/json.ts';
import type { Json } from '../../../openapi/json.ts';

type Reader = (value: Json) => Json | undefined;

const readNumber: Reader = (value) => (typeof value === 'number' ? value : undefined);
const readCount: Reader = (value) => {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
};

const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'null', 'array', 'object']);

/** Formats that say nothing which `type` does not say. */
const EMPTY_FORMATS = new Set(['float', 'double', 'password', 'binary']);

/**
 * The keywords that constrain a value and hold no schema. A value that JSON Schema does not allow
 * there constrains nothing: other people's descriptions have such.
 */
const READERS: Record<string, Reader> = {
  type: readTypes,
  enum: readValues,
  const: (value) => value,
  multipleOf: (value) => (typeof value === 'number' && value > 0 ? value : undefined),
  maximum: readNumber,
  exclusiveMaximum: readNumber,
  minimum: readNumber,
  exclusiveMinimum: readNumber,
  maxLength: readCount,
  minLength: readCount,
  maxItems: readCount,
  minItems: readCount,
  maxContains: readCount,
  minContains: readCount,
  maxProperties: readCount,
  minProperties: readCount,
  uniqueItems: (value) => (value === true ? value : undefined),
  pattern: (value) => (isPattern(value) ? value : undefined),
  format: (value) => (typeof value === 'string' && !EMPTY_FORMATS.has(value) ? value : undefined),
  required: (value) => textsOf(value),
  dependentRequired: (value) => {
    if (!isObject(value)) return undefined;
    return Object.fromEntries(Object.entries(value).map(([name, list]) => [name, textsOf(list)]));
  },
};

/** Does the keyword constrain a value by itself? */
export function isConstraint(keyword: string): boolean {
  return Object.hasOwn(READERS, keyword);
}

/** The value of such a keyword, or undefined if it constrains nothing. */
export function readConstraint(keyword: string, value: Json): Json | undefined {
  return READERS[keyword]?.(value);
}

/** Can this be checked? There are patterns that are no regular expression of JavaScript. */
export function isPattern(value: Json): boolean {
  return typeof value === 'string' && (isRegExp(value, 'u') || isRegExp(value, ''));
}

function isRegExp(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

function readTypes(value: Json): Json | undefined {
  const types = (typeof value === 'string' ? [value] : textsOf(value)).filter((type) => {
    return TYPES.has(type);
  });
  const [only, ...others] = new Set(types);
  return only === undefined || others.length > 0 ? listNonEmpty([...new Set(types)]) : only;
}

function readValues(value: Json): Json | undefined {
  const values = new Map(listOf(value).map((one) => [JSON.stringify(one), one]));
  return listNonEmpty([...values.values()]);
}

function listNonEmpty(values: Json[]): Json[] | undefined {
  return values.length === 0 ? undefined : values;
}
