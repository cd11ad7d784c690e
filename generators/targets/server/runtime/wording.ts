import { splitPointer } from './failure.ts';
import type { Violation } from './types.ts';

/** Names longer than this come from outside and are cut. */
const MAX_LABEL = 120;

/** A place in a value as a person names it: `/items/0/qty` is `items[0].qty`. */
export function nameField(pointer: string, root: string): string {
  let label = '';
  for (const name of splitPointer(pointer)) {
    if (/^\d+$/.test(name)) label += `[${name}]`;
    else label += label === '' ? name : `.${name}`;
  }
  if (label === '') return root;
  const whole = label.startsWith('[') ? root + label : label;
  return whole.length > MAX_LABEL ? `${whole.slice(0, MAX_LABEL)}…` : whole;
}

/** Says in plain words what a value is not; it follows the name of the field. */
export function wordViolation(violation: Violation, all: readonly Violation[]): string {
  const { keyword, params, message } = violation;
  const limit = String(params['limit']);
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
      return 'is required';
    case 'type':
      return `must be ${listTypes([violation])}`;
    case 'enum':
      return `must be one of ${listValues(params['allowedValues'])}`;
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${String(params['comparison'])} ${limit}`;
    case 'multipleOf':
      return `must be a multiple of ${String(params['multipleOf'])}`;
    case 'minLength':
      return `must have at least ${count(limit, 'character')}`;
    case 'maxLength':
      return `must have at most ${count(limit, 'character')}`;
    case 'minItems':
      return `must have at least ${count(limit, 'item')}`;
    case 'maxItems':
      return `must have at most ${count(limit, 'item')}`;
    case 'minProperties':
      return `must have at least ${limit} ${limit === '1' ? 'property' : 'properties'}`;
    case 'maxProperties':
      return `must have at most ${limit} ${limit === '1' ? 'property' : 'properties'}`;
    case 'uniqueItems':
      return 'must not have the same item twice';
    case 'pattern':
      return `must match pattern ${String(params['pattern'])}`;
    case 'format':
      return `must match format ${String(params['format'])}`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'false schema':
      return 'is not allowed';
    case 'propertyNames':
      return 'is not an allowed name';
    case 'anyOf':
    case 'oneOf':
      return wordAlternatives(keyword, violation, all);
    case 'repeated':
      return 'must be given only once';
    case 'encoding':
      return 'must be percent-encoded UTF-8';
    case 'depth':
      return 'is nested too deeply';
    default:
      return message ?? 'is not valid';
  }
}

/** Alternatives that differ in nothing but the type are named by their types. */
function wordAlternatives(
  keyword: string,
  violation: Violation,
  all: readonly Violation[],
): string {
  const others = all.filter((one) => one !== violation);
  const here = others.filter(({ instancePath }) => instancePath === violation.instancePath);
  if (here.length > 0 && here.length === others.length) {
    if (here.every((one) => one.keyword === 'type')) return `must be ${listTypes(here)}`;
  }
  return keyword === 'oneOf'
    ? 'must match exactly one of its documented forms'
    : 'must match one of its documented forms';
}

function listTypes(violations: readonly Violation[]): string {
  const types = violations.flatMap(({ params }) => {
    const { type } = params;
    return typeof type === 'string' ? type.split(',') : Array.isArray(type) ? type.map(String) : [];
  });
  return [...new Set(types)].join(' or ');
}

function listValues(values: unknown): string {
  if (!Array.isArray(values)) return 'its documented values';
  return values
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join(', ');
}

function count(limit: string, what: string): string {
  return `${limit} ${what}${limit === '1' ? '' : 's'}`;
}
