import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isObject } from '../openapi/json.ts';
import type { Json } from '../openapi/json.ts';
import { resolvePointer, splitPointer, joinPointer } from '../openapi/pointer.ts';
import { nearest } from '../util/names.ts';

/** Splits a reference into the file part and the JSON Pointer behind `#` (percent-decoded). */
export function splitReference(reference: string): { path: string; fragment: string } {
  const hash = reference.indexOf('#');
  if (hash === -1) return { path: decode(reference), fragment: '' };
  return { path: decode(reference.slice(0, hash)), fragment: decode(reference.slice(hash + 1)) };
}

/** Says which file is missing, and the one that was probably meant. */
export function describeMissingFile(
  reference: string,
  file: string,
): { message: string; fix: string } {
  const folder = dirname(file);
  const message = `"${reference}" leads to no file.`;
  if (!existsSync(folder)) {
    return { message, fix: `There is no folder "${basename(folder)}" there: correct the path.` };
  }
  const near = nearest(basename(file), readdirSync(folder));
  return {
    message,
    fix:
      near === undefined
        ? `Create ${basename(file)}, or correct the path.`
        : `Did you mean "${reference.replace(basename(file), near)}"?`,
  };
}

/** Says how far a pointer leads, and the name that was probably meant. */
export function describeMissingTarget(
  reference: string,
  root: Json,
  fragment: string,
): { message: string; fix: string } {
  if (fragment !== '' && !fragment.startsWith('/')) {
    return {
      message: `"${reference}" names an anchor; only JSON Pointers are followed.`,
      fix: 'Write the part behind # as a JSON Pointer, such as #/components/schemas/Name.',
    };
  }
  let reached = '';
  for (const token of splitPointer(fragment)) {
    const holder = resolvePointer(root, reached);
    const next = joinPointer(reached, token);
    if (resolvePointer(root, next) === undefined) {
      const near = isObject(holder) ? nearest(token, Object.keys(holder)) : undefined;
      const where = reached === '' ? 'the file' : reached;
      return {
        message: `"${reference}" leads to nothing: ${where} has no "${token}".`,
        fix:
          near === undefined
            ? `Add "${token}", or correct the reference.`
            : `Did you mean "${near}"?`,
      };
    }
    reached = next;
  }
  return { message: `"${reference}" leads to nothing.`, fix: 'Correct the reference.' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
