import { listOf, objectOf, resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Json, Operation, Parameter, Schema } from '@octopus-cards/toolkit';
import type { Body, Case, Credentials, Tools } from '../../../types.ts';
import { wireText } from './answers.ts';

/** What a probe wants of a request; everything else is filled in with values that should do. */
export interface Wish {
  /** For people: what the request is for. */
  title: string;
  path?: Record<string, string>;
  query?: Record<string, string>;
  headers?: [name: string, value: string][];
  /** Undefined: the first documented body, when one is required. */
  body?: Json;
  /** Default: `own`. */
  credentials?: Credentials;
  /** Default: `unknown`. */
  expects?: Case['expects'];
}

/**
 * Plans a request of a probe.
 *
 * @returns undefined when a required parameter or body has no value that could be tried
 */
export function planCase(tools: Tools, operation: Operation, wish: Wish): Case | undefined {
  const path: Record<string, string> = {};
  const query = Object.entries(wish.query ?? {});
  const headers = [...(wish.headers ?? [])];
  for (const parameter of operation.parameters) {
    const { name, in: place, required } = parameter;
    const wished = place === 'path' ? wish.path?.[name] : wish.query?.[name];
    if (place === 'query' && wished !== undefined) continue;
    if (!required) continue;
    const value = wished ?? findValue(tools, operation, parameter);
    if (value === undefined) return undefined;
    if (place === 'path') path[name] = value;
    if (place === 'query') query.push([name, value]);
    if (place === 'header') headers.push([name, value]);
  }
  const body = planBody(tools, operation, wish.body);
  if (body === undefined && operation.requestBody?.required === true) return undefined;
  return {
    phase: 'stateful',
    title: wish.title,
    expects: wish.expects ?? 'unknown',
    covers: [],
    request: {
      operation,
      method: operation.method.toUpperCase(),
      path: operation.path,
      pathParameters: path,
      query,
      headers,
      body,
      credentials: wish.credentials ?? 'own',
    },
  };
}

function findValue(tools: Tools, operation: Operation, parameter: Parameter): string | undefined {
  const seen = wireText(tools.pool.find(operation, parameter.name));
  return seen ?? wireText(parameter.examples[0]?.value ?? exampleOf(tools, parameter.schema));
}

function planBody(tools: Tools, operation: Operation, wished: Json | undefined): Body | undefined {
  const mediaType = findJsonContent(operation)?.mediaType;
  if (mediaType === undefined) return undefined;
  const required = operation.requestBody?.required === true;
  const value = wished ?? (required ? listBodies(tools, operation)[0] : undefined);
  return value === undefined ? undefined : { mediaType, value };
}

function findJsonContent(operation: Operation) {
  return operation.requestBody?.content.find(({ mediaType }) =>
    /^application\/(.+\+)?json/.test(mediaType),
  );
}

/** The schema of the JSON body of an operation. */
export function bodySchema(operation: Operation): Schema | undefined {
  return findJsonContent(operation)?.schema;
}

/** Bodies that should do: the documented examples, or one made of the examples of the properties. */
export function listBodies(tools: Tools, operation: Operation): Json[] {
  const content = findJsonContent(operation);
  if (content === undefined) return [];
  if (content.examples.length > 0) return content.examples.map(({ value }) => value);
  const made = exampleOf(tools, content.schema);
  return made === undefined ? [] : [made];
}

/** The properties of an object schema, through references and `allOf`. */
export function propertiesOf(
  tools: Tools,
  schema: Schema | undefined,
): Map<string, { schema: Schema; required: boolean }> {
  const properties = new Map<string, { schema: Schema; required: boolean }>();
  const required = new Set<string>();
  for (const part of partsOf(tools, schema)) {
    for (const name of listOf(part['required'])) required.add(String(name));
    for (const [name, value] of Object.entries(objectOf(part['properties']))) {
      properties.set(name, { schema: value === true ? true : objectOf(value), required: false });
    }
  }
  for (const [name, property] of properties) property.required = required.has(name);
  return properties;
}

/** A keyword of a schema, from the first of its parts that has it. */
export function keywordOf(
  tools: Tools,
  schema: Schema | undefined,
  keyword: string,
): Json | undefined {
  return partsOf(tools, schema).find((part) => part[keyword] !== undefined)?.[keyword];
}

function partsOf(tools: Tools, schema: Schema | undefined): Record<string, Json>[] {
  const found = new Set<Record<string, Json>>();
  const collect = (one: Json | undefined) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one) || found.has(one)) return;
    found.add(one);
    const { $ref, allOf } = one;
    if (typeof $ref === 'string' && $ref.startsWith('#')) {
      collect(resolvePointer(tools.description.model.document, $ref.slice(1)));
    }
    listOf(allOf).forEach(collect);
  };
  collect(schema);
  return [...found];
}

/** An example, default or constant of a schema; of an object, made of those of its properties. */
function exampleOf(tools: Tools, schema: Schema | undefined, depth = 0): Json | undefined {
  const first = (keyword: string) => listOf(keywordOf(tools, schema, keyword))[0];
  const told =
    first('examples') ??
    keywordOf(tools, schema, 'example') ??
    keywordOf(tools, schema, 'default') ??
    keywordOf(tools, schema, 'const') ??
    first('enum');
  if (told !== undefined || depth > 8) return told;
  const type = keywordOf(tools, schema, 'type');
  if (type === 'integer' || type === 'number') return keywordOf(tools, schema, 'minimum') ?? 1;
  if (type === 'string') return 'x'.repeat(Number(keywordOf(tools, schema, 'minLength') ?? 1));
  if (type === 'boolean') return true;
  if (type === 'array') return [];
  const properties = propertiesOf(tools, schema);
  if (type !== 'object' && properties.size === 0) return undefined;
  const made: Record<string, Json> = {};
  for (const [name, property] of properties) {
    if (!property.required) continue;
    const value = exampleOf(tools, property.schema, depth + 1);
    if (value !== undefined) made[name] = value;
  }
  return made;
}
