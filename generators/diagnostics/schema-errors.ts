import type { ErrorObject } from 'ajv';
import { listOf } from '../openapi/json.ts';
import { splitPointer } from '../openapi/pointer.ts';

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

/**
 * Ajv's errors (with `allErrors` and `verbose`), each fault once and in the words of a person.
 *
 * @param show what the place at a JSON Pointer is called
 */
export function describeErrors(
  errors: readonly ErrorObject[],
  show: (pointer: string) => string,
): SchemaError[] {
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const told = new Map<string, SchemaError>();
  for (const error of errors) {
    if (SUMMARIES.has(error.keyword) || isBesideTheChoice(error, choices, errors)) continue;
    const described = describeError(error, show(error.instancePath));
    told.set(JSON.stringify(described), described);
  }
  return [...told.values()];
}

/** Another branch of the choice fits the value better, and says what is wrong with it. */
function isBesideTheChoice(
  error: ErrorObject,
  choices: readonly ErrorObject[],
  errors: readonly ErrorObject[],
): boolean {
  const { instancePath, keyword } = error;
  if (keyword !== 'type' || !choices.some((one) => one.instancePath === instancePath)) return false;
  return errors.some(
    (other) =>
      other.instancePath.startsWith(instancePath) &&
      !SUMMARIES.has(other.keyword) &&
      !(other.keyword === 'type' && other.instancePath === instancePath),
  );
}

function describeError(error: ErrorObject, where: string): SchemaError {
  const path = splitPointer(error.instancePath);
  const params: Record<string, unknown> = error.params;
  if (error.keyword === 'additionalProperties') {
    const field = String(params['additionalProperty']);
    return { path: [...path, field], key: true, message: `${where} has no field "${field}".` };
  }
  const key = error.propertyName;
  if (key === undefined) {
    return { path, key: false, message: `${where} ${explain(error, error.data)}.` };
  }
  const message = `The name "${key}" in ${where} ${explain(error, key)}.`;
  return { path: [...path, key], key: true, message };
}

function explain(error: ErrorObject, data: unknown): string {
  const params: Record<string, unknown> = error.params;
  const shown = JSON.stringify(data);
  switch (error.keyword) {
    case 'required':
      return `has no "${String(params['missingProperty'])}"`;
    case 'enum':
      return `must be one of ${listOf(params['allowedValues']).map(String).join(', ')}`;
    case 'type':
      return `must be of type ${String(params['type'])}`;
    case 'not':
      return `must not be ${shown}`;
    case 'pattern': {
      const pattern = String(params['pattern']);
      return pattern.length > 60
        ? 'holds characters that it must not hold'
        : `must match ${pattern}, but is ${shown}`;
    }
    default:
      return (error.message ?? 'is not valid').replace('NOT', 'not');
  }
}
