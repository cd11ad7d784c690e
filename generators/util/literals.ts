/**
 * Writes text as a string literal of JavaScript. Nothing in the text can end the literal. The
 * quotes are single ones, unless double ones need fewer escapes, as formatters want it.
 */
export function quote(text: string): string {
  // JSON escapes control characters, backslashes and lone surrogates.
  const double = JSON.stringify(text)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('\u007f', '\\u007f');
  const singles = text.split("'").length;
  const doubles = text.split('"').length;
  if (singles > doubles) return double;
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** Writes the key of a property in an object literal; `__proto__` becomes a plain property too. */
export function printKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return isName(name) ? name : quote(name);
}

/** Writes the way to a member: `.pets.list`. */
export function printAccess(names: string[]): string {
  return names.map((name) => (isName(name) ? `.${name}` : `[${quote(name)}]`)).join('');
}

function isName(name: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name);
}

/** Words that cannot name a parameter or a constant in strict code. */
const KEYWORDS = `arguments async await boolean break case catch class const continue debugger default
  delete do else enum eval export extends false finally for function if implements import in
  instanceof interface let new null of package private protected public return static super switch
  this throw true try typeof undefined var void while with yield`;

/** Names that stand for something everywhere (ECMA-262, section 19), and are better not hidden. */
const GLOBALS = `AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean
  DataView Date Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function
  Infinity Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy
  RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError TypeError
  URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet constructor
  decodeURI decodeURIComponent encodeURI encodeURIComponent escape globalThis hasOwnProperty isFinite
  isNaN isPrototypeOf parseFloat parseInt propertyIsEnumerable toLocaleString toString unescape
  valueOf`;

const RESERVED = new Set(`${KEYWORDS} ${GLOBALS}`.split(/\s+/));

/** Is this a name that JavaScript has taken? */
export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

/** The nearest name that can stand as an identifier. */
export function toIdentifier(name: string): string {
  const safe = name.replaceAll(/[^\p{ID_Continue}$]/gu, '_');
  const begun = /^[\p{ID_Start}_$]/u.test(safe) ? safe : `_${safe}`;
  return isReserved(begun) ? `${begun}_` : begun;
}

/** Gives out identifiers, each once: a name that is taken gets underscores at its end. */
export function createNamer(taken: Iterable<string> = []): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    let free = toIdentifier(name);
    while (used.has(free)) free += '_';
    used.add(free);
    return free;
  };
}
