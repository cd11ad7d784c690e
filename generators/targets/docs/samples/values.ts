import { isObject } from '../../../openapi/json.ts';
import type { Json } from '../../../openapi/json.ts';

/** A value that is read from the environment when the sample runs: a credential. */
export class Variable {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** What a sample sends: JSON in which credentials stand for themselves. */
export type SampleValue =
  | string
  | number
  | boolean
  | null
  | Variable
  | SampleValue[]
  | { [key: string]: SampleValue };

/** Text that may end in a variable: `Bearer ` and the token. */
export interface SampleText {
  text: string;
  variable: string | undefined;
}

/** `apiKey`, `X-API-Key` → `API_KEY`, `X_API_KEY`. */
export function nameVariable(name: string): string {
  const words = name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').replaceAll(/[^A-Za-z0-9]+/g, '_');
  const trimmed = words.replaceAll(/^_+|_+$/g, '').toUpperCase();
  return /^[A-Z]/.test(trimmed) ? trimmed : `VALUE_${trimmed}`;
}

/** Puts variables in the place of properties of an object. */
export function fillIn(value: Json, variables: Record<string, string>): SampleValue {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, SampleValue] => [
    key,
    Object.hasOwn(variables, key) ? new Variable(variables[key] ?? '') : inner,
  ]);
  return Object.fromEntries(entries);
}

/** Is there a variable anywhere in the value? */
export function hasVariable(value: SampleValue): boolean {
  if (value instanceof Variable) return true;
  if (Array.isArray(value)) return value.some(hasVariable);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasVariable);
}
