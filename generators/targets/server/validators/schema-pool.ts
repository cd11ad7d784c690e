import type { Schema } from '../../../model/model.ts';
import { isObject, listOf } from '../../../openapi/json.ts';
import type { Json, JsonObject } from '../../../openapi/json.ts';
import { FIELDS } from '../../../openapi/kinds.ts';
import { decodeFragment, resolvePointer } from '../../../openapi/pointer.ts';
import { walk } from '../../../openapi/walk.ts';
import { orderByMessages } from './message-order.ts';

/** Whose messages are checked: what may be left out, and whether defaults are filled in, differ. */
export type Direction = 'request' | 'response';

/** The keywords that constrain a value and hold no schema; all others but `$ref` are left out. */
const CONSTRAINTS = new Set(
  `type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength
  pattern maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required
  dependentRequired format`.split(/\s+/),
);

/** Schema fields that constrain nothing by themselves. */
const HOLDERS = new Set(['$defs', 'definitions', 'contentSchema']);

/** What the names of the pool's schemas begin with in references. */
const BASE = 's:/';

/** Formats that say nothing which `type` does not say. */
const EMPTY_FORMATS = new Set(['float', 'double', 'password', 'binary']);

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
    return ordered ? orderByMessages(reduced, order) : reduced;
  }

  /** Puts plain constraints in the place of the reference to them, so that they can be ordered. */
  #inline(schema: JsonObject): JsonObject {
    const { $ref, ...others } = schema;
    const target = typeof $ref === 'string' ? this.#resolve($ref) : undefined;
    if (!isObject(target)) return schema;
    const clashes = (keyword: string) =>
      CONSTRAINTS.has(keyword)
        ? others[keyword] !== undefined
        : keyword === '$ref' || Object.hasOwn(FIELDS.schema, keyword);
    return Object.keys(target).some(clashes) ? schema : { ...target, ...others };
  }

  #reduceKeyword(keyword: string, value: Json, schema: JsonObject): Json | undefined {
    if (keyword === '$ref' || keyword === '$dynamicRef') {
      return typeof value === 'string' && keyword === '$ref' ? this.#refer(value) : undefined;
    }
    if (keyword === 'default') return this.#direction === 'request' ? value : undefined;
    if (keyword === 'pattern') return isPattern(value) ? value : undefined;
    if (keyword === 'format') return isCheckedFormat(value, schema) ? value : undefined;
    if (keyword === 'required') return this.#reduceRequired(value, schema);
    if (keyword === 'enum') return listOf(value).length > 0 ? unique(listOf(value)) : undefined;
    if (CONSTRAINTS.has(keyword)) return value;
    const holds = Object.hasOwn(FIELDS.schema, keyword) ? FIELDS.schema[keyword] : undefined;
    if (holds === undefined || HOLDERS.has(keyword)) return undefined;
    const reduce = (inner: Json) => this.reduce(inner as Schema);
    if (holds[0] === 'one') return reduce(value);
    if (holds[0] === 'list') return Array.isArray(value) ? value.map((inner) => reduce(inner)) : undefined;
    if (!isObject(value)) return undefined;
    const entries = Object.entries(value).filter(
      ([name]) => keyword !== 'patternProperties' || isPattern(name),
    );
    return Object.fromEntries(entries.map(([name, inner]) => [name, reduce(inner)]));
  }

  /** What only the other side writes need not be there, even where it is required. */
  #reduceRequired(value: Json, schema: JsonObject): Json | undefined {
    if (!Array.isArray(value)) return undefined;
    const mark = this.#direction === 'request' ? 'readOnly' : 'writeOnly';
    const properties = isObject(schema['properties']) ? schema['properties'] : {};
    const kept = unique(value).filter((name) => {
      const property = typeof name === 'string' ? this.#follow(properties[name]) : undefined;
      return !(isObject(property) && property[mark] === true);
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
    const last = reference.slice(reference.lastIndexOf('/') + 1).replaceAll(/\W+/g, '_');
    let name = last;
    for (let number = 2; Object.hasOwn(this.definitions, name); number++) name = `${last}_${number}`;
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

/** A pattern that no regular expression of JavaScript is cannot be checked. */
function isPattern(value: Json): boolean {
  return typeof value === 'string' && (isRegExp(value, 'u') || isRegExp(value, ''));
}

function isRegExp(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

function isCheckedFormat(value: Json, { type }: JsonObject): boolean {
  if (typeof value !== 'string' || EMPTY_FORMATS.has(value)) return false;
  return !(value === 'int64' && type === 'integer');
}

function unique(values: Json[]): Json[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const text = JSON.stringify(value);
    return seen.has(text) ? false : seen.add(text);
  });
}
