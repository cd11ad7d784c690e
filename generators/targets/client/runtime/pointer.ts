/** What a JSON Pointer finds in a value (RFC 6901); undefined when there is nothing. */
export function readPointer(value: unknown, pointer = ''): unknown {
  const tokens = pointer.split('/').slice(1);
  return tokens.reduce(
    (found, token) => own(found, token.replaceAll('~1', '/').replaceAll('~0', '~')),
    value,
  );
}

/** The text that a pointer finds; undefined when there is none, or it is empty. */
export function readText(value: unknown, pointer: string | undefined): string | undefined {
  const found = pointer && readPointer(value, pointer);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A property of its own; undefined when it has none of that name. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
