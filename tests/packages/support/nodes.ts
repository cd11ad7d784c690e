import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { runProgram } from './run-program.ts';

/** The oldest that tools promise, and the one before it that libraries promise. */
export const NODES = { library: '20.20.2', tool: '22.18.0', own: process.versions.node } as const;

/** The folder with the `node` of a version, which npm brings, as it brings that of this repo. */
export async function findNode(version: string): Promise<string> {
  if (version === process.versions.node) return dirname(process.execPath);
  const folder = join(inject('shared'), `node-${version}`);
  const name = `node-linux-${process.arch}`;
  const found = join(folder, 'node_modules', name, 'bin');
  if (existsSync(found)) return found;
  const { code, output } = await runProgram(
    'npm',
    ['install', '--prefix', folder, '--no-save', `${name}@${version}`],
    { cwd: inject('shared') },
  );
  if (code !== 0)
    throw new Error(`npm cannot bring Node.js ${version} for this machine:\n${output}`);
  return found;
}
