import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plan } from './plan.ts';

/**
 * Carries out a plan. All new content is on disk under temporary names before the first file is
 * replaced, so a full disk or an interruption leaves the old tree; each replacement is atomic.
 */
export function writePlan(plan: Plan): void {
  const staged: { from: string; to: string }[] = [];
  try {
    for (const { path, content } of plan.write) {
      const to = join(plan.folder, path);
      const from = join(dirname(to), `.${process.pid}-${staged.length}.octopus-tmp`);
      mkdirSync(dirname(to), { recursive: true });
      staged.push({ from, to });
      writeFileSync(from, content);
    }
    for (const { from, to } of staged) renameSync(from, to);
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    throw error;
  }
  for (const path of plan.delete) {
    rmSync(join(plan.folder, path), { force: true });
    removeEmptyFolders(plan.folder, dirname(path));
  }
}

function removeEmptyFolders(root: string, folder: string): void {
  for (let current = folder; current !== '.' && current !== ''; current = dirname(current)) {
    const path = join(root, current);
    if (readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
}
