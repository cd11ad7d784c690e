/** What compiled validators call; the bundle holds only what is used. */

/** The number of characters of a text; a pair of surrogates is one. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (let i = text.length - 2; i >= 0; i--) {
    const first = text.charCodeAt(i) & 0xfc00;
    if (first === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) count--;
  }
  return count;
}

/** Are these the same JSON? */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export const int32 = {
  validate: (value: number) => Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31,
};

/** What is beyond is no 64-bit integer, and the first database would refuse it. */
export const int64 = {
  validate: (value: number) => Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63,
};

/** A pattern that is none with the `u` flag is meant without it. */
export function compilePattern(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return new RegExp(pattern);
  }
}
