import fc from 'fast-check';
import type { Json, JsonObject } from '@octopus-cards/toolkit';
import { listOf } from '@octopus-cards/toolkit/compile';
import { numberOf } from '../json.ts';
import { isReadOnly, readShapes, ruleOf, rulesOf } from '../shape.ts';
import type { JsonType, Place, Shape } from '../shape.ts';
import { readLengths } from '../text.ts';
import { guessTypes, isOfType, readLimits } from '../value.ts';

/** Deeper than this only what is required is made. */
const DEEPEST = 4;

/** A schema that requires itself has no valid value: here the search for one ends. */
const BOTTOM = 12;

/**
 * Random values for schemas that hold together. They shrink towards examples, and nearly all are
 * valid: what a shape cannot tell is left to a filter.
 */
export function arbitraryValue(
  document: JsonObject,
  places: readonly Place[],
  depth = 0,
): fc.Arbitrary<Json> {
  if (depth > BOTTOM) return fc.constant(null);
  const ways = readShapes(document, places).map((shape) => arbitraryOf(document, shape, depth));
  const [first, ...rest] = ways;
  if (first === undefined) return fc.constant(null);
  return rest.length === 0 ? first : fc.oneof({ withCrossShrink: true }, first, ...rest);
}

function arbitraryOf(document: JsonObject, shape: Shape, depth: number): fc.Arbitrary<Json> {
  const fixed = rulesOf(shape, 'const').map(({ value }) => value);
  const listed = [...fixed, ...listOf(ruleOf(shape, 'enum')?.value)];
  if (listed.length > 0) return fc.constantFrom(...listed);
  const types = guessTypes(shape);
  const nullable =
    shape.types.includes('null') && shape.types.length < 7 ? [fc.constant(null)] : [];
  const random = types.map((type) => arbitraryOfType(document, shape, type, depth));
  const samples = shape.samples.filter((sample) => types.some((type) => isOfType(sample, type)));
  const known = samples.length > 0 ? [fc.constantFrom(...samples)] : [];
  const all = [...known, ...random, ...nullable];
  // The schema `false` allows nothing.
  return all.length === 0 ? fc.constant(null) : fc.oneof({ withCrossShrink: true }, ...all);
}

function arbitraryOfType(
  document: JsonObject,
  shape: Shape,
  type: JsonType,
  depth: number,
): fc.Arbitrary<Json> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return arbitraryInteger(shape);
    case 'number':
      return arbitraryNumber(shape);
    case 'string':
      return arbitraryText(shape);
    case 'array':
      return arbitraryList(document, shape, depth);
    case 'object':
      return arbitraryObject(document, shape, depth);
  }
}

function arbitraryInteger(shape: Shape): fc.Arbitrary<number> {
  const { low, high, step = 1 } = readLimits(shape);
  const is32 = ruleOf(shape, 'format')?.value === 'int32';
  const least = is32 ? -(2 ** 31) : Number.MIN_SAFE_INTEGER;
  const most = is32 ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER;
  const size = Number.isInteger(step) ? step : 1;
  const min = Math.ceil(Math.max(low, least) / size);
  const max = Math.max(min, Math.floor(Math.min(high, most) / size));
  return fc.integer({ min, max }).map((count) => count * size);
}

/** Fractions of at most four digits, and whole numbers: most servers count in decimals. */
function arbitraryNumber(shape: Shape): fc.Arbitrary<number> {
  const { low, high, step = 0.0001 } = readLimits(shape);
  const parts = Math.round(1 / step) || 1;
  const from = Number.isFinite(low) ? low : Math.min(0, high) - 1_000_000;
  const to = Number.isFinite(high) ? high : from + 2_000_000;
  const min = Math.ceil(from * parts);
  return fc
    .integer({ min, max: Math.max(min, Math.floor(to * parts)) })
    .map((count) => count / parts);
}

