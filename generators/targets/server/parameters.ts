import type { ApiModel, Operation, Parameter } from '../../model/model.ts';
import type { JsonObject } from '../../openapi/json.ts';
import type { ParameterSpec, TextKind } from './runtime/types.ts';
import { resolveSchema } from './schemas.ts';
import type { Shape } from './schemas.ts';

/** Where a parameter can stand. */
export const PLACES = ['path', 'query', 'header', 'cookie'] as const;
export type Place = (typeof PLACES)[number];

/**
 * Headers that OpenAPI leaves to other parts of a description (4.8.12), and those of W3C Trace
 * Context, of which broken ones are ignored.
 */
const NOT_PARAMETERS = new Set([
  'accept',
  'content-type',
  'authorization',
  'traceparent',
  'tracestate',
]);

/**
 * The parameters that are read and checked. The id of the request is not among them: a server
 * replaces one that is unusable, and refuses nothing because of it.
 */
export function listParameters(
  { parameters }: Operation,
  { protocolErrors }: ApiModel,
): Parameter[] {
  const requestId = protocolErrors?.requestId?.toLowerCase();
  return parameters.filter(({ in: place, name }) => {
    const known = name.toLowerCase();
    return place !== 'header' || !(NOT_PARAMETERS.has(known) || known === requestId);
  });
}

/** Says how the text of a parameter becomes a value. */
export function describeParameter(parameter: Parameter, document: JsonObject): ParameterSpec {
  const { name, required, messages } = parameter;
  const shape = resolveSchema(parameter.schema, document);
  const common = { name, in: parameter.in, required, messages };
  if (shape.types.has('array')) {
    const items = resolveSchema(shape.items, document);
    const list = listStyle(parameter);
    return { ...common, kinds: kindsOf(items), list };
  }
  if (shape.types.has('object') && parameter.style === 'deepObject') {
    const fields = [...shape.properties].map(([field, schema]) => {
      return [field, kindsOf(resolveSchema(schema, document))] as const;
    });
    return { ...common, kinds: ['string'], deep: true, fields: Object.fromEntries(fields) };
  }
  return { ...common, kinds: kindsOf(shape) };
}

const LISTS: Record<string, NonNullable<ParameterSpec['list']>> = {
  spaceDelimited: 'space',
  pipeDelimited: 'pipe',
};

function listStyle({ in: place, style, explode }: Parameter): NonNullable<ParameterSpec['list']> {
  if (place === 'query' && explode) return 'repeat';
  return LISTS[style] ?? 'comma';
}

/** Text is tried last: it can be anything. An object has to be written as JSON. */
const TRIED: [string, TextKind][] = [
  ['null', 'null'],
  ['boolean', 'boolean'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['object', 'json'],
  ['array', 'json'],
  ['string', 'string'],
];

function kindsOf({ types }: Shape): TextKind[] {
  const kinds = TRIED.filter(([type]) => types.has(type)).map(([, kind]) => kind);
  return kinds.length === 0 ? ['string'] : [...new Set(kinds)];
}

/** A body has no meaning with these methods (RFC 9110, section 9.3). */
export function takesBody(method: Operation['method']): boolean {
  return method !== 'get' && method !== 'head' && method !== 'trace';
}
