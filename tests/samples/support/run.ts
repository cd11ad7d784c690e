import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Stage } from './stage.ts';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Variables of this machine that a program may need; no others, so that a run is the same everywhere. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'LANG'];

/** Runs a program to its end on a stage, with a session that has just begun. */
export async function runOn(
  stage: Stage,
  command: string,
  args: string[],
  cwd: string,
): Promise<Outcome> {
  const credentials = await stage.begin();
  const own = KEPT.map((name) => [name, process.env[name]]);
  return runProgram(command, args, cwd, {
    ...Object.fromEntries(own),
    ...stage.env,
    ...credentials,
  });
}

/** Runs a program to its end. */
export async function runProgram(
  command: string,
  args: string[],
  cwd: string,
  env: Record<string, string | undefined>,
): Promise<Outcome> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
