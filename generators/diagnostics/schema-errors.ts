import type { ErrorObject } from 'ajv';
import { listOf } from '../openapi/json.ts';
import { splitPointer } from '../openapi/pointer.ts';
import { didYouMean } from '../util/names.ts';

/** What is wrong with a value, in words. */
export interface SchemaError {
  /** Where, from the value down. */
  path: string[];
  /** Is the fault the name of an entry, and not its value? */
  key: boolean;
  message: string;
}

/** Keywords that only sum up what others say in detail. */
const SUMMARIES = new Set(['oneOf', 'anyOf', 'if', 'propertyNames']);

/** Above this, values that are allowed and patterns are not worth reading. */
const MOST_VALUES = 10;
const LONGEST_PATTERN = 60;

/**
 * Ajv's errors (with `allErrors` and `verbose`), each fault once and in the words of a person.
 *
 * @param show what the place at a JSON Pointer is called
 */
export function describeErrors(
  errors: readonly ErrorObject[],
  show: (pointer: string) => string,
): SchemaError[] {
  const telling = errors.filter(({ keyword }) => !SUMMARIES.has(keyword));
  const told = new Map<string, SchemaError>();
  for (const error of telling) {
    const types = findTypes(error, telling);
    if (types === undefined) continue;
    const described = describeError(error, show(error.instancePath), types);
    told.set(JSON.stringify(described), described);
  }
  return [...told.values()];
}

/**
 * The types that a value may have. Each branch of a choice names its own; when the value fits the
 * type of one branch, what that branch says is enough, and the answer is undefined.
 */
function findTypes(error: ErrorObject, errors: readonly ErrorObject[]): string[] | undefined {
  const isType = (one: ErrorObject) =>
    one.keyword === 'type' && one.instancePath === error.instancePath;
  if (!isType(error)) return [];
  const better = errors.some(
    (one) => !isType(one) && one.instancePath.startsWith(error.instancePath),
  );
  if (better) return undefined;
  return errors.filter(isType).map((one) => String(parameterOf(one, 'type')));
}

function parameterOf(error: ErrorObject, name: string): unknown {
  const params: Record<string, unknown> = error.params;
  return params[name];
}

function describeError(error: ErrorObject, where: string, types: string[]): SchemaError {
  const path = splitPointer(error.instancePath);
  if (error.keyword === 'additionalProperties') {
    const field = String(parameterOf(error, 'additionalProperty'));
    return { path: [...path, field], key: true, message: `${where} has no field "${field}".` };
  }
  const name = error.propertyName;
  if (name === undefined) {
    return { path, key: false, message: `${where} ${explain(error, error.data, types)}` };
  }
  const message = `The name "${name}" in ${where} ${explain(error, name, types)}`;
  return { path: [...path, name], key: true, message };
}

function explain(error: ErrorObject, data: unknown, types: string[]): string {
  const limit = String(parameterOf(error, 'limit'));
  switch (error.keyword) {
    case 'required':
      return `has no "${String(parameterOf(error, 'missingProperty'))}".`;
    case 'type':
      return `must be of type ${types.join(' or ')}.`;
    case 'not':
      return `must not be ${JSON.stringify(data)}.`;
    case 'minimum':
      return `must be at least ${limit}.`;
    case 'maximum':
      return `must be at most ${limit}.`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return limit === '1'
        ? 'must not be empty.'
        : `must not have fewer than ${limit} ${unitOf(error)}.`;
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return `must not have more than ${limit} ${unitOf(error)}.`;
    case 'enum': {
      const allowed = listOf(parameterOf(error, 'allowedValues')).map(String);
      if (allowed.length <= MOST_VALUES) return `must be one of ${allowed.join(', ')}.`;
      return `is not known.${didYouMean(String(data), allowed)}`;
    }
    case 'pattern': {
      const pattern = String(parameterOf(error, 'pattern'));
      return pattern.length > LONGEST_PATTERN
        ? 'holds characters that it must not hold.'
        : `must match ${pattern}, but is ${JSON.stringify(data)}.`;
    }
    default:
      return `${error.message ?? 'is not valid'}.`.replace('NOT', 'not');
  }
}

function unitOf({ keyword }: ErrorObject): string {
  if (keyword.endsWith('Length')) return 'characters';
  return keyword.endsWith('Items') ? 'entries' : 'fields';
}
