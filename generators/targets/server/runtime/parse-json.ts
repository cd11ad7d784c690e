import { isAscii, isUtf8 } from 'node:buffer';

/** How deep arrays and objects may be nested; deeper ones make recursive code run out of stack. */
export const MAX_DEPTH = 256;

/** Says that a text is not JSON, or is JSON that no handler should see. */
export const BAD_JSON = Symbol('bad JSON');

/**
 * Parses JSON in UTF-8. Besides what is malformed, it refuses what is nested too deeply and names
 * that would change what an object is once somebody copies it (`__proto__`).
 */
export function parseJson(bytes: Buffer): unknown {
  // Most bodies are ASCII, which is read faster.
  const ascii = isAscii(bytes);
  if (!ascii && !isUtf8(bytes)) return BAD_JSON;
  const text = bytes.toString(ascii ? 'latin1' : 'utf8');
  try {
    // A byte order mark is no JSON, but RFC 8259 lets parsers pass over it.
    const value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as unknown;
    return isSuspicious(text) && !isHarmless(value) ? BAD_JSON : value;
  } catch {
    return BAD_JSON;
  }
}

/** Might there be a bad name or too many levels? Most texts are cleared by these quick searches. */
function isSuspicious(text: string): boolean {
  if (text.includes('__proto__') || text.includes('prototype') || text.includes('\\u00'))
    return true;
  return text.length > 2 * MAX_DEPTH && countsTo(text, '[', '{', MAX_DEPTH);
}

function countsTo(text: string, one: string, other: string, limit: number): boolean {
  let count = 0;
  for (const bracket of [one, other]) {
    let index = text.indexOf(bracket);
    while (index !== -1) {
      count += 1;
      if (count > limit) return true;
      index = text.indexOf(bracket, index + 1);
    }
  }
  return false;
}

/** Walks level by level, since a recursion would run out of stack itself. */
function isHarmless(value: unknown): boolean {
  let level: object[] = isObject(value) ? [value] : [];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false;
    const below: object[] = [];
    for (const node of level) {
      if (Object.hasOwn(node, '__proto__')) return false;
      if (Object.hasOwn(node, 'constructor') && hasPrototype(node)) return false;
      for (const inner of Object.values(node)) if (isObject(inner)) below.push(inner);
    }
    level = below;
  }
  return true;
}

function hasPrototype(node: object): boolean {
  const inner: unknown = Reflect.get(node, 'constructor');
  return isObject(inner) && Object.hasOwn(inner, 'prototype');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
