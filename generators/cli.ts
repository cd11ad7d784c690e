import { findCommand, listCommandNames } from './commands/find-command.ts';
import { UsageError } from './commands/usage.ts';

export type { Command } from './commands/find-command.ts';

/** Runs the command line; answers the exit code. */
export async function main(args: string[], cwd: string): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview(cwd));
    return 0;
  }
  if (name === '--version') {
    const { default: manifest } = await import('./package.json', { with: { type: 'json' } });
    process.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  const command = await findCommand(name, cwd);
  if (command !== undefined) return command.run(rest, cwd);
  const { didYouMean } = await import('./util/names.ts');
  const near = didYouMean(name, await listCommandNames(cwd));
  const where =
    near === '' ? ` Commands of packages are read from the package.json in ${cwd}.` : '';
  throw new UsageError(`There is no command "${name}".${near}${where} See octopus --help.`);
}

async function overview(cwd: string): Promise<string> {
  const lines: string[] = [];
  for (const name of await listCommandNames(cwd)) {
    const command = await findCommand(name, cwd);
    lines.push(`  ${name.padEnd(12)} ${command?.summary ?? ''}`);
  }
  return `octopus: an OpenAPI description compiled into everything else

Usage: octopus COMMAND [options]

Commands:
${lines.join('\n')}

Options:
  --version    the version of the toolkit
  --help       this text

Examples:
  octopus generate --check
  octopus doctor

octopus COMMAND --help tells the options of a command, with examples.
`;
}

/** Runs the command line of this process and sets its exit code. */
export async function runCommandLine(): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2), process.cwd());
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`octopus: ${error.message}\n`);
      process.exitCode = 2;
    } else if (isDiskError(error)) {
      process.stderr.write(
        `octopus: the disk said no: ${error.message}. Nothing is half written.\n`,
      );
      process.exitCode = 1;
    } else throw error;
  }
}

/** What the operating system refuses (no permission, no space): not a fault of this program. */
function isDiskError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error && 'path' in error;
}
