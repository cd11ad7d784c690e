import type { ApiModel, Parameter, Schema } from '../../model/model.ts';
import { isObject, listOf, objectOf, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { resolvePointer } from '../../openapi/pointer.ts';
import type { Field } from './collection.ts';

/** More levels than anybody looks at. */
const DEEPEST = 8;

/** A value that fits a schema: one that it names, or else the simplest. */
export function sampleOf(schema: Schema | undefined, model: ApiModel, depth = 0): Json {
  if (!isObject(schema) || depth > DEEPEST) return 'string';
  const reference = textOf(schema['$ref']);
  if (reference !== undefined) {
    const found = resolvePointer(model.document, reference.slice(1));
    return sampleOf(isObject(found) ? found : undefined, model, depth + 1);
  }
  const [named] = [schema['example'], listOf(schema['examples'])[0], schema['default']].filter(
    (one) => one !== undefined,
  );
  if (named !== undefined) return named;
  const [first] = schema['const'] === undefined ? listOf(schema['enum']) : [schema['const']];
  if (first !== undefined) return first;
  const parts = [...listOf(schema['allOf']), ...listOf(schema['oneOf']).slice(0, 1)];
  const [choice] = [...parts, ...listOf(schema['anyOf'])].filter(isObject);
  const types = [schema['type']].flat().filter((one) => one !== 'null');
  if (types[0] === undefined && choice !== undefined) return sampleOf(choice, model, depth + 1);
  return sampleOfType(textOf(types[0]), schema, model, depth);
}

function sampleOfType(
  type: string | undefined,
  schema: Exclude<Schema, boolean>,
  model: ApiModel,
  depth: number,
): Json {
  switch (type) {
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' ? schema['minimum'] : 1;
    case 'boolean':
      return true;
    case 'array': {
      const items = schema['items'];
      return [sampleOf(isObject(items) ? items : undefined, model, depth + 1)];
    }
    case 'object': {
      const properties = objectOf(schema['properties']);
      const required = new Set(listOf(schema['required']));
      const entries = Object.entries(properties).filter(([name]) => required.has(name));
      return Object.fromEntries(
        entries.map(([name, one]) => [
          name,
          sampleOf(isObject(one) ? one : undefined, model, depth + 1),
        ]),
      );
    }
    default:
      return SAMPLE_TEXTS[textOf(schema['format']) ?? ''] ?? 'string';
  }
}

const SAMPLE_TEXTS: Record<string, string> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  email: 'somebody@example.com',
  uri: 'https://example.com/',
  uuid: '00000000-0000-4000-8000-000000000000',
  ipv4: '192.0.2.1',
};

/** A parameter with an example of its value; one for each item where OpenAPI repeats the name. */
export function fieldsOf(parameter: Parameter, model: ApiModel): Field[] {
  const { name, required, explode, style } = parameter;
  const value = parameter.examples[0]?.value ?? sampleOf(parameter.schema, model);
  const field = (key: string, one: Json): Field => ({
    name: key,
    value: textIn(one),
    description: parameter.description,
    disabled: !required,
  });
  const separators: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' };
  const isQuery = parameter.in === 'query';
  if (Array.isArray(value)) {
    if (explode && isQuery) return value.map((one) => field(name, one));
    return [field(name, value.map(textIn).join(separators[style] ?? ','))];
  }
  if (!isObject(value)) return [field(name, value)];
  const entries = Object.entries(value);
  if (style === 'deepObject') return entries.map(([key, one]) => field(`${name}[${key}]`, one));
  if (explode && isQuery) return entries.map(([key, one]) => field(key, one));
  return [field(name, entries.flatMap(([key, one]) => [key, textIn(one)]).join(','))];
}

function textIn(value: Json): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
