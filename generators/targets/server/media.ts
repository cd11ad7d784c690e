/** How a body of a media type is handed to a handler, or taken from it. */
export type MediaKind = 'json' | 'text' | 'bytes';

/** Is this JSON, with whatever suffix or parameter? */
export function isJson(mediaType: string): boolean {
  return /^application\/(?:[\w.!#$&^-]+\+)?json(?:\s*;|\s*$)/i.test(mediaType);
}

export function mediaKindOf(mediaType: string): MediaKind {
  if (isJson(mediaType)) return 'json';
  return /^text\//i.test(mediaType) ? 'text' : 'bytes';
}
