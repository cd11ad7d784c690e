import type { ApiModel, Content, Example, Operation, Parameter } from '../../../model/model.ts';
import { isObject, objectOf, textOf } from '../../../openapi/json.ts';
import type { Json } from '../../../openapi/json.ts';
import { bodyKindOf, chooseContent, resultKindOf } from '../../client/media.ts';
import type { BodyKind } from '../../client/media.ts';
import { styled } from '../../client/runtime/styles.ts';
import { chooseAccess } from './access.ts';
import type { Access } from './access.ts';
import { findAddress } from './address.ts';
import { exampleOf, makeUp } from './made-up.ts';
import { fillIn } from './values.ts';
import type { SampleText, SampleValue } from './values.ts';

/** A parameter and what is given for it. */
export interface GivenParameter {
  parameter: Parameter;
  value: Json;
}

export interface SampleBody {
  kind: BodyKind;
  mediaType: string;
  /** Of a body that is neither JSON nor a form: its text; anything else stands for a file. */
  value: SampleValue;
  /** The fields of a form that take a file. */
  files: ReadonlySet<string>;
}

/** One request to be shown, before it is written in any language. */
export interface SampleRequest {
  operation: Operation;
  /** Name of the example. */
  name: string;
  title: string;
  /** In capitals. */
  method: string;
  url: SampleText;
  /** The same without the query. */
  address: string;
  /** Of the call and of the credentials; the media type of the body is not among them. */
  headers: { name: string; value: SampleText }[];
  /** Are name and password given in the way of HTTP itself? */
  basic: boolean;
  path: GivenParameter[];
  query: GivenParameter[];
  body: SampleBody | undefined;
  /** Seconds after which it is given up: longer than the API may take. */
  timeout: number;
}

/** The usual patience, and what is added to the time for which an answer may be held. */
const PATIENCE = 30;

/**
 * The requests that show an operation: one for each example of the body. An operation without a body has one
 * called `example`, and a second one called `filtered` where its query can narrow the answer.
 */
export function readRequests(model: ApiModel, operation: Operation): SampleRequest[] {
  const content = takesBody(operation)
    ? chooseContent(operation.requestBody?.content ?? [])
    : undefined;
  const plain = { name: 'example', summary: operation.summary };
  const required = giveRequired(model, operation, 'query');
  const paging = givePaging(operation, required);
  if (content !== undefined) {
    const examples = listBodies(model, operation, content);
    return examples.map((example) =>
      describe(model, operation, example, required, content, example.value),
    );
  }
  const filters = chooseFilters(model, operation, required);
  return [
    describe(model, operation, plain, [...required, ...paging]),
    ...(filters.length === 0
      ? []
      : [describe(model, operation, nameFiltered(filters), [...required, ...filters])]),
  ];
}

/** Does a request of it have a body? OpenAPI gives that of some methods no meaning. */
export function takesBody({ method, requestBody }: Operation): boolean {
  return requestBody !== undefined && !['get', 'head', 'trace'].includes(method);
}

function listBodies(model: ApiModel, operation: Operation, content: Content): Example[] {
  if (content.examples.length > 0) return content.examples;
  const { mediaType, schema } = content;
  const isFile = bodyKindOf(mediaType) === 'raw' && resultKindOf(mediaType) !== 'text';
  const value = isFile ? null : makeUp(schema, model, 'text');
  const { summary } = operation;
  return [{ name: 'example', value, ...(summary === undefined ? {} : { summary }) }];
}

function describe(
  model: ApiModel,
  operation: Operation,
  example: { name: string; summary?: string | undefined },
  query: GivenParameter[],
  content?: Content,
  value?: Json,
): SampleRequest {
  const access = chooseAccess(model, operation);
  const path = giveRequired(model, operation, 'path');
  const headers = giveRequired(model, operation, 'header').map(({ parameter, value: given }) => ({
    name: parameter.name,
    value: { text: String(given), variable: undefined },
  }));
  const hold = operation.lifecycle?.hold ?? 0;
  return {
    operation,
    name: example.name,
    title: example.summary ?? operation.summary ?? operation.id,
    method: operation.method.toUpperCase(),
    ...writeUrl(model, operation, path, query, access),
    headers: [...access.headers, ...headers],
    basic: access.basic,
    path,
    query,
    body:
      content === undefined || value === undefined
        ? undefined
        : {
            kind: bodyKindOf(content.mediaType),
            mediaType: content.mediaType,
            value: fillIn(value, access.variables),
            files: findFiles(model, content),
          },
    timeout: hold + PATIENCE,
  };
}

