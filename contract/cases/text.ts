import fc from 'fast-check';
import { numberOf } from './json.ts';
import { ruleOf, rulesOf } from './shape.ts';
import type { Shape } from './shape.ts';

/** A valid text for each known format, and texts that only look like one. */
export const FORMATS: Record<string, { valid: string[]; invalid: string[] }> = {
  'date-time': {
    valid: ['2026-01-15T10:30:00Z', '2026-01-15T12:30:00.123+02:00'],
    invalid: ['2026-01-15', '2026-13-01T00:00:00Z', '2026-01-15 10:30'],
  },
  date: { valid: ['2026-01-15', '2024-02-29'], invalid: ['2026-02-30', '15.01.2026'] },
  time: { valid: ['10:30:00Z'], invalid: ['25:00:00Z', '10h30'] },
  duration: { valid: ['P1DT2H'], invalid: ['1 day'] },
  email: {
    valid: ['first.last@example.com', 'a+b@mail.example.org'],
    invalid: ['no-at-sign.example.com', 'two@@example.com', 'name@'],
  },
  hostname: { valid: ['api.example.com'], invalid: ['-bad-.example.com', 'two words'] },
  ipv4: { valid: ['192.0.2.1'], invalid: ['192.0.2.256', '192.0.2'] },
  ipv6: { valid: ['2001:db8::1'], invalid: ['2001:db8:::1', '192.0.2.1'] },
  uri: {
    valid: ['https://example.com/path?a=1'],
    invalid: ['/relative/path', 'https://exa mple.com'],
  },
  'uri-reference': { valid: ['/path?a=1'], invalid: ['\\\\not a uri'] },
  uuid: {
    valid: ['123e4567-e89b-42d3-a456-426614174000'],
    invalid: ['123e4567-e89b-42d3-a456', 'zzze4567-e89b-42d3-a456-426614174000'],
  },
  byte: { valid: ['aGVsbG8='], invalid: ['%%%'] },
  regex: { valid: ['^a+$'], invalid: ['('] },
  'json-pointer': { valid: ['/a/0'], invalid: ['a/0'] },
};

/** The least and greatest length that a shape allows a text to have. */
export function readLengths(shape: Shape): { least: number; most: number } {
  const numbers = (keyword: string): number[] =>
    rulesOf(shape, keyword).flatMap(({ value }) => numberOf(value) ?? []);
  return {
    least: Math.max(0, ...numbers('minLength')),
    most: Math.min(Number.POSITIVE_INFINITY, ...numbers('maxLength')),
  };
}

/** Texts that may well be valid; with a length, of that many characters. */
export function listTexts(shape: Shape, length?: number): string[] {
  const { least, most } = readLengths(shape);
  const format = ruleOf(shape, 'format')?.value;
  const known = typeof format === 'string' ? (FORMATS[format]?.valid ?? []) : [];
  const given = shape.samples.filter((sample) => typeof sample === 'string');
  const matching = rulesOf(shape, 'pattern').flatMap(({ value }) => matchPattern(String(value)));
  const plain = ['text', 'a'];
  const all = [...given, ...known, ...matching, ...plain];
  if (length === undefined) {
    const target = Math.max(least, Math.min(most, 8));
    return [
      ...all.filter((text) => fits(text, least, most)),
      ...all.map((text) => resize(text, target)),
    ];
  }
  if (format === 'email') return [makeEmail(length), ...all.map((text) => resize(text, length))];
  if (format === 'uri' || format === 'uri-reference') return [makeUri(length)];
  return all.map((text) => resize(text, length));
}

function fits(text: string, least: number, most: number): boolean {
  const { length } = [...text];
  return length >= least && length <= most;
}

/** Texts that match a pattern; none when it is one that nobody here can invert. */
export function matchPattern(pattern: string): readonly string[] {
  const texts = matched.get(pattern) ?? invertPattern(pattern);
  matched.set(pattern, texts);
  return texts;
}

/** Inverting classes such as `\p{L}` takes tenths of a second: it is done once. */
const matched = new Map<string, readonly string[]>();

function invertPattern(pattern: string): string[] {
  try {
    const matching = fc.stringMatching(new RegExp(pattern, 'u'));
    const texts = fc.sample(matching, { numRuns: 12, seed: 1 });
    return texts.filter((text) => text !== '');
  } catch {
    return [];
  }
}

/** The text with as many characters as asked for: cut, or its last one said again. */
export function resize(text: string, length: number): string {
  const characters = [...text];
  if (characters.length >= length) return characters.slice(0, length).join('');
  return text + (characters.at(-1) ?? 'a').repeat(length - characters.length);
}

/** An address whose parts keep to the lengths that mail allows, as long as that is possible. */
function makeEmail(length: number): string {
  const [local, dot, end] = [Math.min(64, Math.max(1, length - 12)), '@', 'example.com'];
  const rest = length - local - dot.length - end.length;
  if (rest < 2) return resize('a', Math.max(1, length - 12)) + dot + end;
  const labels: string[] = [];
  for (let left = rest; left > 0; ) {
    // A label takes a dot with it; none may be left over for a label without a letter.
    const size = left - 64 === 1 ? 63 : Math.min(64, left);
    labels.push('b'.repeat(size - 1));
    left -= size;
  }
  return `${'a'.repeat(local)}@${labels.join('.')}.${end}`;
}

function makeUri(length: number): string {
  return resize('https://example.com/a', length);
}
