import { spawnSync } from 'node:child_process';
import { ReleaseError } from './release-error.ts';

/** Runs a program and answers what it printed; undefined when it failed. */
export function tryCommand(
  program: string,
  args: readonly string[],
  cwd: string,
): string | undefined {
  const done = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return done.status === 0 ? done.stdout : undefined;
}

/**
 * Runs a program and answers what it printed.
 *
 * @param fix what to do when it fails; what it said comes before
 * @throws ReleaseError when it fails
 */
export function runCommand(
  program: string,
  args: readonly string[],
  cwd: string,
  fix: string,
): string {
  const done = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (done.status === 0) return done.stdout;
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim();
  const shown = [program === process.execPath ? 'node' : program, ...args].join(' ');
  throw new ReleaseError(`\`${shown.replaceAll(`${cwd}/`, '')}\` failed:\n\n${said}`, fix);
}
