import { isObject, listOf, objectOf, textsOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { typesOf } from '../../model/schemas.ts';
import { readChoices, readEnum, takeApart } from './parts.ts';
import type { Atom, Choice, Locate, Part } from './parts.ts';

/** A value of a keyword and where it stands. */
export interface Placed<T> {
  value: T;
  pointer: string;
}

/** What a schema allows, however it is put together. */
export interface Shape {
  atoms: Atom[];
  /** The same for the same atoms. */
  key: string;
  /** Where the schema stands, for changes of the whole. */
  pointer: string;
  /** Without null; undefined when any type is allowed. */
  types: Placed<Set<string>> | undefined;
  nullable: boolean;
  /** Without null. */
  values: Placed<Json[]> | undefined;
  /** What `x-enum-extensibility` says. */
  extensibility: Placed<string> | undefined;
  properties: Map<string, Part[]>;
  required: Map<string, string>;
  /** Schemas of properties that are not named; empty when anything is allowed. */
  rest: Part[];
  /** Where unknown properties are forbidden. */
  closed: string | undefined;
  items: Part[];
  prefix: Part[][];
  choices: Choice[];
  readOnly: boolean;
  writeOnly: boolean;
}

/** Reads what a schema allows. */
export function readShape(parts: readonly Part[], locate: Locate): Shape {
  const atoms = takeApart(parts, locate);
  const shape: Shape = {
    atoms,
    key: atoms.map(({ pointer, orNull }) => (orNull ? `${pointer}?` : pointer)).join(' '),
    // A reference stands where it refers to: that is where a person mends it.
    pointer: atoms[0]?.pointer ?? parts[0]?.pointer ?? '',
    types: readTypes(atoms),
    nullable: atoms.every(allowsNull),
    values: readValues(atoms),
    extensibility: readKeyword(atoms, 'x-enum-extensibility') as Placed<string> | undefined,
    properties: new Map(),
    required: new Map(),
    rest: [],
    closed: undefined,
    items: [],
    prefix: [],
    choices: [],
    readOnly: atoms.some(({ schema }) => schema['readOnly'] === true),
    writeOnly: atoms.some(({ schema }) => schema['writeOnly'] === true),
  };
  for (const atom of atoms) readStructure(atom, shape);
  return shape;
}

function readStructure({ schema, pointer }: Atom, shape: Shape): void {
  for (const [name, value] of Object.entries(objectOf(schema['properties']))) {
    const part = { schema: value, pointer: joinPointer(pointer, 'properties', name) };
    shape.properties.set(name, [...(shape.properties.get(name) ?? []), part]);
  }
  for (const [index, name] of textsOf(schema['required']).entries()) {
    if (!shape.required.has(name)) {
      shape.required.set(name, joinPointer(pointer, 'required', index));
    }
  }
  for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
    const rest = schema[keyword];
    const at = joinPointer(pointer, keyword);
    if (rest === false) shape.closed ??= at;
    else if (isObject(rest) && Object.keys(rest).length > 0) {
      shape.rest.push({ schema: rest, pointer: at });
    }
  }
  if (isObject(schema['items'])) {
    shape.items.push({ schema: schema['items'], pointer: joinPointer(pointer, 'items') });
  }
  for (const [index, one] of listOf(schema['prefixItems']).entries()) {
    shape.prefix[index] = [
      ...(shape.prefix[index] ?? []),
      { schema: one, pointer: joinPointer(pointer, 'prefixItems', index) },
    ];
  }
  if (readEnum(schema) !== undefined) return;
  shape.choices.push(...readChoices(schema, pointer).filter(({ list }) => list.length > 1));
}

/** The value of a keyword, from the first that has it. */
export function readKeyword(atoms: readonly Atom[], keyword: string): Placed<Json> | undefined {
  for (const { schema, pointer } of atoms) {
    const value = schema[keyword];
    if (value !== undefined) return { value, pointer: joinPointer(pointer, keyword) };
  }
  return undefined;
}

function allowsNull({ schema, pointer, orNull }: Atom): boolean {
  if (orNull) return true;
  const types = typesOf(schema);
  if (types.length > 0 && !types.includes('null')) return false;
  const values = readEnum(schema);
  if (values !== undefined) return values.includes(null) || types.includes('null');
  if (types.length === 0 && impliedType(schema) !== undefined) return false;
  return readChoices(schema, pointer)
    .filter(({ list }) => list.length > 1)
    .every((choice) => choice.allowsNull || types.includes('null'));
}

function readTypes(atoms: readonly Atom[]): Placed<Set<string>> | undefined {
  let found: Placed<Set<string>> | undefined;
  for (const { schema, pointer } of atoms) {
    const declared = typesOf(schema).filter((type) => type !== 'null');
    const implied = declared.length > 0 ? undefined : impliedType(schema);
    const types = implied === undefined ? declared : [implied];
    if (types.length === 0) continue;
    const value = new Set(types);
    const at = implied === undefined ? joinPointer(pointer, 'type') : pointer;
    found =
      found === undefined ? { value, pointer: at } : { ...found, value: meet(found.value, value) };
  }
  return found;
}

/** Nobody who writes `properties` means anything but an object. */
function impliedType(schema: Atom['schema']): string | undefined {
  if (isObject(schema['properties'])) return 'object';
  if (isObject(schema['items'])) return 'array';
  const values = readEnum(schema)?.filter((value) => value !== null);
  const kinds = new Set(values?.map((value) => typeof value));
  const [only] = kinds;
  return kinds.size === 1 && (only === 'string' || only === 'boolean') ? only : undefined;
}

function meet(a: Set<string>, b: Set<string>): Set<string> {
  const both = new Set([...a].filter((type) => b.has(type)));
  if (a.has('integer') && b.has('number')) both.add('integer');
  if (b.has('integer') && a.has('number')) both.add('integer');
  // What contradicts itself allows nothing; then the first says at least what was meant.
  return both.size > 0 ? both : a;
}

function readValues(atoms: readonly Atom[]): Placed<Json[]> | undefined {
  let found: Placed<Json[]> | undefined;
  for (const { schema, pointer } of atoms) {
    const values = readEnum(schema)?.filter((value) => value !== null);
    if (values === undefined) continue;
    const keyword = ['const', 'enum', 'oneOf', 'anyOf'].find((name) => Object.hasOwn(schema, name));
    const own = { value: values, pointer: joinPointer(pointer, keyword ?? 'enum') };
    const both = found?.value.filter((value) => values.some((one) => one === value));
    found = found === undefined ? own : { ...found, value: both ?? [] };
  }
  return found;
}
