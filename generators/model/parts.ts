import { isObject, listOf, objectOf, textOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import type { ErrorAdvice, Fix } from './behaviours.ts';
import { readMessages } from './messages.ts';
import type {
  Content,
  Example,
  Header,
  Link,
  Parameter,
  RequestBody,
  Response,
  Schema,
} from './model.ts';

/** Follows local references to the object itself. */
export type Follow = (value: Json | undefined) => JsonObject | undefined;

/** The parameters of an operation: its own, then those of its path item that it does not replace. */
export function readParameters(
  pathItem: JsonObject,
  operation: JsonObject,
  follow: Follow,
): Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const entry of [...listOf(operation['parameters']), ...listOf(pathItem['parameters'])]) {
    const node = follow(entry);
    if (node === undefined) continue;
    const parameter = readParameter(node, follow);
    const key = `${parameter.in} ${parameter.name}`;
    if (!parameters.has(key)) parameters.set(key, parameter);
  }
  return [...parameters.values()];
}

function readParameter(node: JsonObject, follow: Follow): Parameter {
  const place = textOf(node['in']) as Parameter['in'];
  const style =
    textOf(node['style']) ?? (place === 'path' || place === 'header' ? 'simple' : 'form');
  const [content] = readContent(node['content'], follow);
  return {
    name: textOf(node['name']) ?? '',
    in: place,
    required: node['required'] === true,
    deprecated: node['deprecated'] === true,
    description: textOf(node['description']),
    schema: (node['schema'] as Schema | undefined) ?? content?.schema,
    style,
    explode: typeof node['explode'] === 'boolean' ? node['explode'] : style === 'form',
    messages: readMessages(node['x-messages']),
    examples: readExamples(node, follow),
  };
}

export function readRequestBody(value: Json | undefined, follow: Follow): RequestBody | undefined {
  const node = follow(value);
  if (node === undefined) return undefined;
  return {
    required: node['required'] === true,
    description: textOf(node['description']),
    content: readContent(node['content'], follow),
    messages: readMessages(node['x-messages']),
  };
}

/** The declared responses, statuses in ascending order, ranges and `default` last. */
export function readResponses(value: Json | undefined, follow: Follow): Response[] {
  return Object.entries(objectOf(value))
    .filter(([status]) => !status.startsWith('x-'))
    .flatMap(([status, entry]) => {
      const node = follow(entry);
      if (node === undefined) return [];
      return [
        {
          status,
          description: textOf(node['description']) ?? '',
          headers: readHeaders(node['headers'], follow),
          content: readContent(node['content'], follow),
          links: readLinks(node['links'], follow),
        },
      ];
    });
}

function readHeaders(value: Json | undefined, follow: Follow): Header[] {
  return Object.entries(objectOf(value)).flatMap(([name, entry]) => {
    const node = follow(entry);
    if (node === undefined) return [];
    return [
      {
        name,
        required: node['required'] === true,
        description: textOf(node['description']),
        schema: node['schema'] as Schema | undefined,
        examples: readExamples(node, follow),
      },
    ];
  });
}

function readLinks(value: Json | undefined, follow: Follow): Link[] {
  return Object.entries(objectOf(value)).flatMap(([name, entry]) => {
    const node = follow(entry);
    if (node === undefined) return [];
    return [
      {
        name,
        operation: textOf(node['operationId']),
        parameters: objectOf(node['parameters']),
        description: textOf(node['description']),
      },
    ];
  });
}

export function readContent(value: Json | undefined, follow: Follow): Content[] {
  return Object.entries(objectOf(value))
    .filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
    .map(([mediaType, node]) => ({
      mediaType,
      schema: node['schema'] as Schema | undefined,
      examples: readExamples(node, follow),
    }));
}

function readExamples(node: JsonObject, follow: Follow): Example[] {
  if (Object.hasOwn(node, 'example')) return [{ name: 'example', value: node['example'] ?? null }];
  return Object.entries(objectOf(node['examples'])).flatMap(([name, entry]) => {
    const example = follow(entry);
    if (example === undefined || !Object.hasOwn(example, 'value')) return [];
    return [{ name, ...readAdvice(example), value: example['value'] ?? null }];
  });
}

const FIXES: readonly string[] = ['request', 'session', 'account', 'wait', 'server'];

/** When an error happens, what to do about it and who can: `summary`, `description` and `x-fix`. */
export function readAdvice(node: JsonObject): ErrorAdvice {
  const summary = textOf(node['summary']);
  const description = textOf(node['description']);
  const fix = textOf(node['x-fix']);
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(fix === undefined || !FIXES.includes(fix) ? {} : { fix: fix as Fix }),
  };
}
