import { hash } from 'node:crypto';

/** The entity tag of a payload: equal payloads have equal tags. */
export function makeEntityTag(payload: string | Uint8Array): string {
  return `"${hash('sha1', payload, 'base64url')}"`;
}

const TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/**
 * Does `If-None-Match` name this entity tag? Tags are compared weakly, as RFC 9110 asks: whether
 * they are weak makes no difference.
 */
export function matchesEntityTag(ifNoneMatch: string, tag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = tag.startsWith('W/') ? tag.slice(2) : tag;
  for (const match of ifNoneMatch.matchAll(TAG)) if (match[1] === opaque) return true;
  return false;
}
