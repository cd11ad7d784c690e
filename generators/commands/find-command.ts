import type { CommandLine } from './command-line.ts';

/** A command: what it does in one line, and how to run it (answering the exit code). */
export interface Command {
  summary: string;
  run(args: string[], cwd: string): Promise<number>;
  /** The port that it listens on when none is asked for. */
  port?: number;
  /** What can follow it, for the completion of shells. */
  describe?(cwd: string): CommandLine | Promise<CommandLine>;
}

const BUILT_IN: Readonly<Record<string, () => Promise<Command>>> = {
  generate: () => import('./generate.ts'),
  diff: () => import('./compare.ts'),
  init: () => import('./init.ts'),
  doctor: () => import('./doctor.ts'),
  completion: () => import('./completion.ts'),
};

/** A command by its name: ours, or of a package that the project depends on. */
export async function findCommand(name: string, cwd: string): Promise<Command | undefined> {
  if (Object.hasOwn(BUILT_IN, name)) return BUILT_IN[name]?.();
  const { discoverCommands } = await import('./discover.ts');
  return discoverCommands(cwd).get(name)?.();
}

/** The names of all commands: ours, then those of packages. */
export async function listCommandNames(cwd: string): Promise<string[]> {
  const { discoverCommands } = await import('./discover.ts');
  return [...Object.keys(BUILT_IN), ...discoverCommands(cwd).keys()];
}
