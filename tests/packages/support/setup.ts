import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packAll } from '../../../scripts/pack/pack.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Tarballs by the short names of the packages. */
    tarballs: Record<string, string>;
    /** A folder for what the tests share: npm's cache, other versions of Node.js, the sandbox's image. */
    shared: string;
  }
}

/** Packs everything once, for all the tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const shared = mkdtempSync(join(tmpdir(), 'octopus-packages-'));
  const packed = await packAll(join(shared, 'dist'));
  const tarballs = packed.map(({ published, file }) => [published.name.split('/')[1], file]);
  project.provide('tarballs', Object.fromEntries(tarballs));
  project.provide('shared', shared);
  return () => rmSync(shared, { recursive: true });
}
