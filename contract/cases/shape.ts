import { isObject, joinPointer, listOf, resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject, Schema } from '@octopus-cards/toolkit';
import { keyOf, ownOf } from './json.ts';
import { referenceOf } from './locate.ts';

/** A schema and where it stands in the document. */
export interface Place {
  schema: Schema;
  pointer: string;
}

/** One assertion of a schema: `maximum`, 100, and where that is written. */
export interface Rule {
  keyword: string;
  value: Json;
  pointer: string;
}

export type JsonType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

/**
 * All that is asked of a value, with references and `allOf` resolved and one option taken of each
 * `oneOf` and `anyOf`. It guides the search for values; whether one is valid is Ajv's to say.
 */
export interface Shape {
  /** Where the schema begins. */
  pointer: string;
  /** What the value may be; all types when nothing is said. */
  types: JsonType[];
  rules: Rule[];
  properties: Map<string, Place[]>;
  /** Names of required properties, with where that is said. */
  required: Map<string, string>;
  items: Place[];
  prefixItems: Place[];
  /** Schemas of properties that are not named. */
  additional: Place[];
  /** Examples and defaults, the most telling first. */
  samples: Json[];
  readOnly: boolean;
  /** The options taken, for titles: `option 2 of oneOf`. */
  chosen: Rule[];
}

const ALL_TYPES: JsonType[] = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

/** Keywords whose value is a limit or a list and that stand for themselves. */
const ASSERTIONS = new Set(
  (
    'enum const minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength ' +
    'pattern format minItems maxItems uniqueItems contains minContains maxContains minProperties ' +
    'maxProperties propertyNames patternProperties dependentRequired dependentSchemas not ' +
    'additionalProperties unevaluatedProperties unevaluatedItems'
  ).split(' '),
);

/** How many ways through `oneOf` and `anyOf` are looked at: they multiply. */
const MOST_WAYS = 16;

/** The place of a pointer of the document. */
export function readPlace(document: JsonObject, pointer: string): Place {
  const node = resolvePointer(document, pointer);
  return { schema: isObject(node) || typeof node === 'boolean' ? node : true, pointer };
}

/** Every way to read schemas that hold together, one for each option of `oneOf` and `anyOf`. */
export function readShapes(document: JsonObject, places: readonly Place[]): readonly Shape[] {
  const known = memory.get(document) ?? new Map<string, readonly Shape[]>();
  memory.set(document, known);
  const key = places.map(({ pointer }) => pointer).join(' ');
  const shapes = known.get(key) ?? resolveShapes(document, places);
  known.set(key, shapes);
  return shapes;
}

/** Schemas are read again and again, place by place: each is resolved once. */
const memory = new WeakMap<JsonObject, Map<string, readonly Shape[]>>();

function resolveShapes(document: JsonObject, places: readonly Place[]): Shape[] {
  const start: Shape = {
    pointer: places[0]?.pointer ?? '',
    types: ALL_TYPES,
    rules: [],
    properties: new Map(),
    required: new Map(),
    items: [],
    prefixItems: [],
    additional: [],
    samples: [],
    readOnly: false,
    chosen: [],
  };
  let shapes = [start];
  for (const place of places) shapes = add(document, shapes, place, new Set());
  const possible = shapes.filter(({ types }) => types.length > 0);
  return possible.length > 0 ? possible : shapes.slice(0, 1);
}

/** The first way to read schemas that hold together. */
export function readShape(document: JsonObject, places: readonly Place[]): Shape {
  const [first] = readShapes(document, places);
  if (first === undefined) throw new Error('A schema is read in at least one way.');
  return first;
}

function add(
  document: JsonObject,
  shapes: Shape[],
  { schema, pointer }: Place,
  seen: ReadonlySet<string>,
): Shape[] {
  if (schema === true) return shapes;
  if (schema === false) return shapes.map((shape) => ({ ...shape, types: [] }));
  let result = shapes.map((shape) => addOwn(shape, schema, pointer));
  const target = referenceOf(schema);
  if (target !== undefined && !seen.has(target)) {
    // Only a schema that is nothing but itself comes here twice.
    result = add(document, result, readPlace(document, target), new Set([...seen, target]));
  }
  for (const index of listOf(schema['allOf']).keys()) {
    result = add(document, result, readPlace(document, joinPointer(pointer, 'allOf', index)), seen);
  }
  for (const options of listChoices(document, schema, pointer)) {
    result = result
      .flatMap((shape) =>
        options.flatMap(({ rule, places }) =>
          places.reduce(
            (ways, place) => add(document, ways, place, seen),
            [{ ...shape, chosen: [...shape.chosen, rule] }],
          ),
        ),
      )
      .slice(0, MOST_WAYS);
  }
  return result;
}

interface Option {
  rule: Rule;
  places: Place[];
}

/** The choices of a schema; `if` is one between two. */
function listChoices(document: JsonObject, schema: JsonObject, pointer: string): Option[][] {
  const choices = ['oneOf', 'anyOf'].flatMap((keyword) => {
    const options = listOf(schema[keyword]);
    if (options.length === 0) return [];
    return [
      options.map((_, index) => {
        const at = joinPointer(pointer, keyword, index);
        const place = readPlace(document, at);
        const rule = { keyword, value: index + 1, pointer: at };
        return { rule, places: [place, ...readDiscriminator(schema, place)] };
      }),
    ];
  });
  if (schema['if'] === undefined) return choices;
  const at = (keyword: string): Place => readPlace(document, joinPointer(pointer, keyword));
  const rule = { keyword: 'if', value: true, pointer: joinPointer(pointer, 'if') };
  const yes = { rule, places: [at('if'), at('then')] };
  const no = { rule: { ...rule, value: false }, places: [at('else')] };
  return [...choices, [yes, no]];
}

