import { showPath } from '@octopus-cards/toolkit/compile';
import type { Operation } from '@octopus-cards/toolkit';
import type { Finding } from '../types.ts';

/** Where the description says it: `openapi/orders.yaml:12:5`, or the JSON Pointer alone. */
export function describePlace({ location, pointer }: Finding, cwd: string): string {
  if (location === undefined) return pointer;
  return `${showSource(location.file, cwd)}:${location.line}:${location.column}`;
}

/** A path relative to a folder; a URL as it is. */
export function showSource(source: string, cwd: string): string {
  return /^https?:\/\//i.test(source) ? source : showPath(source, cwd);
}

/** `GET /orders/{id}` */
export function describeRoute({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

/** The first so many characters of a text, and how many are left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  // Not through the middle of a character.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
