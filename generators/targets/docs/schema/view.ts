import { readMessages } from '../../../model/messages.ts';
import type { Messages } from '../../../model/behaviours.ts';
import type { ApiModel, Schema } from '../../../model/model.ts';
import { typesOf } from '../../../model/schemas.ts';
import { isObject, listOf, objectOf, textsOf } from '../../../openapi/json.ts';
import type { Json, JsonObject } from '../../../openapi/json.ts';
import { decodeFragment, resolvePointer } from '../../../openapi/pointer.ts';

/** A schema as a reader sees it: references followed, compositions put together. */
export interface SchemaView {
  /** The component that it is called by, if any. */
  name: string | undefined;
  /** Pointers of the schemas that were followed on the way, to notice that one contains itself. */
  refs: string[];
  /** Keywords, those nearest to the place of use first. */
  keywords: JsonObject;
  types: string[];
  nullable: boolean;
  properties: Map<string, Schema>;
  required: Set<string>;
  /** Alternatives beside what is above. */
  variants: { mode: 'oneOf' | 'anyOf'; options: Schema[] }[];
  messages: Messages;
}

type Lookup = Pick<ApiModel, 'document'>;

/** Keywords that are put together from several parts and so are not copied. */
const COMPOSED = new Set(['$ref', 'allOf', 'oneOf', 'anyOf', 'properties', 'required', 'type']);

/** Puts together what is said of one value. */
export function viewSchema(model: Lookup, schema: Schema | undefined): SchemaView {
  const view: SchemaView = {
    name: undefined,
    refs: [],
    keywords: {},
    types: [],
    nullable: false,
    properties: new Map(),
    required: new Set(),
    variants: [],
    messages: {},
  };
  addSchema(model, view, schema);
  return view;
}

function addSchema(model: Lookup, view: SchemaView, schema: Json | undefined): void {
  if (!isObject(schema)) return;
  const { $ref: ref } = schema;
  if (typeof ref === 'string' && ref.startsWith('#')) {
    const pointer = decodeFragment(ref.slice(1));
    if (!view.refs.includes(pointer)) {
      view.refs.push(pointer);
      view.name ??= pointer.split('/').at(-1);
      addSchema(model, view, resolvePointer(model.document, pointer));
    }
  }
  for (const part of listOf(schema['allOf'])) addSchema(model, view, part);
  for (const [keyword, value] of Object.entries(schema)) {
    if (!COMPOSED.has(keyword)) view.keywords[keyword] = value;
  }
  addTypes(view, schema);
  for (const [name, property] of Object.entries(objectOf(schema['properties']))) {
    const before = view.properties.get(name);
    const both = before === undefined || before === true ? property : { allOf: [before, property] };
    view.properties.set(name, both as Schema);
  }
  for (const name of textsOf(schema['required'])) view.required.add(name);
  for (const mode of ['oneOf', 'anyOf'] as const) addVariants(model, view, schema, mode);
  view.messages = { ...view.messages, ...readMessages(schema['x-messages']) };
}

/** Parts that must all hold leave the types that each of them allows. */
function addTypes(view: SchemaView, schema: JsonObject): void {
  const types = typesOf(schema);
  if (types.length === 0) return;
  const known = view.types.length > 0;
  view.nullable = types.includes('null') && (view.nullable || !known);
  const others = types.filter((type) => type !== 'null');
  const shared = view.types.filter((type) => others.includes(type));
  view.types = known && shared.length > 0 ? shared : others;
}

function addVariants(
  model: Lookup,
  view: SchemaView,
  schema: JsonObject,
  mode: 'oneOf' | 'anyOf',
): void {
  const options = listOf(schema[mode]);
  if (options.length === 0) return;
  const others = options.filter((option) => !isNull(option));
  if (others.length < options.length) view.nullable = true;
  if (others.length === 1) {
    const { nullable } = view;
    addSchema(model, view, others[0]);
    view.nullable ||= nullable;
    return;
  }
  // Alternatives that only say which properties go together are told as a fact, not as shapes.
  if (others.every(isRequirement)) {
    view.keywords[`x-${mode}-required`] = others.map((option) =>
      textsOf(objectOf(option)['required']),
    );
    return;
  }
  if (others.length > 0) view.variants.push({ mode, options: others as Schema[] });
}

function isNull(schema: Json): boolean {
  if (!isObject(schema)) return false;
  const types = typesOf(schema);
  return (types.length === 1 && types[0] === 'null') || schema['const'] === null;
}

function isRequirement(schema: Json): boolean {
  return isObject(schema) && Object.keys(schema).every((key) => key === 'required');
}

/** The schema of the items of a list. */
export function itemsOf(view: SchemaView): Schema | undefined {
  const { items } = view.keywords;
  return isObject(items) || typeof items === 'boolean' ? (items as Schema) : undefined;
}

/** The schema of properties that are not named. */
export function additionalOf(view: SchemaView): Schema | undefined {
  const { additionalProperties } = view.keywords;
  return isObject(additionalProperties) ? additionalProperties : undefined;
}

export function isList(view: SchemaView): boolean {
  return view.types.includes('array') || (view.types.length === 0 && itemsOf(view) !== undefined);
}
