import { isObject, objectOf } from '../../generators/openapi/json.ts';
import type { Json, JsonObject } from '../../generators/openapi/json.ts';
import { joinPointer } from '../../generators/openapi/pointer.ts';
import { follow } from '../mock/description.ts';
import type { Operation, Parameter } from '../mock/description.ts';
import { findViolations } from '../mock/judge.ts';
import { invalidBy } from './refusal.ts';
import type { Refused } from './refusal.ts';

/** A request with one fault, derived from the description, and the refusal that it documents. */
export interface Malformed<Value> {
  title: string;
  operation: Operation;
  name: string;
  value: Value;
  refused: Refused;
}

/** Texts that are no whole number, though some languages read them as one. */
const NO_INTEGERS = ['no-such', '1.5', '1e2', '0x10', ' 1', '01', '+1', '1_000', '٣', 'null', '[]'];

/** Every parameter of an operation with each value that breaks its schema. */
export function listBadParameters(operation: Operation): Malformed<string>[] {
  return operation.parameters.flatMap((parameter) => {
    if (parameter.in === 'header') return [];
    return listBadTexts(parameter).map((value) => ({
      title: `${operation.id} ${parameter.name}=${show(value)}`,
      operation,
      name: parameter.name,
      value,
      refused: expected(parameter.pointer, readText(parameter, value), parameter.messages),
    }));
  });
}

function listBadTexts({ in: place, schema }: Parameter): string[] {
  const { type, minimum, maximum, minLength, maxLength, pattern, format } = schema;
  const texts: string[] = [];
  if (type === 'integer') {
    texts.push(...NO_INTEGERS);
    if (place === 'query') texts.push('');
    if (typeof minimum === 'number') texts.push(String(minimum - 1), '-1');
    if (typeof maximum === 'number') texts.push(String(maximum + 1));
    else if (format === 'int32') texts.push('2147483648');
    texts.push('9223372036854775808');
  }
  if (schema['enum'] !== undefined) texts.push('no-such', '', ' ');
  if (pattern !== undefined) texts.push('é', 'a\nb');
  if (typeof minLength === 'number' && minLength > 0) texts.push('');
  if (typeof maxLength === 'number') texts.push('x'.repeat(maxLength + 1));
  return [...new Set(texts)];
}

/** A text as its type, when it is written as JSON writes that and a double can hold it. */
function readText({ schema }: Parameter, text: string): Json {
  const isInteger = schema['type'] === 'integer' && /^-?(0|[1-9]\d*)$/.test(text);
  return isInteger && Number.isSafeInteger(Number(text)) ? Number(text) : text;
}

/** Every property of a body with each value that breaks its schema. */
export function listBadBodies(operation: Operation): Malformed<JsonObject>[] {
  const { body } = operation;
  const good = body?.examples[0]?.value;
  if (body === undefined || !isObject(good)) return [];
  const { node, pointer } = follow(body.pointer);
  return Object.keys(objectOf(node['properties'])).flatMap((name) => {
    const at = joinPointer(pointer, 'properties', name);
    const schema = { ...follow(at).node, ...objectOf(objectOf(node['properties'])[name]) };
    const messages = objectOf(schema['x-messages']);
    const wrong = listBadValues(schema).filter((value) => findViolations(at, value).length > 0);
    const cases = wrong.map((value) => ({
      title: `${operation.id} ${name}: ${show(JSON.stringify(value))}`,
      operation,
      name,
      value: { ...good, [name]: value },
      refused: expected(at, value, messages),
    }));
    const { [name]: _, ...without } = good;
    const required = Array.isArray(node['required']) && node['required'].includes(name);
    if (!required) return cases;
    const refused = invalidBy(messages['required'] ?? messages['*']);
    const title = `${operation.id} without ${name}`;
    return [...cases, { title, operation, name, value: without, refused }];
  });
}

/** Values of every kind, and those just outside the limits; the caller drops what is allowed. */
function listBadValues(schema: JsonObject): Json[] {
  const { minimum, maximum, exclusiveMinimum, maxLength } = schema;
  const values: Json[] = [null, true, [], {}, '', '1', 'x y', 'é\u0000', 0, -1, 1.5, 1e300, [1]];
  if (typeof minimum === 'number') values.push(minimum - 1, minimum - 0.001);
  if (typeof maximum === 'number') values.push(maximum + 1, maximum + 0.5);
  if (typeof exclusiveMinimum === 'number') values.push(exclusiveMinimum);
  if (typeof maxLength === 'number') {
    values.push('x'.repeat(maxLength + 1), `${'x'.repeat(maxLength - 4)}@b.io`);
  }
  const inner = schema['additionalProperties'];
  if (isObject(inner)) values.push({ a: null }, { a: [] }, { a: 'x'.repeat(1025) }, { a: {} });
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/**
 * The refusal that the description asks for: of the messages whose keyword is broken, the one that
 * is written first, else that for anything else. What is broken is told by a validator that the
 * server does not have.
 */
function expected(pointer: string, value: Json, messages: JsonObject): Refused {
  const violations = findViolations(pointer, value);
  if (violations.length === 0) throw new Error(`${JSON.stringify(value)} breaks nothing`);
  const broken = new Set(violations.map(({ keyword }) => keyword));
  const key = Object.keys(messages).find((keyword) => broken.has(keyword)) ?? '*';
  return invalidBy(messages[key]);
}

function show(text: string): string {
  const shown = JSON.stringify(text);
  return shown.length > 40 ? `${shown.slice(0, 30)}… (${text.length})` : shown;
}
