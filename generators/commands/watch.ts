import { readFileSync, watch as watchFolder } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../pipeline/source.ts';

/** Milliseconds of silence after a change: editors write a file in several steps. */
const SETTLE = 30;

/** What a run tells the watch. */
export interface Watched {
  /** Files that were read → hash of their content. */
  inputs: Record<string, string>;
  /** The run was refused: the cure may be a file that nothing has read yet. */
  refused: boolean;
}

/**
 * Runs now, and again after each change of a file that the last run read, until it is interrupted.
 *
 * @param once one run
 * @param fallback the file to watch when a run read none (a configuration that cannot be loaded)
 * @param waiting called when everything is up to date
 */
export async function watch(
  once: () => Promise<Watched>,
  fallback: string,
  waiting: (files: number) => void,
): Promise<void> {
  let inputs = new Map<string, string>();
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let refused = false;
  let running = false;
  let again = false;

  const hasChanged = () =>
    [...inputs].some(([file, hash]) => hash !== '' && hashNow(file) !== hash);

  const schedule = (folder: string, name: string | null) => {
    // Editors save through temporary files beside the real one: only inputs count.
    if (name !== null && !refused && !inputs.has(join(folder, name))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // One change can come as several events, some of them after it was read.
      if (refused || hasChanged()) void cycle();
    }, SETTLE);
  };

  const cycle = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      const run = await once();
      refused = run.refused;
      inputs = new Map(Object.entries(run.inputs));
      if (inputs.size === 0) inputs.set(fallback, '');
      const folders = new Set([...inputs.keys()].map((file) => dirname(file)));
      for (const [folder, watcher] of watchers) {
        if (folders.has(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const folder of folders) {
        if (watchers.has(folder)) continue;
        watchers.set(
          folder,
          watchFolder(folder, (_event, name) => schedule(folder, name)),
        );
      }
      // What changed after it was read and before its folder was watched would go unnoticed.
    } while (hasChanged() || (refused && again));
    running = false;
    waiting(inputs.size);
  };

  await cycle();
  await new Promise<void>((done) => {
    process.once('SIGINT', done).once('SIGTERM', done);
  });
  clearTimeout(timer);
  for (const watcher of watchers.values()) watcher.close();
}

function hashNow(file: string): string {
  try {
    return hashOf(readFileSync(file));
  } catch {
    return 'missing';
  }
}
