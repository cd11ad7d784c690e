import type { Json, JsonObject } from '../openapi/json.ts';
import type { CheckContext } from './context.ts';

const TYPES = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']);

/** Pairs of keywords of which the first must not exceed the second. */
const LIMITS = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minContains', 'maxContains'],
] as const;

/** Pairs of which the first must even be below the second. */
const OPEN_LIMITS = [
  ['exclusiveMinimum', 'maximum'],
  ['minimum', 'exclusiveMaximum'],
  ['exclusiveMinimum', 'exclusiveMaximum'],
] as const;

/** Keywords that count something. */
const COUNTS = LIMITS.slice(1).flat();

/** Schemas that no validator could compile, or that no value could satisfy. */
export function checkSchemas({ byKind, report }: CheckContext): void {
  for (const { node, pointer } of byKind('schema')) {
    checkType(node, (at, message) => report('schema-type', `${pointer}/type${at}`, message));
    checkPattern(node, (message) => report('schema-pattern', `${pointer}/pattern`, message));
    checkEnum(node, (message) => report('schema-enum', `${pointer}/enum`, message));
    checkRequired(node, (message) => report('schema-required', `${pointer}/required`, message));
    checkLimits(node, (field, message) => report('schema-limits', `${pointer}/${field}`, message));
  }
}

type Say = (message: string) => void;

function checkLimits(schema: JsonObject, say: (field: string, message: string) => void): void {
  for (const keyword of COUNTS) {
    const count = schema[keyword];
    if (count === undefined || (Number.isInteger(count) && Number(count) >= 0)) continue;
    say(keyword, `${keyword} must be a whole number from 0, not ${JSON.stringify(count)}.`);
  }
  for (const [lower, upper] of LIMITS) {
    const [low, high] = [schema[lower], schema[upper]];
    if (typeof low !== 'number' || typeof high !== 'number' || low <= high) continue;
    say(lower, `${lower} ${low} is above ${upper} ${high}.`);
  }
  for (const [lower, upper] of OPEN_LIMITS) {
    const [low, high] = [schema[lower], schema[upper]];
    if (typeof low !== 'number' || typeof high !== 'number' || low < high) continue;
    say(lower, `${lower} ${low} is not below ${upper} ${high}.`);
  }
}

function checkType(schema: JsonObject, say: (at: string, message: string) => void): void {
  if (!Object.hasOwn(schema, 'type')) return;
  const { type } = schema;
  const types = Array.isArray(type) ? type : [type];
  for (const [index, one] of types.entries()) {
    if (typeof one === 'string' && TYPES.has(one)) continue;
    say(Array.isArray(type) ? `/${index}` : '', `${JSON.stringify(one)} is no type.`);
  }
}

function checkPattern(schema: JsonObject, say: Say): void {
  const pattern = schema['pattern'];
  if (pattern === undefined) return;
  if (typeof pattern !== 'string') {
    say('The pattern is not a text.');
    return;
  }
  if (compiles(pattern, 'u') || compiles(pattern, '')) return;
  say(`/${pattern}/ is no regular expression.`);
}

function compiles(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}

function checkEnum(schema: JsonObject, say: Say): void {
  if (!Object.hasOwn(schema, 'enum')) return;
  const values = schema['enum'];
  if (!Array.isArray(values)) {
    say('The enum is no list.');
    return;
  }
  if (values.length === 0) say('The enum lists no value.');
  const repeated = firstRepeated(values);
  if (repeated !== undefined) say(`The enum lists ${JSON.stringify(repeated)} twice.`);
}

function checkRequired(schema: JsonObject, say: Say): void {
  if (!Object.hasOwn(schema, 'required')) return;
  const names = schema['required'];
  if (!Array.isArray(names) || names.some((name) => typeof name !== 'string')) {
    say('`required` is not a list of names.');
    return;
  }
  const repeated = firstRepeated(names);
  if (repeated !== undefined) say(`\`required\` lists ${JSON.stringify(repeated)} twice.`);
}

function firstRepeated(values: Json[]): Json | undefined {
  const seen = new Set<string>();
  for (const value of values) {
    const text = JSON.stringify(value);
    if (seen.has(text)) return value;
    seen.add(text);
  }
  return undefined;
}
