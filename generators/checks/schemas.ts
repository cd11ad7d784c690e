import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import type { CheckContext } from './context.ts';

const TYPES = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']);

/** Lower limits, and the upper limits that they must not exceed. */
const LIMITS: Readonly<Record<string, string>> = {
  minimum: 'maximum',
  minLength: 'maxLength',
  minItems: 'maxItems',
  minProperties: 'maxProperties',
  minContains: 'maxContains',
};

/** Lower limits, and the upper limits that they must stay below. */
const OPEN_LIMITS: Readonly<Record<string, readonly string[]>> = {
  minimum: ['exclusiveMaximum'],
  exclusiveMinimum: ['maximum', 'exclusiveMaximum'],
};

/** Notes a fault of a keyword, or of what is at a pointer below it. */
type Say = (message: string, below?: string) => void;

/** A check of one keyword; `old` says that the document follows OpenAPI 3.0. */
interface Check {
  code: DiagnosticCode;
  run: (schema: JsonObject, keyword: string, say: Say, old: boolean) => void;
}

const CHECKS = new Map<string, Check>([
  ['type', { code: 'schema-type', run: checkType }],
  ['pattern', { code: 'schema-pattern', run: checkPattern }],
  ['enum', { code: 'schema-enum', run: checkEnum }],
  ['required', { code: 'schema-required', run: checkRequired }],
  ...[...Object.keys(LIMITS), ...Object.values(LIMITS), ...Object.keys(OPEN_LIMITS)].map(
    (keyword) => [keyword, { code: 'schema-limits', run: checkLimit }] as [string, Check],
  ),
]);

/** Schemas that no validator could compile, or that no value could satisfy. */
export function checkSchemas({ byKind, document, report }: CheckContext): void {
  const old = String(document['openapi']).startsWith('3.0');
  for (const { node, pointer } of byKind('schema')) {
    for (const keyword in node) {
      const check = CHECKS.get(keyword);
      if (check === undefined) continue;
      const say: Say = (message, below = '') =>
        report(check.code, `${pointer}/${keyword}${below}`, message);
      check.run(node, keyword, say, old);
    }
  }
}

function checkType({ type }: JsonObject, _: string, say: Say): void {
  if (typeof type === 'string' && TYPES.has(type)) return;
  const types = Array.isArray(type) ? type : [type];
  for (const [index, one] of types.entries()) {
    if (typeof one === 'string' && TYPES.has(one)) continue;
    say(`${JSON.stringify(one)} is no type.`, Array.isArray(type) ? `/${index}` : '');
  }
}

function checkPattern({ pattern }: JsonObject, _: string, say: Say): void {
  if (typeof pattern !== 'string') say('The pattern is not a text.');
  else if (!compiles(pattern, 'u') && !compiles(pattern, '')) {
    say(`/${pattern}/ is no regular expression.`);
  }
}

function compiles(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}

/** OpenAPI 3.0 forbids to list a value twice, JSON Schema 2020-12 only advises against it. */
function checkEnum({ enum: values }: JsonObject, _: string, say: Say, old: boolean): void {
  if (!Array.isArray(values)) {
    say('The enum is no list.');
    return;
  }
  if (values.length === 0) say('The enum lists no value.');
  const repeated = old ? firstRepeated(values) : undefined;
  if (repeated !== undefined) say(`The enum lists ${JSON.stringify(repeated)} twice.`);
}

function checkRequired({ required: names }: JsonObject, _: string, say: Say): void {
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

function checkLimit(schema: JsonObject, keyword: string, say: Say): void {
  const limit = schema[keyword];
  const counts = /^m(in|ax)[A-Z]/.test(keyword);
  if (counts && !(Number.isInteger(limit) && Number(limit) >= 0)) {
    say(`${keyword} must be a whole number from 0, not ${JSON.stringify(limit)}.`);
  }
  if (typeof limit !== 'number') return;
  const upper = LIMITS[keyword];
  const most = upper === undefined ? undefined : schema[upper];
  if (typeof most === 'number' && limit > most) {
    say(`${keyword} ${limit} is above ${upper} ${most}.`);
  }
  for (const end of OPEN_LIMITS[keyword] ?? []) {
    const bound = schema[end];
    if (typeof bound !== 'number' || limit < bound) continue;
    say(`${keyword} ${limit} is not below ${end} ${bound}.`);
  }
}