/** The fields of a form that hold bytes. */
function findFiles({ schemas }: ApiModel, { mediaType, schema }: Content): ReadonlySet<string> {
  if (bodyKindOf(mediaType) !== 'multipart' || !isObject(schema)) return new Set();
  const name = textOf(schema['$ref'])?.replace('#/components/schemas/', '');
  const followed = name === undefined ? schema : schemas.get(name);
  const properties = objectOf(objectOf(followed)['properties']);
  const isFile = (property: Json) => {
    const { format, contentMediaType } = objectOf(property);
    return format === 'binary' || contentMediaType !== undefined;
  };
  const files = Object.entries(properties).filter(([, property]) => isFile(property));
  return new Set(files.map(([field]) => field));
}

/** What leaves nothing of its part of a path, or leads to another one. */
const LOST = /^(null|"\.{0,2}"|\[(""|null)?\]|\{\})$/;

function giveRequired(
  model: ApiModel,
  operation: Operation,
  place: Parameter['in'],
): GivenParameter[] {
  return operation.parameters
    .filter((one) => one.in === place && (one.required || place === 'path'))
    .map((parameter) => {
      const value = exampleOf(parameter) ?? makeUp(parameter.schema, model, parameter.name);
      const isLost = place === 'path' && LOST.test(JSON.stringify(value));
      return { parameter, value: isLost ? parameter.name : value };
    });
}

/** A list is asked for page by page: which page, and how large, as the examples of both say. */
function givePaging(operation: Operation, required: GivenParameter[]): GivenParameter[] {
  const { page, size } = operation.pagination ?? {};
  return giveOptional(operation, required).filter(({ parameter: { name } }) =>
    [page, size].includes(name),
  );
}

/**
 * Two that have examples are enough to show how an answer is narrowed; one that finds a single thing again is for
 * something else.
 */
function chooseFilters(
  model: ApiModel,
  operation: Operation,
  required: GivenParameter[],
): GivenParameter[] {
  const { page, size } = operation.pagination ?? {};
  const lookups = model.operations.flatMap(({ idempotency }) =>
    idempotency?.lookup.operation === operation.id ? [idempotency.lookup.parameter] : [],
  );
  return giveOptional(operation, required)
    .filter(({ parameter: { name } }) => ![page, size, ...lookups].includes(name))
    .slice(0, 2);
}

function giveOptional(operation: Operation, required: GivenParameter[]): GivenParameter[] {
  const taken = new Set(required.map(({ parameter }) => parameter));
  return operation.parameters.flatMap((parameter) => {
    const value = exampleOf(parameter);
    const isOpen = parameter.in === 'query' && !parameter.deprecated && !taken.has(parameter);
    return isOpen && value !== undefined ? [{ parameter, value }] : [];
  });
}

function nameFiltered(filters: GivenParameter[]) {
  const names = filters.map(({ parameter }) => parameter.name);
  return { name: 'filtered', summary: `Filtered by ${names.join(' and ')}` };
}

function writeUrl(
  model: ApiModel,
  operation: Operation,
  path: GivenParameter[],
  query: GivenParameter[],
  { key }: Access,
): { address: string; url: SampleText } {
  const writer = styled({ path: stylesOf(path), query: stylesOf(query) });
  // Parameters that the description forgets stand for themselves.
  const names = Array.from(operation.path.matchAll(/\{([^{}]+)\}/g), (match) => match[1] ?? '');
  const values = { ...Object.fromEntries(names.map((name) => [name, name])), ...valuesOf(path) };
  const written = writer.path(escapeTemplate(operation.path), values);
  const search = writer.query(valuesOf(query));
  const address = `${findAddress(model)}${written}`;
  const isKeyed = key !== undefined;
  const last = isKeyed ? `${encodeURIComponent(key.name)}=` : '';
  const parts = [search, last].filter((part) => part !== '').join('&');
  const text = parts === '' ? address : `${address}?${parts}`;
  return { address, url: { text, variable: key?.variable } };
}

/** Spaces and the like in a path template are no part of a URL. */
function escapeTemplate(path: string): string {
  return path.replaceAll(/\{[^{}]*\}|[\s"`\\<>^|#{}]/g, (found) =>
    found.length > 1 ? found : encodeURIComponent(found),
  );
}

function stylesOf(given: GivenParameter[]) {
  return Object.fromEntries(
    given.map(({ parameter: { name, style, explode } }) => [name, { style, explode }]),
  );
}

function valuesOf(given: GivenParameter[]): Record<string, unknown> {
  return Object.fromEntries(
    given.map(({ parameter, value }) => [parameter.name, wellFormed(value)]),
  );
}

/** Half a character cannot be part of a URL. */
function wellFormed(value: Json): Json {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
