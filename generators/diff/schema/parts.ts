import { isObject, listOf } from '../../openapi/json.ts';
import type { Json, JsonObject } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';

/** A schema and where it stands. */
export interface Part {
  schema: Json | undefined;
  pointer: string;
}

/** One schema object among those that hold together; its own `$ref` and `allOf` are already heeded. */
export interface Atom {
  schema: JsonObject;
  pointer: string;
  /** Null is allowed beside it: it stood in a choice between itself and null. */
  orNull: boolean;
}

/** Follows a reference; tells also where the object stands. */
export type Locate = (
  value: Json | undefined,
  pointer: string,
) => { node: JsonObject; pointer: string } | undefined;

/**
 * Takes schemas apart that hold together: references, `allOf`, and choices with one alternative
 * (which is how null is often allowed) become a flat list, so that it does not matter how a schema
 * is put together.
 */
export function takeApart(parts: readonly Part[], locate: Locate): Atom[] {
  const atoms = new Map<string, Atom>();
  const add = (schema: Json | undefined, pointer: string, orNull: boolean): void => {
    if (schema === false) atoms.set(pointer, { schema: { not: {} }, pointer, orNull });
    if (!isObject(schema)) return;
    const key = orNull ? `${pointer}?` : pointer;
    if (atoms.has(key)) return;
    const isPlainReference = typeof schema['$ref'] === 'string' && Object.keys(schema).length === 1;
    if (!isPlainReference) atoms.set(key, { schema, pointer, orNull });
    if (typeof schema['$ref'] === 'string') {
      const target = locate({ $ref: schema['$ref'] }, pointer);
      if (target !== undefined) add(target.node, target.pointer, orNull);
    }
    for (const [index, one] of listOf(schema['allOf']).entries()) {
      add(one, joinPointer(pointer, 'allOf', index), orNull);
    }
    for (const { list, allowsNull } of readChoices(schema, pointer)) {
      const [only] = list;
      if (list.length === 1 && only !== undefined) {
        add(only.schema, only.pointer, orNull || allowsNull);
      }
    }
  };
  for (const { schema, pointer } of parts) add(schema, pointer, false);
  return [...atoms.values()];
}

/** An `anyOf` or `oneOf` without null, and whether null was among the alternatives. */
export interface Choice {
  list: Part[];
  allowsNull: boolean;
  pointer: string;
}

/** The choices of a schema object. */
export function readChoices(schema: JsonObject, pointer: string): Choice[] {
  return ['anyOf', 'oneOf'].flatMap((keyword) => {
    const all = schema[keyword];
    if (!Array.isArray(all)) return [];
    const at = joinPointer(pointer, keyword);
    const list = all.map((one, index) => ({ schema: one, pointer: joinPointer(at, index) }));
    const some = list.filter(({ schema: one }) => !isNull(one));
    return [{ list: some, allowsNull: some.length < list.length, pointer: at }];
  });
}

function isNull(schema: Json | undefined): boolean {
  if (!isObject(schema)) return false;
  const { type } = schema;
  if (Array.isArray(type)) return type.length === 1 && type[0] === 'null';
  return type === 'null' || (Object.hasOwn(schema, 'const') && schema['const'] === null);
}

/** The values of an enum, in any of its spellings; undefined when the schema is none. */
export function readEnum(schema: JsonObject): Json[] | undefined {
  if (Object.hasOwn(schema, 'const')) return [schema['const'] ?? null];
  const values = schema['enum'];
  if (Array.isArray(values)) return values;
  // A choice between constants, which is how values are often described one by one.
  for (const keyword of ['oneOf', 'anyOf']) {
    const all = schema[keyword];
    if (!Array.isArray(all) || all.length < 2) continue;
    const lists = all.map((one) =>
      isObject(one) && (Object.hasOwn(one, 'const') || Array.isArray(one['enum']))
        ? readEnum(one)
        : undefined,
    );
    if (lists.every((list) => list !== undefined)) return lists.flat();
  }
  return undefined;
}
