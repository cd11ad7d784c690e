import { typesOf } from '../../model/schemas.ts';
import type { Operation, Parameter } from '../../model/model.ts';
import { isObject } from '../../openapi/json.ts';
import { createNamer, isReserved, quote } from '../../util/literals.ts';
import { lowerCamelCase } from '../../util/names.ts';
import { bodyKindOf, chooseContent } from './media.ts';
import { nameBody } from './named-types.ts';
import type { TypeNames } from './named-types.ts';

/** A parameter of a method. */
export interface Argument {
  name: string;
  type: string;
  optional: boolean;
  /** What the description says about it. */
  description: string | undefined;
}

/** The parameters of the method of an operation, in their order. */
export interface Arguments {
  /** Path parameter of the API → parameter of the method. */
  path: [string, Argument][];
  body: (Argument & { mediaType: string }) | undefined;
  query: Argument | undefined;
  options: Argument;
}

/** Headers that OpenAPI leaves to other parts of a description. */
const NOT_PARAMETERS = new Set(['accept', 'content-type', 'authorization']);

/**
 * The parameters of a method: those of the path, the body, the query, and the options of the call.
 *
 * @param alias name of the operation's type
 * @param common headers that have no place in the types, in lower case
 * @param types names of types
 */
export function describeArguments(
  operation: Operation,
  alias: string,
  common: ReadonlySet<string>,
  types: TypeNames = new Map(),
): Arguments {
  return {
    path: describePath(operation, alias),
    body: describeBody(operation, alias, types),
    query: describeQuery(operation, alias),
    options: describeOptions(operation, alias, common),
  };
}

function describePath(operation: Operation, alias: string): [string, Argument][] {
  const name = createNamer(['body', 'query', 'options', 'call']);
  const declared = new Map(byPlace(operation, 'path').map((one) => [one.name, one]));
  const inPath = [...operation.path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  return [...new Set(inPath)].flatMap((original) => {
    const parameter = declared.get(original);
    if (parameter === undefined) return [];
    const type =
      primitiveOf(parameter) ?? `${alias}['parameters']['path'][${quote(parameter.name)}]`;
    const { description } = parameter;
    const argument = { name: name(parameterName(original)), type, optional: false, description };
    return [[original, argument]];
  });
}

/** The API's own name where it can be a name of JavaScript, else the nearest one. */
function parameterName(name: string): string {
  if (/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) && !isReserved(name)) return name;
  const camel = lowerCamelCase(name);
  return camel === '' ? 'value' : camel;
}

/** The type of a plain parameter, written out for the reader. */
function primitiveOf({ schema }: Parameter): string | undefined {
  if (!isObject(schema)) return undefined;
  const special = ['enum', 'const', 'oneOf', 'anyOf', 'allOf', '$ref', 'not', 'if'];
  if (special.some((keyword) => schema[keyword] !== undefined)) return undefined;
  const types = typesOf(schema);
  if (types.length !== 1) return undefined;
  return { string: 'string', integer: 'number', number: 'number' }[types[0] ?? ''];
}

function describeBody(operation: Operation, alias: string, types: TypeNames): Arguments['body'] {
  const { requestBody, method } = operation;
  // `fetch` refuses to send a body with these, and OpenAPI gives it no meaning.
  if (requestBody === undefined || ['get', 'head', 'trace'].includes(method)) return undefined;
  const content = chooseContent(requestBody.content);
  if (content === undefined) return undefined;
  const { mediaType } = content;
  const body = `${alias}['requestBody']`;
  const owner = requestBody.required ? body : `NonNullable<${body}>`;
  const type = nameBody(operation, types) ?? `${owner}['content'][${quote(mediaType)}]`;
  const wrapped = {
    json: type,
    form: `FormBody<${type}>`,
    multipart: `MultipartBody<${type}>`,
    raw: 'BodyInit',
  };
  return {
    name: 'body',
    type: wrapped[bodyKindOf(mediaType)],
    optional: !requestBody.required,
    description: requestBody.description,
    mediaType,
  };
}

function describeQuery(operation: Operation, alias: string): Argument | undefined {
  const parameters = byPlace(operation, 'query');
  if (parameters.length === 0) return undefined;
  const type = `${alias}['parameters']['query']`;
  const optional = parameters.every(({ required }) => !required);
  return { name: 'query', type, optional, description: undefined };
}

function describeOptions(
  operation: Operation,
  alias: string,
  common: ReadonlySet<string>,
): Argument {
  const headers = byPlace(operation, 'header').filter(({ name }) => {
    const known = name.toLowerCase();
    return !NOT_PARAMETERS.has(known) && !common.has(known);
  });
  const options = { name: 'options', description: undefined };
  if (headers.length === 0) return { ...options, type: 'CallOptions', optional: true };
  const optional = headers.every(({ required }) => !required);
  const names = headers.map(({ name }) => quote(name)).join(' | ');
  const picked = `Pick<NonNullable<${alias}['parameters']['header']>, ${names}>`;
  return {
    ...options,
    type: `CallOptions & { headers${optional ? '?' : ''}: ${picked} }`,
    optional,
  };
}

function byPlace({ parameters }: Operation, place: Parameter['in']): Parameter[] {
  return parameters.filter((parameter) => parameter.in === place);
}

/** Optional headers that every operation takes, in lower case: noise in the type of each. */
export function findCommonHeaders(operations: Operation[], requestId?: string): Set<string> {
  const common = new Set(requestId === undefined ? [] : [requestId.toLowerCase()]);
  const [first, ...others] = operations.map(
    (operation) =>
      new Set(
        byPlace(operation, 'header')
          .filter(({ required }) => !required)
          .map(({ name }) => name.toLowerCase()),
      ),
  );
  if (first === undefined || others.length === 0) return common;
  for (const name of first) if (others.every((headers) => headers.has(name))) common.add(name);
  return common;
}
