import { isObject, listOf, objectOf, textOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { joinPointer, splitPointer } from '../openapi/pointer.ts';
import { didYouMean } from '../util/names.ts';
import type { CheckContext, FoundOperation } from './context.ts';

/** Questions the behaviour checks ask of operations and schemas. */
export class Lookup {
  readonly context: CheckContext;
  readonly #byId: Map<string, FoundOperation>;

  constructor(context: CheckContext) {
    this.context = context;
    this.#byId = new Map(
      context.operations.flatMap((operation) => {
        const id = textOf(operation.node['operationId']);
        return id === undefined ? [] : [[id, operation] as const];
      }),
    );
  }

  operation(id: string): FoundOperation | undefined {
    return this.#byId.get(id);
  }

  /** ` Did you mean "…"?` for an operationId that does not exist. */
  suggestOperation(id: string): string {
    return didYouMean(id, this.#byId.keys());
  }

  /** The parameters of an operation, those of its path item included. */
  parameters(operation: FoundOperation, place?: string): JsonObject[] {
    return [...listOf(operation.node['parameters']), ...listOf(operation.pathItem['parameters'])]
      .map((entry) => this.context.follow(entry))
      .filter((node) => node !== undefined)
      .filter((node) => place === undefined || node['in'] === place);
  }

  parameterNames(operation: FoundOperation, place?: string): string[] {
    return this.parameters(operation, place).map((node) => textOf(node['name']) ?? '');
  }

  /** The responses with a 2xx status and where they stand. */
  successes(operation: FoundOperation): { status: string; node: JsonObject; pointer: string }[] {
    return Object.entries(objectOf(operation.node['responses']))
      .filter(([status]) => /^2(\d\d|XX)$/.test(status))
      .flatMap(([status, entry]) => {
        const at = joinPointer(operation.pointer, 'responses', status);
        const found = this.context.locate(entry, at);
        return found === undefined ? [] : [{ status, node: found.node, pointer: at }];
      });
  }

  /** The JSON schema of a response or request body. */
  jsonSchema(holder: JsonObject | undefined): Json | undefined {
    const content = objectOf(holder?.['content']);
    const entry = Object.entries(content).find(([type]) => /^application\/(.+\+)?json/.test(type));
    return entry === undefined ? undefined : objectOf(entry[1])['schema'];
  }

  /** The schema of an operation's request body. */
  bodySchema(operation: FoundOperation): Json | undefined {
    return this.jsonSchema(this.context.follow(operation.node['requestBody']));
  }

  /** Every schema a value must satisfy: the schema itself and what it composes. */
  #parts(schema: Json | undefined, depth = 0): JsonObject[] {
    if (depth > 20 || !isObject(schema)) return [];
    const followed = this.context.follow(schema);
    const parts =
      followed === undefined || followed === schema
        ? [schema]
        : [schema, ...this.#parts(followed, depth + 1)];
    return parts.flatMap((part) => [
      part,
      ...['allOf', 'oneOf', 'anyOf'].flatMap((keyword) =>
        listOf(part[keyword]).flatMap((one) => this.#parts(one, depth + 1)),
      ),
    ]);
  }

  /** The schema at a JSON Pointer into a value, through references and compositions. */
  at(schema: Json | undefined, pointer: string): Json | undefined {
    let current = schema;
    for (const token of splitPointer(pointer)) {
      current = this.#step(current, token);
      if (current === undefined) return undefined;
    }
    return current;
  }

  #step(schema: Json | undefined, token: string): Json | undefined {
    for (const part of this.#parts(schema)) {
      const property = objectOf(part['properties'])[token];
      if (property !== undefined) return property;
      if (/^\d+$/.test(token) && part['items'] !== undefined) return part['items'];
    }
    return undefined;
  }

  /** The items of a list schema, or undefined when it is no list. */
  items(schema: Json | undefined): Json | undefined {
    return this.#parts(schema).find((part) => part['items'] !== undefined)?.['items'];
  }

  /** Names of the properties of an object schema. */
  propertyNames(schema: Json | undefined): string[] {
    return this.#parts(schema).flatMap((part) => Object.keys(objectOf(part['properties'])));
  }

  isRequired(schema: Json | undefined, name: string): boolean {
    return this.#parts(schema).some((part) => listOf(part['required']).includes(name));
  }

  /** A keyword of a schema, from the schema itself or what it composes. */
  keyword(schema: Json | undefined, keyword: string): Json | undefined {
    return this.#parts(schema).find((part) => part[keyword] !== undefined)?.[keyword];
  }
}
