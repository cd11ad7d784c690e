import type { Schema } from '../../../model/model.ts';
import { isObject, objectOf, textsOf } from '../../../openapi/json.ts';
import type { Json, JsonObject } from '../../../openapi/json.ts';
import { FIELDS } from '../../../openapi/kinds.ts';
import { decodeFragment, resolvePointer } from '../../../openapi/pointer.ts';
import { walk } from '../../../openapi/walk.ts';
import { findDefault } from '../schemas.ts';
import { isConstraint, isPattern, readConstraint } from './constraints.ts';
import { orderByMessages } from './message-order.ts';

/** Whose messages are checked: what may be left out, and whether defaults are filled in, differ. */
export type Direction = 'request' | 'response';

/** Schema fields that constrain nothing by themselves. */
const HOLDERS = new Set(['$defs', 'definitions', 'contentSchema']);

/** What the names of the pool's schemas begin with in references. */
const BASE = 's:/';

/** The schemas of one module of validators, and what is exported from it. */
export interface ValidatorSet {
  definitions: Record<string, JsonObject | boolean>;
  /** Name of the export → schema. */
  exports: Map<string, JsonObject | boolean>;
}

/** A reference to a schema of the pool. */
export function poolReference(name: string): string {
  return BASE + name;
}

/** The name in the pool of a schema that is nothing but a reference. */
export function nameInPool(schema: JsonObject | boolean): string | undefined {
  if (!isObject(schema) || Object.keys(schema).length !== 1) return undefined;
  const { $ref } = schema;
  return typeof $ref === 'string' ? $ref.slice(BASE.length) : undefined;
}

/**
 * Schemas without whatever does not constrain (descriptions, examples, extensions), each once: what
 * a reference points to becomes an entry of the pool.
 */
export class SchemaPool {
  /** Name in the pool → schema. */
  readonly definitions: Record<string, JsonObject | boolean> = {};
  readonly #names = new Map<string, string>();
  readonly #document: JsonObject;
  readonly #direction: Direction;
  #anchors: Map<string, Json> | undefined;

  constructor(document: JsonObject, direction: Direction) {
    this.#document = document;
    this.#direction = direction;
  }

  /**
   * The schema as the pool has it: references lead into the pool.
   *
   * @param kinds the kinds of violations that have a message, if they do not stand in the schema
   */
  reduce(schema: Schema | undefined, kinds: string[] = []): JsonObject | boolean {
    if (!isObject(schema)) return schema !== false;
    const messages = schema['x-messages'];
    const own = isObject(messages) ? Object.keys(messages) : [];
    const order = kinds.length > 0 ? kinds : own;
    const ordered = this.#direction === 'request' && order.some((kind) => kind !== '*');
    const reduced: JsonObject = {};
    for (const [keyword, value] of Object.entries(ordered ? this.#inline(schema) : schema)) {
      const kept = this.#reduceKeyword(keyword, value, schema);
      if (kept !== undefined) reduced[keyword] = kept;
    }
    this.#takeDefault(schema, reduced);
    return ordered ? orderByMessages(reduced, order) : reduced;
  }

  /** Ajv fills in a default only if it stands in the schema of the property itself. */
  #takeDefault(schema: JsonObject, reduced: JsonObject): void {
    if (this.#direction === 'response' || reduced['default'] !== undefined) return;
    const value = findDefault(schema, this.#document);
    if (value !== undefined) reduced['default'] = value;
  }

  /** Puts plain constraints in the place of the reference to them, so that they can be ordered. */
  #inline(schema: JsonObject): JsonObject {
    const { $ref, ...others } = schema;
    const target = typeof $ref === 'string' ? this.#resolve($ref) : undefined;
    if (!isObject(target)) return schema;
    const clashes = (keyword: string) =>
      isConstraint(keyword)
        ? others[keyword] !== undefined
        : keyword === '$ref' || Object.hasOwn(FIELDS.schema, keyword);
    return Object.keys(target).some(clashes) ? schema : { ...target, ...others };
  }

  #reduceKeyword(keyword: string, value: Json, schema: JsonObject): Json | undefined {
    if (keyword === '$ref' || keyword === '$dynamicRef') {
      return typeof value === 'string' && keyword === '$ref' ? this.#refer(value) : undefined;
    }
    if (keyword === 'default') return this.#direction === 'request' ? value : undefined;
    if (keyword === 'required') return this.#reduceRequired(value, schema);
    if (isConstraint(keyword)) return readConstraint(keyword, value);
    const holds = Object.hasOwn(FIELDS.schema, keyword) ? FIELDS.schema[keyword] : undefined;
    if (holds === undefined || HOLDERS.has(keyword)) return undefined;
    const reduce = (inner: Json) => this.reduce(inner as Schema);
    if (holds[0] === 'one') return reduce(value);
    if (holds[0] === 'list')
      return Array.isArray(value) ? value.map((inner) => reduce(inner)) : undefined;
    if (!isObject(value)) return undefined;
    const entries = Object.entries(value).filter(
      ([name]) => keyword !== 'patternProperties' || isPattern(name),
    );
    return Object.fromEntries(entries.map(([name, inner]) => [name, reduce(inner)]));
  }

  /** What only the other side writes need not be there, even where it is required. */
  #reduceRequired(value: Json, schema: JsonObject): Json | undefined {
    const mark = this.#direction === 'request' ? 'readOnly' : 'writeOnly';
    const properties = objectOf(schema['properties']);
    const kept = [...new Set(textsOf(value))].filter((name) => {
      return objectOf(this.#follow(properties[name]))[mark] !== true;
    });
    return kept.length === 0 ? undefined : kept;
  }

  #follow(value: Json | undefined): Json | undefined {
    if (!isObject(value) || typeof value['$ref'] !== 'string') return value;
    return { ...(this.#resolve(value['$ref']) as JsonObject | undefined), ...value };
  }

  /** Takes what a reference points to into the pool; answers the reference to it there. */
  #refer(reference: string): string | undefined {
    const known = this.#names.get(reference);
    if (known !== undefined) return poolReference(known);
    const target = this.#resolve(reference);
    if (target === undefined) return undefined;
    const name = this.#nameFor(reference);
    this.#names.set(reference, name);
    // The place is taken before the schema is reduced, since it may refer to itself.
    this.definitions[name] = true;
    this.definitions[name] = this.reduce(target as Schema);
    return poolReference(name);
  }

  #nameFor(reference: string): string {
    const token = reference.slice(reference.lastIndexOf('/') + 1);
    const last = token.replaceAll(/\W+/g, '_') || 'schema';
    let name = last;
    for (let number = 2; Object.hasOwn(this.definitions, name); number++)
      name = `${last}_${number}`;
    return name;
  }

  #resolve(reference: string): Json | undefined {
    if (!reference.startsWith('#')) return undefined;
    const fragment = decodeFragment(reference.slice(1));
    if (fragment === '' || fragment.startsWith('/')) {
      return resolvePointer(this.#document, fragment);
    }
    this.#anchors ??= findAnchors(this.#document);
    return this.#anchors.get(fragment);
  }
}

function findAnchors(document: JsonObject): Map<string, Json> {
  const anchors = new Map<string, Json>();
  walk(document, 'document', '', (node, kind) => {
    const { $anchor } = node;
    if (kind === 'schema' && typeof $anchor === 'string') anchors.set($anchor, node);
    return undefined;
  });
  return anchors;
}
