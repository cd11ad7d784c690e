import { own } from './pointer.ts';

/**
 * Writes the query of a URL, without the question mark, in the way that is usual for it: lists repeat
 * their name, objects are parameters of their own (OpenAPI 3.1.1, section 4.8.12.3).
 */
export function serializeQuery(query: object): string {
  return Object.entries(query).flatMap(writePairs).join('&');
}

function writePairs([name, value]: [string, unknown]): string | string[] {
  if (!isGiven(value)) return [];
  if (Array.isArray(value)) return value.flatMap((one) => writePairs([name, one]));
  return isPlain(value) ? serializeQuery(value) || [] : `${encode(name)}=${encode(value)}`;
}

/**
 * Fills in a path template. A value that is empty or would lead to another path is refused: it
 * would call another operation than the one that was meant.
 */
export function expandPath(
  template: string,
  values: object,
  write: (value: unknown, name: string) => string = encode,
): string {
  return template.replaceAll(/[^/]*\{[^/]*/g, (segment) => {
    const expanded = segment.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
      const value = own(values, name);
      const text = isGiven(value) ? write(value, name) : '';
      if (text === '') throw new TypeError(`The path parameter "${name}" is missing or empty.`);
      return text;
    });
    if (!/^\.\.?$/.test(expanded)) return expanded;
    throw new TypeError(`A path parameter in "${segment}" must not be "${expanded}".`);
  });
}

/** Neither undefined nor null. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** A list, or an object with parts. */
export function isPlain(value: unknown): value is object {
  return typeof value === 'object' && !(value instanceof Date);
}

/** Writes a value so that nothing in it breaks out of its place; parts stand behind commas. */
export function encode(value: unknown): string {
  if (value instanceof Date) return encode(value.toISOString());
  if (typeof value !== 'object' || value === null) return encodeURIComponent(String(value));
  return (Array.isArray(value) ? value : Object.entries(value).flat()).map(encode).join();
}
