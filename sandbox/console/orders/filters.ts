const FIRST = new Date('0001-01-01T00:00:00Z');
const LAST = new Date('9999-12-31T23:59:59Z');

/**
 * The moment that a filter names. One that no calendar of the database reaches counts as the nearest
 * that it does, and a leap second as the second before.
 */
export function readTime(text: string): Date {
  const time = new Date(text.replace(/:60(?=[.z+-])/i, ':59'));
  return time < FIRST ? FIRST : time > LAST ? LAST : time;
}

/** Can the database keep this text, or look for it? It knows neither zeros nor halves of characters. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
