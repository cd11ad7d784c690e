import type { Validator, Violation } from '../runtime/types.ts';

/** What is wrong with one value; nothing when it is fine. */
export type Check = (value: unknown, path: string) => Violation[];

/** Makes a validator out of a check, as a compiled one looks from outside. */
export function createValidator(check: Check): Validator {
  const validator: Validator = (data) => {
    const violations = check(data, '');
    validator.errors = violations.length === 0 ? null : violations;
    return violations.length === 0;
  };
  return validator;
}

function fail(instancePath: string, keyword: string, params: Record<string, unknown>): Violation[] {
  return [{ instancePath, keyword, params }];
}

/** Checks a type, and then more. */
export function typed(type: string, ...more: Check[]): Check {
  return (value, path) => {
    if (typeOf(value) !== type && !(type === 'number' && typeOf(value) === 'integer')) {
      return fail(path, 'type', { type });
    }
    for (const check of more) {
      const violations = check(value, path);
      if (violations.length > 0) return violations;
    }
    return [];
  };
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

export function minimum(limit: number): Check {
  return (value, path) =>
    Number(value) >= limit ? [] : fail(path, 'minimum', { comparison: '>=', limit });
}

export function maximum(limit: number): Check {
  return (value, path) =>
    Number(value) <= limit ? [] : fail(path, 'maximum', { comparison: '<=', limit });
}

export function maxLength(limit: number): Check {
  return (value, path) => (String(value).length <= limit ? [] : fail(path, 'maxLength', { limit }));
}

export function pattern(source: string): Check {
  return (value, path) =>
    new RegExp(source).test(String(value)) ? [] : fail(path, 'pattern', { pattern: source });
}

export function oneOf(...allowedValues: unknown[]): Check {
  return (value, path) =>
    allowedValues.includes(value) ? [] : fail(path, 'enum', { allowedValues });
}

export function items(check: Check): Check {
  return (value, path) =>
    Array.isArray(value) ? value.flatMap((item, index) => check(item, `${path}/${index}`)) : [];
}

interface Field {
  check: Check;
  required?: boolean;
  /** Put in when there is none. */
  usual?: unknown;
}

/** Checks the properties of an object; others are allowed. */
export function object(fields: Record<string, Field>): Check {
  return typed('object', (value, path) => {
    const record = value as Record<string, unknown>;
    for (const [name, { required }] of Object.entries(fields)) {
      if (required && record[name] === undefined) {
        return fail(path, 'required', { missingProperty: name });
      }
    }
    for (const [name, { check, usual }] of Object.entries(fields)) {
      if (record[name] === undefined && usual !== undefined) record[name] = usual;
      if (record[name] === undefined) continue;
      const violations = check(record[name], `${path}/${name}`);
      if (violations.length > 0) return violations;
    }
    return [];
  });
}
