import type { ApiModel, Parameter, Schema } from '../../../model/model.ts';
import { typesOf } from '../../../model/schemas.ts';
import { isObject, listOf, objectOf, textOf, textsOf } from '../../../openapi/json.ts';
import type { Json, JsonObject } from '../../../openapi/json.ts';

const FORMATS: Record<string, string> = {
  date: '2025-01-31',
  'date-time': '2025-01-31T12:00:00Z',
  email: 'name@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  time: '12:00:00Z',
  uri: 'https://example.com',
  url: 'https://example.com',
  uuid: '3f0a6b1e-5c1d-4e57-9b1a-2f6c0d9e8a71',
};

/** The example of a parameter; undefined: the description gives none. */
export function exampleOf({ schema, examples }: Parameter): Json | undefined {
  const [example] = examples;
  if (example !== undefined) return example.value;
  return isObject(schema) ? listOf(schema['examples'])[0] : undefined;
}

/**
 * A value that a schema is likely to accept: for what must be sent and has no example.
 *
 * @param name stands for text of which nothing is known
 */
export function makeUp(schema: Schema | Json | undefined, model: ApiModel, name: string): Json {
  return build(schema, model.schemas, name, new Set());
}

function build(
  given: Schema | Json | undefined,
  schemas: ApiModel['schemas'],
  name: string,
  open: ReadonlySet<string>,
): Json {
  if (!isObject(given)) return name;
  const reference = textOf(given['$ref'])?.replace('#/components/schemas/', '');
  if (reference !== undefined) {
    // A schema within itself ends here.
    if (open.has(reference)) return null;
    return build(schemas.get(reference), schemas, name, new Set([...open, reference]));
  }
  const known = [listOf(given['examples'])[0], given['const'], given['default']];
  const found = [...known, given['example'], listOf(given['enum'])[0]].find(isSaid);
  if (found !== undefined) return found;
  const inner = (schema: Json | undefined, called = name) => build(schema, schemas, called, open);
  const parts = listOf(given['allOf']);
  if (parts.length > 0) return merge([...parts, without(given, 'allOf')].map((one) => inner(one)));
  const [choice] = [...listOf(given['oneOf']), ...listOf(given['anyOf'])];
  if (choice !== undefined && !isObject(given['properties'])) return inner(choice);
  return buildTyped(given, inner, name);
}

function isSaid(value: Json | undefined): value is Json {
  return value !== undefined;
}

function without(schema: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));
}

/** The parts of an `allOf` as one value: their properties together, else the first that says anything. */
function merge(parts: Json[]): Json {
  const objects = parts.filter(isObject);
  return objects.length > 0 ? Object.assign({}, ...objects) : (parts[0] ?? null);
}

function buildTyped(
  schema: JsonObject,
  inner: (schema: Json | undefined, name?: string) => Json,
  name: string,
): Json {
  const types = typesOf(schema).filter((type) => type !== 'null');
  const [type = isObject(schema['properties']) ? 'object' : undefined] = types;
  if (type === 'object') {
    const properties = objectOf(schema['properties']);
    const required = textsOf(schema['required']);
    return Object.fromEntries(required.map((key) => [key, inner(properties[key], key)]));
  }
  if (type === 'array') return [inner(schema['items'])];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') {
    const { minimum, maximum } = schema;
    if (typeof minimum === 'number' && minimum > 1) return Math.ceil(minimum);
    return typeof maximum === 'number' && maximum < 1 ? maximum : 1;
  }
  return FORMATS[textOf(schema['format']) ?? ''] ?? name;
}
