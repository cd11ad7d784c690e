import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hashOf } from './source.ts';

/** What the last run of a configuration read and wrote, so that the next may have nothing to do. */
export interface Memory {
  /** Hash over everything but the files of the description: options, compiler, packages. */
  key: string;
  /** Files that were read → their hash. */
  inputs: Record<string, string>;
  /** Files that were written → their hash. */
  outputs: Record<string, string>;
}

/** Where the memory of a configuration lies: a cache that may be deleted at any time. */
export function memoryPath(configPath: string): string {
  return join(
    dirname(configPath),
    'node_modules',
    '.cache',
    'octopus',
    `${basename(configPath)}.json`,
  );
}

/** Reads the memory; anything unreadable counts as none. */
export function recall(path: string): Memory | undefined {
  try {
    const memory: Memory = JSON.parse(readFileSync(path, 'utf8'));
    return typeof memory.key === 'string' ? memory : undefined;
  } catch {
    return undefined;
  }
}

/** Does everything still stand as it was remembered? Contents are compared, not times. */
export function isUpToDate(memory: Memory, key: string): boolean {
  if (memory.key !== key) return false;
  const files = [...Object.entries(memory.inputs), ...Object.entries(memory.outputs)];
  return files.every(([path, hash]) => {
    try {
      return hashOf(readFileSync(path)) === hash;
    } catch {
      return false;
    }
  });
}

/** Writes the memory; a read-only folder is no reason to fail. */
export function remember(path: string, memory: Memory): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, JSON.stringify(memory));
    renameSync(temporary, path);
  } catch {
    // The next run is slower, and nothing else.
  }
}