/** The value of the discriminator that leads to an option: its own schema need not say so. */
function readDiscriminator(schema: JsonObject, option: Place): Place[] {
  const { discriminator } = schema;
  if (!isObject(discriminator) || !isObject(option.schema)) return [];
  const name = discriminator['propertyName'];
  const target = referenceOf(option.schema);
  if (typeof name !== 'string' || target === undefined) return [];
  const mapping = isObject(discriminator['mapping']) ? discriminator['mapping'] : {};
  const named = Object.entries(mapping).find(([, to]) => to === `#${target}`);
  const value = named?.[0] ?? target.split('/').at(-1) ?? '';
  return [
    {
      schema: { properties: { [name]: { const: value } }, required: [name] },
      pointer: option.pointer,
    },
  ];
}

/** What a schema says beside its references and choices. */
function addOwn(shape: Shape, schema: JsonObject, pointer: string): Shape {
  const at = (...tokens: (string | number)[]): string => joinPointer(pointer, ...tokens);
  const properties = new Map(shape.properties);
  for (const [name, property] of Object.entries(objectAt(schema, 'properties'))) {
    const place = { schema: asSchema(property), pointer: at('properties', name) };
    properties.set(name, [...(properties.get(name) ?? []), place]);
  }
  const required = new Map(shape.required);
  for (const [index, name] of listOf(schema['required']).entries()) {
    if (typeof name === 'string') required.set(name, at('required', index));
  }
  const rules = Object.entries(schema)
    .filter(([keyword]) => ASSERTIONS.has(keyword))
    .map(([keyword, value]) => ({ keyword, value, pointer: at(keyword) }));
  const types = readTypes(schema);
  const typeRule =
    types === undefined
      ? []
      : [{ keyword: 'type', value: schema['type'] ?? [], pointer: at('type') }];
  const place = (keyword: string): Place[] => {
    const value = schema[keyword];
    return isObject(value) ? [{ schema: value, pointer: at(keyword) }] : [];
  };
  return {
    ...shape,
    types: types === undefined ? shape.types : intersect(shape.types, types),
    rules: [...shape.rules, ...typeRule, ...rules],
    properties,
    required,
    items: [...shape.items, ...place('items')],
    prefixItems: [
      ...shape.prefixItems,
      ...listOf(schema['prefixItems']).map((item, index) => ({
        schema: asSchema(item),
        pointer: at('prefixItems', index),
      })),
    ],
    additional: [...shape.additional, ...place('additionalProperties')],
    samples: [...shape.samples, ...readSamples(schema)],
    readOnly: shape.readOnly || schema['readOnly'] === true,
  };
}

function objectAt(schema: JsonObject, keyword: string): JsonObject {
  const value = schema[keyword];
  return isObject(value) ? value : {};
}

function asSchema(value: Json): Schema {
  return isObject(value) || typeof value === 'boolean' ? value : true;
}

function readTypes(schema: JsonObject): JsonType[] | undefined {
  const { type } = schema;
  if (type === undefined) return undefined;
  const named = Array.isArray(type) ? type : [type];
  return ALL_TYPES.filter((name) => named.includes(name));
}

/** A number is an integer too, when the other side asks for one. */
function intersect(left: JsonType[], right: JsonType[]): JsonType[] {
  return ALL_TYPES.filter((type) => {
    if (type !== 'integer') return left.includes(type) && right.includes(type);
    const [one, other] = [left, right].map((types) => types.includes('integer'));
    return (one && (other || right.includes('number'))) || (other && left.includes('number'));
  });
}

function readSamples(schema: JsonObject): Json[] {
  const listed = Array.isArray(schema['examples']) ? schema['examples'] : [];
  return [schema['example'], ...listed, schema['default']].filter((sample) => sample !== undefined);
}

/** The first rule of a shape with this keyword. */
export function ruleOf(shape: Shape, keyword: string): Rule | undefined {
  return shape.rules.find((rule) => rule.keyword === keyword);
}

/** All rules of a shape with this keyword, equal ones once. */
export function rulesOf(shape: Shape, keyword: string): Rule[] {
  const found = new Map<string, Rule>();
  for (const rule of shape.rules) {
    if (rule.keyword === keyword && !found.has(keyOf(rule.value))) {
      found.set(keyOf(rule.value), rule);
    }
  }
  return [...found.values()];
}

/** The schemas of a property: those by name, else those of unnamed ones. */
export function propertyOf(shape: Shape, name: string): Place[] {
  return shape.properties.get(name) ?? shape.additional;
}

/** May the value be of this type? */
export function allows(shape: Shape, type: JsonType): boolean {
  return shape.types.includes(type);
}

/** Is every property of this name only to be read? */
export function isReadOnly(document: JsonObject, places: readonly Place[]): boolean {
  return places.length > 0 && readShape(document, places).readOnly;
}

/** The value of an own keyword of an object, for rules that hold objects. */
export function keywordOf(value: Json, keyword: string): Json | undefined {
  return isObject(value) ? ownOf(value, keyword) : undefined;
}
