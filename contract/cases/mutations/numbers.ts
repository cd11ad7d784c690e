import { numberOf } from '../json.ts';
import { allows } from '../shape.ts';
import type { Rule, Shape } from '../shape.ts';
import { readLimits } from '../value.ts';
import { mutate } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** Ranges of OpenAPI's number formats, as far as JSON numbers in JavaScript reach. */
const RANGES: Record<string, { low: number; high: number; beyond: boolean }> = {
  int32: { low: -2147483648, high: 2147483647, beyond: true },
  int64: { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER, beyond: false },
};

/** Numbers at, just inside and just outside each limit. */
export function mutateNumber(shape: Shape): Mutation[] {
  if (!allows(shape, 'number') && !allows(shape, 'integer')) return [];
  const whole = !allows(shape, 'number');
  const step = readLimits(shape).step ?? (whole ? 1 : 0.01);
  return shape.rules.flatMap((rule) => {
    const limit = numberOf(rule.value);
    if (rule.keyword === 'format') return mutateFormat(shape, rule);
    if (limit === undefined) return [];
    const aside = (by: number): number => Number((limit + by).toPrecision(15));
    switch (rule.keyword) {
      case 'minimum':
        return atLimit(rule, [aside(-step), limit, aside(step)], ['below', 'above']);
      case 'maximum':
        return atLimit(rule, [aside(step), limit, aside(-step)], ['above', 'below']);
      case 'exclusiveMinimum':
        return atOpenLimit(rule, limit, aside(step), aside(-step), ['above', 'below']);
      case 'exclusiveMaximum':
        return atOpenLimit(rule, limit, aside(-step), aside(step), ['below', 'above']);
      case 'multipleOf':
        return mutateMultiple(shape, rule, limit, whole);
      default:
        return [];
    }
  });
}

function atLimit(
  rule: Rule,
  [outside, limit, inside]: [number, number, number],
  [out, within]: [string, string],
): Mutation[] {
  const name = `${rule.keyword} ${limit}`;
  return [
    mutate(rule, false, outside, `just ${out} ${name}`),
    mutate(rule, true, limit, `at ${name}`),
    mutate(rule, true, inside, `just ${within} ${name}`),
  ];
}

function atOpenLimit(
  rule: Rule,
  limit: number,
  inside: number,
  outside: number,
  [within, out]: [string, string],
): Mutation[] {
  const name = `${rule.keyword} ${limit}`;
  return [
    mutate(rule, false, limit, `at ${name}`),
    mutate(rule, false, outside, `just ${out} ${name}`),
    mutate(rule, true, inside, `just ${within} ${name}`),
  ];
}

function mutateMultiple(shape: Shape, rule: Rule, step: number, whole: boolean): Mutation[] {
  const { low, high } = readLimits(shape);
  const start = Number.isFinite(low) ? low : Number.isFinite(high) ? high - 2 * step : 0;
  const multiple = Number((Math.ceil(start / step + 1) * step).toPrecision(15));
  const part = whole ? 1 : step / 2;
  const between = Number((multiple + part).toPrecision(15));
  return [
    mutate(rule, false, between, `no multiple of ${step}`),
    mutate(rule, true, multiple, `a multiple of ${step}`),
  ];
}

function mutateFormat(shape: Shape, rule: Rule): Mutation[] {
  const range = typeof rule.value === 'string' ? RANGES[rule.value] : undefined;
  if (range === undefined) return [];
  const { low, high, beyond } = range;
  const name = `format ${rule.value}`;
  const inside = [
    mutate(rule, true, high, `the greatest of ${name}`),
    mutate(rule, true, low, `the least of ${name}`),
  ];
  if (!beyond) return inside;
  // Where there are limits of its own, the format adds nothing.
  const limits = readLimits(shape);
  return [
    ...inside,
    ...(limits.high <= high ? [] : [mutate(rule, false, high + 1, `one above ${name}`)]),
    ...(limits.low >= low ? [] : [mutate(rule, false, low - 1, `one below ${name}`)]),
  ];
}
