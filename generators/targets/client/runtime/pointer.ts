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
 *
 * @param phones phone numbers in the second one have E.164 form, however the first one writes them
 */
export function agree(asked: unknown, found: unknown, phones = false): boolean {
  if (asked === undefined || Object.is(asked, found)) return true;
  if (phones && isSamePhone(asked, found)) return true;
  if (isNumeric(asked) && isNumeric(found)) {
    return (
      (typeof asked === 'number' || typeof found === 'number') && Number(asked) === Number(found)
    );
  }
  if (typeof asked !== 'object' || typeof found !== 'object') return false;
  if (asked === null || found === null) return false;
  if (Array.isArray(asked) && asked.length !== Object.keys(found).length) return false;
  return Object.entries(asked).every(([key, value]) =>
    agree(value, readPointer(found, `/${escapeToken(key)}`), phones),
  );
}

/** A number without plus may lack its country code, of at most three digits. */
function isSamePhone(asked: unknown, found: unknown): boolean {
  if (typeof found !== 'string' || !/^\+\d{4,15}$/.test(found)) return false;
  const written = String(asked).trim();
  if (!/^\+?[\d\s()./-]+$/.test(written)) return false;
  const digits = written.replace(/\D/g, '').replace(/^0+/, '');
  const missing = found.length - 1 - digits.length;
  return found.endsWith(digits) && (missing === 0 || (missing <= 3 && !written.startsWith('+')));
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
}

function escapeToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
