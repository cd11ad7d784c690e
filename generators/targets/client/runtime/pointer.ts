/** What a JSON Pointer finds in a value (RFC 6901); undefined when there is nothing. */
export function readPointer(value: unknown, pointer: string): unknown {
  let found = value;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

/** The text that a pointer finds; undefined when there is none, or it is empty. */
export function readText(value: unknown, pointer: string | undefined): string | undefined {
  const found = pointer === undefined ? undefined : readPointer(value, pointer);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/**
 * Do two JSON values say the same? Numbers go by their value, also where one of them is written as
 * text. What the first one leaves out of an object may be there.
 */
export function agree(asked: unknown, found: unknown): boolean {
  if (asked === undefined || Object.is(asked, found)) return true;
  if (isNumeric(asked) && isNumeric(found)) {
    return (
      (typeof asked === 'number' || typeof found === 'number') && Number(asked) === Number(found)
    );
  }
  if (typeof asked !== 'object' || typeof found !== 'object') return false;
  if (asked === null || found === null) return false;
  if (Array.isArray(asked) && asked.length !== Object.keys(found).length) return false;
  return Object.entries(asked).every(([key, value]) =>
    agree(value, readPointer(found, `/${escapeToken(key)}`)),
  );
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
}

function escapeToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
