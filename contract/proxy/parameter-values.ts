import { objectOf, resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';
import { follow } from './document.ts';
import type { WireParameter } from './document.ts';
import type { SchemaJudge } from './schema-judge.ts';

/** The texts that a request has for a parameter, already percent-decoded unless `raw` says so. */
export type Texts = readonly string[];

const DELIMITERS: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' };

/**
 * Reads the value of a parameter out of its texts, as its style says. A text stands for the first
 * of number, boolean, null and text that its schema allows: on the wire all of them look alike.
 */
export function readValue(
  document: JsonObject,
  judge: SchemaJudge,
  parameter: WireParameter,
  texts: Texts,
): Json {
  const { schema, style, explode, json } = parameter;
  const [first = ''] = texts;
  if (json) return parseJson(first) ?? first;
  if (schema === undefined) return first;
  const types = judge.typesAt(schema);
  const split = (text: string) => (text === '' ? [] : text.split(DELIMITERS[style] ?? ','));
  if (types.has('array')) {
    const parts = explode && /query|cookie/.test(parameter.in) ? texts : split(first);
    const items = follow(document, schema).pointer;
    return parts.map((text) => readText(document, judge, `${items}/items`, text));
  }
  if (types.has('object') && !types.has('string')) {
    return readObject(document, judge, schema, split(first), explode);
  }
  return readText(document, judge, schema, first);
}

/** `a,1,b,2`, or exploded `a=1,b=2`. */
function readObject(
  document: JsonObject,
  judge: SchemaJudge,
  schema: string,
  parts: string[],
  explode: boolean,
): JsonObject {
  const pairs = explode
    ? parts.map((part) => splitOnce(part))
    : parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? '']] : []));
  return readProperties(document, judge, schema, pairs);
}

/** The properties of an object that stand on the wire by name. */
export function readProperties(
  document: JsonObject,
  judge: SchemaJudge,
  schema: string,
  pairs: readonly (readonly string[])[],
): JsonObject {
  const { node, pointer } = follow(document, schema);
  const properties = objectOf(objectOf(node)['properties']);
  return Object.fromEntries(
    pairs.map(([name = '', text = '']) => [
      name,
      Object.hasOwn(properties, name)
        ? readText(document, judge, `${pointer}/properties/${name}`, text)
        : text,
    ]),
  );
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** What one text stands for. */
export function readText(
  document: JsonObject,
  judge: SchemaJudge,
  schema: string,
  text: string,
): Json {
  if (resolvePointer(document, schema) === undefined) return text;
  const candidates: Json[] = [text];
  const other = parseJson(text);
  if (typeof other === 'number' || typeof other === 'boolean' || other === null) {
    candidates.unshift(other);
  }
  const fitting = candidates.find((value) => judge.findFaults(schema, value).length === 0);
  if (fitting !== undefined) return fitting;
  // Nothing fits: the reading that makes the better message, such as `must be <= 100`.
  return judge.typesAt(schema).has('string') ? text : (candidates[0] ?? text);
}

/** The JSON value of a text; undefined when it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
