/**
 * Writes what the parts of the sandbox answer as JSON of the API's own kind: names in snake_case, times
 * with whole seconds, no bytes.
 */
export function showJson(value: unknown): unknown {
  if (value instanceof Date) return writeTime(value);
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (Array.isArray(value)) return value.map(showJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [snakeCase(name), showJson(inner)]),
  );
}

/** RFC 3339 in UTC with whole seconds. */
export function writeTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
