import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CommandError, timeCommand } from './processes.ts';
import type { Subject } from './subjects.ts';

const cli = fileURLToPath(new URL('../../generators/bin.js', import.meta.url));
const OUT = 'ours';
const CONFIG = 'octopus.config.json';

/** Which documents the `spec` target writes: the whole one, or one for each vertical as well. */
export type Extent = 'same as the peers' | 'with a document for each vertical';

/** Configures a run and removes what the last one left: outputs, and the memory of it. */
export function prepareOurs(subject: Subject, extent: Extent): void {
  const targets = {
    spec: { verticals: extent === 'with a document for each vertical' },
    types: {},
    client: { package: 'benchmark', factory: 'createClient' },
  };
  const description = { input: subject.input, output: OUT, targets };
  writeFileSync(
    join(subject.cwd, CONFIG),
    JSON.stringify({ descriptions: { benchmark: description } }),
  );
  for (const folder of [OUT, 'node_modules']) {
    rmSync(join(subject.cwd, folder), { recursive: true, force: true });
  }
}

/** Times one run of `octopus generate`, on whatever is there. */
export function timeOurs(subject: Subject, env: NodeJS.ProcessEnv = {}): Promise<number> {
  return timeCommand(
    { name: 'octopus generate', args: [cli, 'generate'] },
    { cwd: subject.cwd, env: { ...subject.env, ...env } },
  );
}

export function ourOutput({ cwd }: Subject): string {
  return join(cwd, OUT);
}

/**
 * Edits one file several times under `octopus generate --watch`; answers the milliseconds from each
 * save to the line that says the outputs are written.
 */
export async function timeEdits(subject: Subject, edits: number): Promise<number[]> {
  const { path, edited } = editor(subject);
  const child = spawn(process.execPath, [cli, 'generate', '--watch', '--json'], {
    cwd: subject.cwd,
    env: subject.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const times: number[] = [];
  try {
    readOutcome(await lines.next());
    for (let number = 1; number <= edits; number++) {
      const text = edited(number);
      const started = performance.now();
      writeFileSync(path, text);
      const written = readOutcome(await lines.next());
      times.push(performance.now() - started);
      if (written === 0) throw new CommandError('--watch saw the edit, and wrote nothing');
    }
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
  return times;
}

/** How the file reads with a word and a number put into one of its descriptions. */
function editor({ cwd, edit }: Subject): { path: string; edited: (number: number) => string } {
  const path = join(cwd, edit.file);
  const original = readFileSync(path, 'utf8');
  const from = original.indexOf(edit.after, original.indexOf(edit.section));
  if (from === -1) throw new CommandError(`${edit.file} has no ${edit.after} to edit`);
  const at = from + edit.after.length;
  return {
    path,
    edited: (number) => `${original.slice(0, at)}Edit ${number} ${original.slice(at)}`,
  };
}

function readOutcome({ value, done }: IteratorResult<string>): number {
  if (done === true) throw new CommandError('octopus generate --watch ended by itself');
  const outcome: { ok: boolean; written?: string[] } = JSON.parse(value);
  if (!outcome.ok) throw new CommandError(`octopus generate --watch refused: ${value}`);
  return outcome.written?.length ?? 0;
}
