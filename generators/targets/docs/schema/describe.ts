import type { ApiModel, Schema } from '../../../model/model.ts';
import { isObject, listOf, objectOf, textOf, textsOf } from '../../../openapi/json.ts';
import type { Json } from '../../../openapi/json.ts';
import { joinInline } from '../content/blocks.ts';
import type { Inline } from '../content/blocks.ts';
import { additionalOf, isList, itemsOf, viewSchema } from './view.ts';
import type { SchemaView } from './view.ts';

/** The type in words: `integer (int64)`, `array of string or null`. */
export function describeType(model: ApiModel, view: SchemaView, depth = 0): string {
  const words = describeKind(model, view, depth);
  return view.nullable ? `${words} or null` : words;
}

function describeKind(model: ApiModel, view: SchemaView, depth: number): string {
  const { types, keywords, variants } = view;
  if (isList(view)) {
    const items = itemsOf(view);
    if (items === undefined || depth > 3) return 'array';
    return `array of ${describeType(model, viewSchema(model, items), depth + 1)}`;
  }
  const format = textOf(keywords['format']);
  const suffix = format === undefined ? '' : ` (${format})`;
  if (types.length > 0) {
    if (types.length === 1 && types[0] === 'object') return describeObject(model, view, depth);
    return `${types.join(' or ')}${suffix}`;
  }
  if (view.properties.size > 0 || additionalOf(view) !== undefined) {
    return describeObject(model, view, depth);
  }
  const group = variants[0];
  if (group !== undefined && depth < 3) {
    const names = group.options.map((option) =>
      describeType(model, viewSchema(model, option), depth + 1),
    );
    const distinct = [...new Set(names)];
    return distinct.length <= 3 ? distinct.join(' or ') : `one of ${group.options.length} forms`;
  }
  const sample = keywords['const'] ?? listOf(keywords['enum'])[0];
  if (typeof sample === 'string') return `string${suffix}`;
  if (typeof sample === 'number') return Number.isInteger(sample) ? 'integer' : 'number';
  if (typeof sample === 'boolean') return 'boolean';
  if (isObject(sample)) return 'object';
  return format === undefined ? 'any' : `any${suffix}`;
}

function describeObject(model: ApiModel, view: SchemaView, depth: number): string {
  const additional = additionalOf(view);
  if (view.properties.size > 0 || additional === undefined || depth > 3) return 'object';
  return `map of ${describeType(model, viewSchema(model, additional), depth + 1)}`;
}

/** The values of a closed or open set, of a field or of the items of a list. */
export function listValues(
  model: ApiModel,
  view: SchemaView,
): { values: { value: Json; meaning: string | undefined }[]; holder: SchemaView } {
  const own = listOf(view.keywords['enum']);
  const items = itemsOf(view);
  if (own.length === 0 && isList(view) && items !== undefined) {
    const inner = viewSchema(model, items);
    if (!isList(inner)) return listValues(model, inner);
  }
  const meanings = objectOf(view.keywords['x-enumDescriptions']);
  const values = own
    .filter((value) => value !== null)
    .map((value) => ({ value, meaning: textOf(meanings[String(value)]) }));
  return { values, holder: view };
}

/** What a value must keep to, beside its type. */
export function listConstraints(
  model: ApiModel,
  view: SchemaView,
): { label: string; value: Inline }[] {
  const { keywords } = view;
  const facts: { label: string; value: Inline }[] = [];
  const add = (label: string, value: Inline | undefined) => {
    if (value !== undefined) facts.push({ label, value });
  };
  if (keywords['const'] !== undefined) add('Always', { code: showValue(keywords['const']) });
  add('Range', describeRange(keywords));
  add('Multiple of', showNumber(keywords['multipleOf']));
  add('Length', describeSpan(keywords['minLength'], keywords['maxLength'], 'character'));
  const pattern = textOf(keywords['pattern']);
  if (pattern !== undefined) add('Pattern', { code: pattern });
  add('Items', describeSpan(keywords['minItems'], keywords['maxItems'], 'item'));
  if (keywords['uniqueItems'] === true) add('Items', 'each once');
  add('Size', describeSpan(keywords['minProperties'], keywords['maxProperties'], 'entry'));
  for (const [mode, words] of [
    ['anyOf', 'At least one of'],
    ['oneOf', 'Exactly one of'],
  ] as const) {
    const groups = listOf(keywords[`x-${mode}-required`]).map((names) =>
      joinInline(
        textsOf(names).map((name) => ({ code: name })),
        ' with ',
      ),
    );
    if (groups.length > 0) add(words, joinInline(groups));
  }
  for (const [name, needed] of Object.entries(objectOf(keywords['dependentRequired']))) {
    const codes = textsOf(needed).map((one) => ({ code: one }));
    add('Together', ['with ', { code: name }, ' also ', joinInline(codes)]);
  }
  const media = textOf(keywords['contentMediaType']) ?? textOf(keywords['contentEncoding']);
  add('Content', media);
  if (isList(view)) {
    const items = itemsOf(view);
    const inner = items === undefined ? undefined : viewSchema(model, items);
    if (inner !== undefined && !isList(inner)) {
      for (const { label, value } of listConstraints(model, inner)) {
        add(`Each: ${label.toLowerCase()}`, value);
      }
    }
  }
  return facts;
}

function describeRange(keywords: SchemaView['keywords']): string | undefined {
  const least = showNumber(keywords['minimum']);
  const above = showNumber(keywords['exclusiveMinimum']);
  const most = showNumber(keywords['maximum']);
  const below = showNumber(keywords['exclusiveMaximum']);
  if (least !== undefined && most !== undefined && above === undefined && below === undefined) {
    return `${least} to ${most}`;
  }
  const parts = [
    ...(least === undefined ? [] : [`at least ${least}`]),
    ...(above === undefined ? [] : [`more than ${above}`]),
    ...(most === undefined ? [] : [`at most ${most}`]),
    ...(below === undefined ? [] : [`less than ${below}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}

function describeSpan(
  least: Json | undefined,
  most: Json | undefined,
  unit: string,
): string | undefined {
  const min = typeof least === 'number' && least > 0 ? least : undefined;
  const max = typeof most === 'number' ? most : undefined;
  const units = (count: number) => (count === 1 ? unit : `${unit.replace(/y$/, 'ie')}s`);
  if (min !== undefined && max !== undefined) {
    return min === max ? `${min} ${units(min)}` : `${min} to ${max} ${units(max)}`;
  }
  if (min !== undefined) return `at least ${min} ${units(min)}`;
  return max === undefined ? undefined : `at most ${max} ${units(max)}`;
}

/** Numbers from 10,000 on get commas, so that they can be read. */
function showNumber(value: Json | undefined): string | undefined {
  if (typeof value !== 'number') return undefined;
  return Number.isInteger(value) && Math.abs(value) >= 10_000
    ? String(value).replace(/\B(?=(\d{3})+$)/g, ',')
    : String(value);
}

/** A value as a reader types it: texts without quotes. */
export function showValue(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The first example that a schema shows, with that of its items in a list. */
export function findExample(model: ApiModel, schema: Schema | undefined): Json | undefined {
  const view = viewSchema(model, schema);
  const [example] = listOf(view.keywords['examples']);
  if (example !== undefined) return example;
  return view.keywords['example'] ?? view.keywords['const'];
}
