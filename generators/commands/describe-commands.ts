import { findCommand, listCommandNames } from './find-command.ts';
import type { CommandLine } from './command-line.ts';

/** The whole command line: each command by the tables that it parses its arguments with. */
export async function describeCommands(cwd: string): Promise<CommandLine> {
  const names = await listCommandNames(cwd);
  const commands: Record<string, CommandLine> = {};
  for (const name of names) {
    // A package that is broken must not keep the shell from completing the rest.
    const command = await findCommand(name, cwd).catch(() => undefined);
    commands[name] = (await command?.describe?.(cwd)) ?? { options: {} };
  }
  return {
    options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    commands,
  };
}
