import { readFileSync } from 'node:fs';
import { listOf, objectOf, textOf } from '../../generators/openapi/json.ts';
import type { Json, JsonObject } from '../../generators/openapi/json.ts';
import { joinPointer, resolvePointer } from '../../generators/openapi/pointer.ts';

/** An operation of the bundled description, with what a test needs to call it and judge the answer. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  secured: boolean;
  parameters: Parameter[];
  body:
    | {
        required: boolean;
        schema: JsonObject;
        /** Pointer to the schema. */
        pointer: string;
        examples: NamedExample[];
      }
    | undefined;
  responses: Response[];
}

export interface Parameter {
  name: string;
  in: string;
  required: boolean;
  example: Json | undefined;
  schema: JsonObject;
  /** Pointer to the schema. */
  pointer: string;
  /** Violation → what is said of it. */
  messages: JsonObject;
}

export interface Response {
  status: number;
  headers: { name: string; required: boolean; pointer: string }[];
  /** Pointer to the schema of the JSON body; undefined when there is no body. */
  schema: string | undefined;
  examples: NamedExample[];
}

export interface NamedExample {
  name: string;
  value: Json;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** The bundled description, as it was generated. */
export const document: JsonObject = objectOf(
  JSON.parse(
    readFileSync(new URL('../../generated/spec/openapi.json', import.meta.url), 'utf8'),
  ) as Json,
);

/** Every operation of the description; webhooks are not operations of the API. */
export function listOperations(): Operation[] {
  return Object.entries(objectOf(document['paths'])).flatMap(([path, item]) =>
    METHODS.filter((method) => objectOf(item)[method] !== undefined).map((method) =>
      readOperation(path, method, objectOf(item)),
    ),
  );
}

function readOperation(path: string, method: string, item: JsonObject): Operation {
  const pointer = joinPointer('/paths', path, method);
  const node = objectOf(item[method]);
  const parameters = [joinPointer('/paths', path), pointer].flatMap((owner) =>
    listOf(objectOf(resolvePointer(document, owner))['parameters']).map((_, index) =>
      readParameter(joinPointer(owner, 'parameters', String(index))),
    ),
  );
  const body = node['requestBody'] === undefined ? undefined : follow(`${pointer}/requestBody`);
  return {
    id: textOf(node['operationId']) ?? '',
    method: method.toUpperCase(),
    path,
    secured: listOf(node['security'] ?? document['security']).length > 0,
    parameters,
    body: body && {
      required: body.node['required'] === true,
      schema: follow(`${body.pointer}/content/application~1json/schema`).node,
      pointer: `${body.pointer}/content/application~1json/schema`,
      examples: readExamples(`${body.pointer}/content/application~1json`),
    },
    responses: Object.keys(objectOf(node['responses'])).map((status) =>
      readResponse(Number(status), joinPointer(pointer, 'responses', status)),
    ),
  };
}

function readParameter(at: string): Parameter {
  const { node, pointer } = follow(at);
  return {
    name: textOf(node['name']) ?? '',
    in: textOf(node['in']) ?? '',
    required: node['required'] === true,
    example: node['example'],
    schema: follow(`${pointer}/schema`).node,
    pointer: follow(`${pointer}/schema`).pointer,
    messages: objectOf(node['x-messages']),
  };
}

function readResponse(status: number, pointer: string): Response {
  const response = follow(pointer);
  const media = `${response.pointer}/content/application~1json`;
  const hasBody = resolvePointer(document, `${media}/schema`) !== undefined;
  return {
    status,
    headers: Object.keys(objectOf(response.node['headers'])).map((name) => {
      const header = follow(joinPointer(response.pointer, 'headers', name));
      return {
        name,
        required: header.node['required'] === true,
        pointer: `${header.pointer}/schema`,
      };
    }),
    schema: hasBody ? `${media}/schema` : undefined,
    examples: readExamples(media),
  };
}

function readExamples(media: string): NamedExample[] {
  const examples = objectOf(resolvePointer(document, `${media}/examples`));
  return Object.keys(examples).map((name) => {
    const { node } = follow(joinPointer(media, 'examples', name));
    return { name, value: node['value'] ?? null };
  });
}

/** What stands at a pointer, behind references if need be, and the pointer where it really stands. */
export function follow(pointer: string): { node: JsonObject; pointer: string } {
  const node = objectOf(resolvePointer(document, pointer));
  const $ref = textOf(node['$ref']);
  return $ref === undefined ? { node, pointer } : follow($ref.slice(1));
}

/** A message that the API sends. */
export interface Webhook {
  id: string;
  /** Pointer to the schema of the body. */
  pointer: string;
  examples: NamedExample[];
}

/** Every webhook of the description. */
export function listWebhooks(): Webhook[] {
  return Object.entries(objectOf(document['webhooks'])).map(([name, item]) => {
    const media = joinPointer(
      '/webhooks',
      name,
      'post',
      'requestBody',
      'content',
      'application/json',
    );
    return {
      id: textOf(objectOf(objectOf(item)['post'])['operationId']) ?? '',
      pointer: `${media}/schema`,
      examples: readExamples(media),
    };
  });
}
