import { isObject, own } from './pointer.ts';

/** Do two values that are not alike mean the same all the same? */
export type Likeness = (asked: unknown, found: unknown) => boolean;

/**
 * Do two JSON values say the same? Numbers go by their value, also where one of them is written as
 * text. What the first one leaves out of an object may be there.
 */
export function agree(asked: unknown, found: unknown, alike?: Likeness): boolean {
  if (asked === undefined || asked === found || alike?.(asked, found)) return true;
  if (isObject(asked) && isObject(found)) {
    if (Array.isArray(asked) && asked.length !== Object.keys(found).length) return false;
    return Object.entries(asked).every(([key, value]) => agree(value, own(found, key), alike));
  }
  const [text, number] = typeof found === 'string' ? [found, asked] : [asked, found];
  return (
    typeof text === 'string' &&
    typeof number === 'number' &&
    /^-?\d+(\.\d+)?$/.test(text) &&
    Number(text) === number
  );
}

/**
 * Phone numbers that were found have E.164 form, however they were written before: a number without
 * plus may lack its country code, of at most three digits.
 */
export function isSamePhone(asked: unknown, found: unknown): boolean {
  if (typeof found !== 'string' || !/^\+\d{4,15}$/.test(found)) return false;
  const written = String(asked).trim();
  if (!/^\+?[\d\s()./-]+$/.test(written)) return false;
  const digits = written.replace(/\D/g, '').replace(/^0+/, '');
  const missing = found.length - 1 - digits.length;
  return found.endsWith(digits) && (missing === 0 || (missing <= 3 && !written.startsWith('+')));
}
