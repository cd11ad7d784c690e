import { isObject, listOf, objectOf } from '../../openapi/json.ts';
import type { JsonObject } from '../../openapi/json.ts';
import { collectSchemas, findDirections, renameReferences } from './reach.ts';

/**
 * Opens the enums that answers hold, since the API may add values at any time; those of requests
 * stay closed. A schema that is sent and answered, and holds such an enum, becomes two: the one that
 * is answered keeps the name, and `…Input` is sent.
 *
 * @param open what to do with an enum
 */
export function openEnums(document: JsonObject, open: (schema: JsonObject) => void): void {
  const schemas = objectOf(objectOf(document['components'])['schemas']);
  const { requests, responses } = findDirections(document);
  const inputs = new Map<string, string>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isObject(schema) || !requests.has(schema) || !responses.has(schema)) continue;
    const below = collectSchemas(document, schema, 'schema', new Set());
    if ([...below].some((one) => isEnum(one) && isOpen(one, true))) {
      inputs.set(name, freeName(`${name}Input`, schemas));
    }
  }
  for (const [name, input] of inputs) schemas[input] = structuredClone(schemas[name] ?? {});
  const copies = [...inputs.values()].map((name) => schemas[name]).filter(isObject);
  const sent = [...requests].filter((schema) => !responses.has(schema));
  const copied = copies.flatMap((copy) => [...collectOwn(copy)]);
  renameReferences([...sent, ...copied], inputs);
  for (const schema of responses) if (isEnum(schema) && isOpen(schema, true)) open(schema);
  for (const schema of [...sent, ...copied]) {
    if (isEnum(schema) && isOpen(schema, false)) open(schema);
  }
}

function isEnum(schema: JsonObject): boolean {
  return Array.isArray(schema['enum']);
}

/** What the description says of an enum, or the rule for its direction when it says nothing. */
function isOpen(schema: JsonObject, byRule: boolean): boolean {
  const said = schema['x-enum-extensibility'];
  return said === undefined ? byRule : said === 'open';
}

/** The schemas of which a copy consists, without those that it refers to. */
function collectOwn(copy: JsonObject): Set<JsonObject> {
  return collectSchemas({}, copy, 'schema', new Set());
}

function freeName(name: string, taken: JsonObject): string {
  let free = name;
  for (let number = 2; Object.hasOwn(taken, free); number++) free = `${name}${number}`;
  return free;
}

/** A text that stands for every other text, until the types are written: see finishTypes. */
export const ANY_OTHER = '__any_other__';

/** For types: one more value, which becomes "or any other text" afterwards. */
export function openForTypes(schema: JsonObject): void {
  const values = listOf(schema['enum']);
  if (values.every((value) => typeof value === 'string' || value === null)) {
    schema['enum'] = [...values, ANY_OTHER];
  } else {
    delete schema['enum'];
  }
}

/** For validators: the known values are told, and anything of the same type is taken. */
export function openForValidators(schema: JsonObject): void {
  const { enum: values, type, 'x-enumDescriptions': meanings } = schema;
  if (values === undefined) return;
  delete schema['enum'];
  delete schema['x-enumDescriptions'];
  delete schema['type'];
  const known: JsonObject = { enum: values };
  if (type !== undefined) known['type'] = type;
  if (meanings !== undefined) known['x-enumDescriptions'] = meanings;
  schema['anyOf'] = [known, type === undefined ? {} : { type }];
}
