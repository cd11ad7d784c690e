import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { isObject } from '../openapi/json.ts';
import type { Json } from '../openapi/json.ts';
import { decodeFragment, joinPointer, resolvePointer, splitPointer } from '../openapi/pointer.ts';
import { nearest } from '../util/names.ts';
import type { SourceStore } from './source.ts';

/** What a reference leads to: a file and a JSON Pointer into it. */
export interface Target {
  file: string;
  pointer: string;
}

/** Why a reference cannot be followed, and how to mend it. */
export interface Refusal {
  code: Extract<DiagnosticCode, 'ref-remote' | 'ref-missing-file' | 'ref-missing-target'>;
  message: string;
  fix?: string;
}

/**
 * Follows a reference from a file.
 *
 * @returns undefined when the file it leads to is broken, which is told elsewhere
 */
export function followReference(
  store: SourceStore,
  reference: string,
  from: string,
): Target | Refusal | undefined {
  const { path, fragment } = splitReference(reference);
  if (/^[a-z]:[\\/]/i.test(path)) {
    return {
      code: 'ref-missing-file',
      message: `"${reference}" is a path of one computer only.`,
      fix: 'Write the path relative to the file that holds it, with forward slashes.',
    };
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) {
    return { code: 'ref-remote', message: `"${reference}" is not a file of this description.` };
  }
  const file = path === '' ? from : resolve(dirname(from), path);
  const source = store.read(file);
  if (source === undefined) {
    return { code: 'ref-missing-file', ...describeMissingFile(reference, path, file) };
  }
  if (source.value === undefined) return undefined;
  if (resolvePointer(source.value, fragment) === undefined) {
    return {
      code: 'ref-missing-target',
      ...describeMissingTarget(reference, source.value, fragment),
    };
  }
  return { file, pointer: fragment };
}

/** Splits a reference into the file part and the JSON Pointer behind `#`, both decoded. */
export function splitReference(reference: string): { path: string; fragment: string } {
  const hash = reference.indexOf('#');
  if (hash === -1) return { path: decodeFragment(reference), fragment: '' };
  return {
    path: decodeFragment(reference.slice(0, hash)),
    fragment: decodeFragment(reference.slice(hash + 1)),
  };
}

interface Description {
  message: string;
  fix: string;
}

/** Says which file is missing, and the one that was probably meant. */
function describeMissingFile(reference: string, path: string, file: string): Description {
  const message = `"${reference}" leads to no file.`;
  if (path.includes('\\')) {
    const forward = reference.replaceAll('\\', '/');
    return { message, fix: `Write it with forward slashes: "${forward}".` };
  }
  if (path.startsWith('/')) {
    const fix = 'A path that begins with / begins at the root of the disk: write a relative one.';
    return { message, fix };
  }
  const folder = dirname(file);
  const names = listFolder(folder);
  if (names === undefined) {
    return { message, fix: `There is no folder "${basename(folder)}" there: correct the path.` };
  }
  if (names.includes(basename(file)) && isFolder(file)) {
    return { message: `"${reference}" leads to a folder.`, fix: 'Name a file in the folder.' };
  }
  const near = nearest(basename(file), names);
  return {
    message,
    fix:
      near === undefined
        ? `Create ${basename(file)}, or correct the path.`
        : `Did you mean "${reference.replace(basename(file), near)}"?`,
  };
}

function listFolder(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Says how far a pointer leads, and the name that was probably meant. */
function describeMissingTarget(reference: string, root: Json, fragment: string): Description {
  if (!fragment.startsWith('/')) {
    return {
      message: `"${reference}" names an anchor; only JSON Pointers are followed.`,
      fix: 'Write the part behind # as a JSON Pointer, such as #/components/schemas/Name.',
    };
  }
  let reached = '';
  let [missing = ''] = splitPointer(fragment);
  for (const token of splitPointer(fragment)) {
    missing = token;
    const next = joinPointer(reached, token);
    if (resolvePointer(root, next) === undefined) break;
    reached = next;
  }
  const holder = resolvePointer(root, reached);
  const near = isObject(holder) ? nearest(missing, Object.keys(holder)) : undefined;
  const where = reached === '' ? 'the file' : reached;
  return {
    message: `"${reference}" leads to nothing: ${where} has no "${missing}".`,
    fix:
      near === undefined
        ? `Add "${missing}", or correct the reference.`
        : `Did you mean "${near}"?`,
  };
}
