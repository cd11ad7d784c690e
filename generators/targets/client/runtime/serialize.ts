import { own } from './pointer.ts';

/**
 * Writes the query of a URL, without the question mark: numbers, texts and truth values. The emitter
 * gives operations with other parameters a writer from `styles.ts`.
 */
export function serializeQuery(query: object): string {
  return Object.entries(query)
    .flatMap(([name, value]) => (isGiven(value) ? `${encode(name)}=${encode(value)}` : []))
    .join('&');
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

/** Writes a value so that nothing in it breaks out of its place. */
function encode(value: unknown): string {
  return encodeURIComponent(String(value));
}
