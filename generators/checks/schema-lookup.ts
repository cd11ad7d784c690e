import { isObject, listOf, objectOf } from '../openapi/json.ts';
import type { Json, JsonObject } from '../openapi/json.ts';
import { splitPointer } from '../openapi/pointer.ts';
import type { CheckContext } from './context.ts';

/** Keywords that compose a schema out of others. */
const COMPOSING = ['allOf', 'oneOf', 'anyOf'] as const;

/** Questions about schemas, answered through references and compositions. */
export class SchemaLookup {
  readonly context: CheckContext;

  constructor(context: CheckContext) {
    this.context = context;
  }

  /** The schema itself, what it refers to and what it composes, each once. */
  parts(schema: Json | undefined): JsonObject[] {
    const found = new Set<JsonObject>();
    const collect = (one: Json | undefined) => {
      if (!isObject(one) || found.has(one)) return;
      found.add(one);
      collect(this.context.follow(one));
      for (const keyword of COMPOSING) listOf(one[keyword]).forEach(collect);
    };
    collect(schema);
    return [...found];
  }

  /** The schema at a JSON Pointer into a value; undefined when there is none. */
  at(schema: Json | undefined, pointer: string): Json | undefined {
    let current = schema;
    for (const token of splitPointer(pointer)) {
      current = this.#step(current, token);
      if (current === undefined) return undefined;
    }
    return current;
  }

  #step(schema: Json | undefined, token: string): Json | undefined {
    for (const part of this.parts(schema)) {
      const properties = objectOf(part['properties']);
      if (Object.hasOwn(properties, token)) return properties[token];
      if (/^\d+$/.test(token) && part['items'] !== undefined) return part['items'];
    }
    return undefined;
  }

  /** Is there a value at the pointer in every value of the schema? */
  isRequiredAt(schema: Json | undefined, pointer: string): boolean {
    let current = schema;
    for (const token of splitPointer(pointer)) {
      if (!this.isRequired(current, token)) return false;
      current = this.#step(current, token);
    }
    return true;
  }

  isRequired(schema: Json | undefined, name: string): boolean {
    return this.parts(schema).some((part) => listOf(part['required']).includes(name));
  }

  /** The items of a list schema, or undefined when it is no list. */
  items(schema: Json | undefined): Json | undefined {
    return this.parts(schema).find((part) => part['items'] !== undefined)?.['items'];
  }

  /** Names of the properties of an object schema. */
  propertyNames(schema: Json | undefined): string[] {
    return this.parts(schema).flatMap((part) => Object.keys(objectOf(part['properties'])));
  }

  /** A keyword of a schema, from the first part that has it. */
  keyword(schema: Json | undefined, keyword: string): Json | undefined {
    const part = this.parts(schema).find((one) => Object.hasOwn(one, keyword));
    return part?.[keyword];
  }

  /** Is every value of the schema of this one type? */
  hasType(schema: Json | undefined, type: 'string' | 'integer' | 'boolean'): boolean {
    const declared = this.keyword(schema, 'type');
    return declared === type || (Array.isArray(declared) && declared.join() === type);
  }
}
