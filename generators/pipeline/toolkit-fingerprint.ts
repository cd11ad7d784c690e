import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files that cannot change what is generated. */
const IGNORED = /(^|\/)(fixtures|node_modules)(\/|$)|\.test\.ts$|\.md$/;

/**
 * A hash over the compiler itself, the extension schemas it reads, the packages whose output it
 * passes on, and Node.js: an unchanged input gives an unchanged output only if these are unchanged.
 */
export function fingerprintToolkit(): string {
  fingerprint ??= computeFingerprint();
  return fingerprint;
}

/**
 * Taken once, when a process begins: what is loaded then is what emits, also in a watch that goes on
 * while the compiler itself is edited.
 */
let fingerprint: string | undefined;

function computeFingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const folder of [root, join(root, '../openapi/extensions')]) hashFolder(hash, folder, '');
  for (const name of [
    'typescript',
    'openapi-typescript',
    'js-yaml',
    'jsonpath-rfc9535',
    'ajv',
    'orval',
  ]) {
    hash.update(`${name} ${versionOf(name)}\n`);
  }
  return hash.digest('hex');
}

function hashFolder(hash: ReturnType<typeof createHash>, folder: string, below: string): void {
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(join(folder, below), { withFileTypes: true });
  } catch {
    return; // a packed toolkit has the extension schemas inside its own files
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (IGNORED.test(path)) continue;
    if (entry.isDirectory()) hashFolder(hash, folder, path);
    else
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(folder, path)))
        .update('\0');
  }
}

function versionOf(name: string): string {
  for (const folder of searchFolders()) {
    try {
      const manifest: { version?: string } = JSON.parse(
        readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'),
      );
      return manifest.version ?? '';
    } catch {
      // Not here: look one folder further up.
    }
  }
  return '';
}

function searchFolders(): string[] {
  const folders: string[] = [];
  let folder = fileURLToPath(new URL('..', import.meta.url));
  for (let up = join(folder, '..'); up !== folder; folder = up, up = join(folder, '..')) {
    folders.push(folder);
  }
  return [...folders, folder];
}
