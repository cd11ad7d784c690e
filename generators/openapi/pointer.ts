import type { Json } from './json.ts';
import { isObject } from './json.ts';

/** Escapes one reference token of a JSON Pointer (RFC 6901, section 3). */
export function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Undoes {@link escapeToken}. */
export function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A JSON Pointer one step deeper. */
export function joinPointer(pointer: string, ...tokens: (string | number)[]): string {
  return tokens.reduce<string>((path, token) => `${path}/${escapeToken(String(token))}`, pointer);
}

/** The unescaped reference tokens of a JSON Pointer; an empty list for the whole document. */
export function splitPointer(pointer: string): string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(unescapeToken);
}

/**
 * The value a JSON Pointer names, or undefined when there is none (RFC 6901, section 4).
 * Own properties only, so that `/constructor` finds nothing.
 */
export function resolvePointer(root: Json | undefined, pointer: string): Json | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined;
  let value: Json | undefined = root;
  for (const token of splitPointer(pointer)) {
    if (Array.isArray(value))
      value = /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
    else if (isObject(value)) value = Object.hasOwn(value, token) ? value[token] : undefined;
    else return undefined;
  }
  return value;
}

/**
 * The JSON Pointer behind the `#` of a reference, percent-decoded (RFC 6901, section 6). A `%` that
 * begins no escape stands for itself, as every tool reads it.
 */
export function decodeFragment(fragment: string): string {
  if (!fragment.includes('%')) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A JSON Pointer as the fragment of a reference: what a URI cannot hold is percent-encoded. */
export function encodeFragment(pointer: string): string {
  // Half a surrogate pair, which JSON can write as an escape, has no percent-encoding.
  return pointer.isWellFormed() ? encodeURI(pointer).replaceAll('#', '%23') : pointer;
}
