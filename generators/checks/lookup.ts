import { isObject, listOf, objectOf, textOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';
import { didYouMean } from '../util/names.ts';
import type { CheckContext, Found, FoundOperation } from './context.ts';
import { SchemaLookup } from './schema-lookup.ts';

/** A response of an operation, where the response itself stands. */
export interface FoundResponse extends Found {
  status: string;
}

/** Questions that the behaviour checks ask of operations, their parts and their schemas. */
export class Lookup extends SchemaLookup {
  readonly #byId: Map<string, FoundOperation>;
  readonly #refused: ReadonlySet<string>;

  /** @param refused pointers to extensions that must not be relied on */
  constructor(context: CheckContext, refused: ReadonlySet<string>) {
    super(context);
    this.#refused = refused;
    this.#byId = new Map(
      context.operations.flatMap((operation) => {
        const id = textOf(operation.node['operationId']);
        return id === undefined ? [] : [[id, operation] as const];
      }),
    );
  }

  /** The operations that clients call: all but those of webhooks. */
  get calls(): FoundOperation[] {
    return this.context.operations.filter((operation) => !operation.webhook);
  }

  /** An extension of an object, unless it is missing or was refused for its form. */
  extension({ node, pointer }: Found, name: string): Found | undefined {
    const value = node[name];
    const at = joinPointer(pointer, name);
    return isObject(value) && !this.#refused.has(at) ? { node: value, pointer: at } : undefined;
  }

  /** An extension of the root document. */
  rootExtension(name: string): Found | undefined {
    return this.extension({ node: this.context.document, pointer: '' }, name);
  }

  operation(id: string): FoundOperation | undefined {
    return this.#byId.get(id);
  }

  /** ` Did you mean "…"?` for an operationId that does not exist. */
  suggestOperation(id: string): string {
    return didYouMean(id, this.#byId.keys());
  }

  /** The parameters of an operation, then those of its path item. */
  parameters(operation: FoundOperation, place?: string): Found[] {
    const list = (owner: JsonObject, at: string) =>
      listOf(owner['parameters'])
        .map((entry, index) => this.context.locate(entry, joinPointer(at, 'parameters', index)))
        .filter((found) => found !== undefined);
    return [
      ...list(operation.node, operation.pointer),
      ...list(operation.pathItem, operation.pathPointer),
    ].filter(({ node }) => place === undefined || node['in'] === place);
  }

  parameterNames(operation: FoundOperation, place?: string): string[] {
    return this.parameters(operation, place).map(({ node }) => textOf(node['name']) ?? '');
  }

  /** What an operation asks for: alternatives, of which the root gives those it does not say. */
  security(operation: FoundOperation): JsonObject[] {
    const own = operation.node['security'] ?? this.context.document['security'];
    return listOf(own).filter(isObject);
  }

  responses(operation: FoundOperation): FoundResponse[] {
    return Object.entries(objectOf(operation.node['responses'])).flatMap(([status, entry]) => {
      if (status.startsWith('x-')) return [];
      const at = joinPointer(operation.pointer, 'responses', status);
      const found = this.context.locate(entry, at);
      return found === undefined ? [] : [{ ...found, status }];
    });
  }

  /** The response for a status: its own, that of its range, or the default. */
  response(operation: FoundOperation, status: string): FoundResponse | undefined {
    const responses = this.responses(operation);
    const keys = [status, `${status.charAt(0)}XX`, 'default'];
    return keys
      .map((key) => responses.find((response) => response.status === key))
      .find((response) => response !== undefined);
  }

  /** The responses with a 2xx status. */
  successes(operation: FoundOperation): FoundResponse[] {
    return this.responses(operation).filter(({ status }) => status.startsWith('2'));
  }

  /** The schema of the first success that has a JSON body. */
  answerSchema(operation: FoundOperation | undefined): Json | undefined {
    if (operation === undefined) return undefined;
    return this.successes(operation)
      .map(({ node }) => this.jsonSchema(node))
      .find((schema) => schema !== undefined);
  }

  /** A header of a response; names of headers are case-insensitive (RFC 9110, section 5.1). */
  header(response: Found, name: string): Found | undefined {
    const headers = objectOf(response.node['headers']);
    const key = Object.keys(headers).find((one) => one.toLowerCase() === name.toLowerCase());
    if (key === undefined) return undefined;
    return this.context.locate(headers[key], joinPointer(response.pointer, 'headers', key));
  }

  /** The JSON schema of a response or request body. */
  jsonSchema(holder: JsonObject | undefined): Json | undefined {
    return this.#jsonContent(holder)?.['schema'];
  }

  /** The schema of an operation's request body. */
  bodySchema(operation: FoundOperation): Json | undefined {
    return this.jsonSchema(this.context.follow(operation.node['requestBody']));
  }

  /** The values of the examples of a response. */
  examples(response: Found): Json[] {
    const content = this.#jsonContent(response.node);
    if (content === undefined) return [];
    const named = Object.values(objectOf(content['examples']))
      .map((entry) => this.context.follow(entry)?.['value'])
      .filter((value) => value !== undefined);
    return content['example'] === undefined ? named : [content['example'], ...named];
  }

  #jsonContent(holder: JsonObject | undefined): JsonObject | undefined {
    const content = objectOf(holder?.['content']);
    const entry = Object.entries(content).find(([type]) => /^application\/(.+\+)?json/.test(type));
    return entry === undefined ? undefined : objectOf(entry[1]);
  }
}
