import {
  decodeFragment,
  joinPointer,
  listOf,
  objectOf,
  resolvePointer,
  textOf,
} from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject } from '@octopus-cards/toolkit';

/** An operation as the judge of the wire sees it: nothing is expanded, pointers lead to schemas. */
export interface WireOperation {
  /** The operationId, or method and path. */
  id: string;
  method: string;
  path: string;
  pointer: string;
  parameters: WireParameter[];
  body: { required: boolean; content: WireContent[] } | undefined;
  answers: WireAnswer[];
  /** Alternatives, each the names of schemes that must all be satisfied; none: open to all. */
  security: string[][];
}

export interface WireParameter {
  name: string;
  in: string;
  required: boolean;
  style: string;
  explode: boolean;
  /** Pointer to the schema; with `json`, of the JSON that the text holds. */
  schema: string | undefined;
  json: boolean;
  pointer: string;
}

export interface WireContent {
  mediaType: string;
  schema: string | undefined;
}

export interface WireAnswer {
  /** `200`, `4XX` or `default`. */
  status: string;
  pointer: string;
  headers: { name: string; required: boolean; schema: string | undefined }[];
  content: WireContent[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** What stands at a pointer, behind references if need be, and where it really stands. */
export function follow(document: JsonObject, pointer: string): { node: Json; pointer: string } {
  const seen = new Set<string>();
  let at = pointer;
  for (;;) {
    const node = resolvePointer(document, at) ?? null;
    const $ref = textOf(objectOf(node)['$ref']);
    if ($ref === undefined || !$ref.startsWith('#') || seen.has(at)) return { node, pointer: at };
    seen.add(at);
    at = decodeFragment($ref.slice(1));
  }
}

/** Reads every operation of a bundled document. */
export function readOperations(document: JsonObject): WireOperation[] {
  return Object.keys(objectOf(document['paths'])).flatMap((path) => {
    const item = follow(document, joinPointer('/paths', path));
    return METHODS.filter((method) => objectOf(item.node)[method] !== undefined).map((method) =>
      readOperation(document, path, method, item.pointer),
    );
  });
}

function readOperation(
  document: JsonObject,
  path: string,
  method: string,
  item: string,
): WireOperation {
  const pointer = joinPointer(item, method);
  const node = objectOf(resolvePointer(document, pointer));
  const answers = joinPointer(pointer, 'responses');
  return {
    id: textOf(node['operationId']) ?? `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    pointer,
    parameters: readParameters(document, [item, pointer]),
    body: node['requestBody'] === undefined ? undefined : readBody(document, pointer),
    answers: Object.keys(objectOf(node['responses'])).map((status) =>
      readAnswer(document, status, joinPointer(answers, status)),
    ),
    security: listOf(node['security'] ?? document['security']).map((one) =>
      Object.keys(objectOf(one)),
    ),
  };
}

/** The parameters of an operation take the place of equal ones of its path. */
function readParameters(document: JsonObject, owners: string[]): WireParameter[] {
  const all = new Map<string, WireParameter>();
  for (const owner of owners) {
    const list = joinPointer(owner, 'parameters');
    listOf(resolvePointer(document, list)).forEach((_, index) => {
      const parameter = readParameter(document, joinPointer(list, index));
      all.set(`${parameter.in} ${parameter.name}`, parameter);
    });
  }
  return [...all.values()];
}

function readParameter(document: JsonObject, at: string): WireParameter {
  const { node, pointer } = follow(document, at);
  const parameter = objectOf(node);
  const place = textOf(parameter['in']) ?? '';
  const style = textOf(parameter['style']) ?? (/query|cookie/.test(place) ? 'form' : 'simple');
  const [mediaType] = Object.keys(objectOf(parameter['content']));
  return {
    name: textOf(parameter['name']) ?? '',
    in: place,
    required: parameter['required'] === true,
    style,
    explode: (parameter['explode'] ?? style === 'form') === true,
    schema:
      mediaType === undefined
        ? existing(document, `${pointer}/schema`)
        : existing(document, joinPointer(pointer, 'content', mediaType, 'schema')),
    json: mediaType !== undefined && isJson(mediaType),
    pointer,
  };
}

function readBody(document: JsonObject, operation: string): WireOperation['body'] {
  const { node, pointer } = follow(document, joinPointer(operation, 'requestBody'));
  return {
    required: objectOf(node)['required'] === true,
    content: readContent(document, pointer),
  };
}

function readAnswer(document: JsonObject, status: string, at: string): WireAnswer {
  const { node, pointer } = follow(document, at);
  const headers = Object.keys(objectOf(objectOf(node)['headers'])).map((name) => {
    const header = follow(document, joinPointer(pointer, 'headers', name));
    return {
      name,
      required: objectOf(header.node)['required'] === true,
      schema: existing(document, `${header.pointer}/schema`),
    };
  });
  return { status, pointer, headers, content: readContent(document, pointer) };
}

function readContent(document: JsonObject, owner: string): WireContent[] {
  const content = objectOf(resolvePointer(document, `${owner}/content`));
  return Object.keys(content).map((mediaType) => ({
    mediaType,
    schema: existing(document, joinPointer(owner, 'content', mediaType, 'schema')),
  }));
}

function existing(document: JsonObject, pointer: string): string | undefined {
  return resolvePointer(document, pointer) === undefined ? undefined : pointer;
}

/** Is this media type JSON? Parameters of the type do not matter. */
export function isJson(mediaType: string): boolean {
  return /^application\/(json|[^;]+\+json)\s*(;|$)/i.test(mediaType.trim());
}