const FORMATS: Record<string, () => fc.Arbitrary<string>> = {
  'date-time': () => arbitraryDate().map((date) => date.toISOString()),
  date: () => arbitraryDate().map((date) => date.toISOString().slice(0, 10)),
  email: () => fc.emailAddress(),
  uuid: () => fc.uuid(),
  ipv4: () => fc.ipV4(),
  ipv6: () => fc.ipV6(),
  uri: () => fc.webUrl(),
  hostname: () => fc.domain(),
};

function arbitraryDate(): fc.Arbitrary<Date> {
  return fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
}

function arbitraryText(shape: Shape): fc.Arbitrary<string> {
  const { least, most } = readLengths(shape);
  const format = ruleOf(shape, 'format')?.value;
  const known = typeof format === 'string' ? FORMATS[format] : undefined;
  if (known !== undefined) return known();
  const pattern = ruleOf(shape, 'pattern')?.value;
  if (typeof pattern === 'string') {
    try {
      return arbitraryMatch(pattern, Math.min(most, least + 60));
    } catch {
      // A pattern that cannot be inverted: the filter keeps what happens to match.
    }
  }
  const size = { minLength: least, maxLength: Math.min(most, least + 60) };
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.string({ ...size, unit: 'grapheme-ascii' }), weight: 3 },
    { arbitrary: fc.string({ ...size, unit: 'grapheme' }), weight: 2 },
    { arbitrary: fc.string({ ...size, unit: 'binary' }), weight: 1 },
  );
}

/** Made once for each pattern: classes such as `\p{L}` take tenths of a second. */
function arbitraryMatch(pattern: string, maxLength: number): fc.Arbitrary<string> {
  const key = `${maxLength} ${pattern}`;
  const arbitrary = matching.get(key) ?? fc.stringMatching(new RegExp(pattern, 'u'), { maxLength });
  matching.set(key, arbitrary);
  return arbitrary;
}

const matching = new Map<string, fc.Arbitrary<string>>();

function arbitraryList(document: JsonObject, shape: Shape, depth: number): fc.Arbitrary<Json[]> {
  const least = numberOf(ruleOf(shape, 'minItems')?.value) ?? 0;
  if (least === 0 && shape.prefixItems.length === 0 && depth >= DEEPEST) return fc.constant([]);
  const item = arbitraryValue(document, shape.items, depth + 1);
  const most = numberOf(ruleOf(shape, 'maxItems')?.value) ?? Number.POSITIVE_INFINITY;
  const size = { minLength: least, maxLength: Math.min(most, least + (depth < DEEPEST ? 3 : 0)) };
  const unique = ruleOf(shape, 'uniqueItems')?.value === true;
  const rest = unique
    ? fc.uniqueArray(item, { ...size, selector: (value) => JSON.stringify(value) })
    : fc.array(item, size);
  if (shape.prefixItems.length === 0) return rest;
  const first = shape.prefixItems.map((place) => arbitraryValue(document, [place], depth + 1));
  return fc
    .tuple(fc.tuple(...first), rest)
    .map(([head, tail]) => [...head, ...tail].slice(0, most));
}

function arbitraryObject(
  document: JsonObject,
  shape: Shape,
  depth: number,
): fc.Arbitrary<JsonObject> {
  const names = [...new Set([...shape.required.keys(), ...shape.properties.keys()])].filter(
    (name) => {
      if (isReadOnly(document, shape.properties.get(name) ?? [])) return false;
      return shape.required.has(name) || depth < DEEPEST;
    },
  );
  const model = Object.fromEntries(
    names.map((name) => {
      const places = shape.properties.get(name) ?? shape.additional;
      return [name, arbitraryValue(document, places, depth + 1)];
    }),
  );
  const requiredKeys = names.filter((name) => shape.required.has(name));
  const named = fc.record(model, { requiredKeys, noNullPrototype: true });
  if (shape.additional.length === 0 || depth >= DEEPEST) return named;
  const more = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }),
    arbitraryValue(document, shape.additional, depth + 1),
    { maxKeys: 3, noNullPrototype: true },
  );
  return fc.tuple(more, named).map(([free, own]) => ({ ...free, ...own }));
}
