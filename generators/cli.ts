import { UsageError } from './commands/usage.ts';

/** A command: what it does in one line, and how to run it (answering the exit code). */
export interface Command {
  summary: string;
  run(args: string[], cwd: string): Promise<number>;
}

const BUILT_IN: Record<string, () => Promise<Command>> = {
  generate: () => import('./commands/generate.ts'),
};

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
  const near = didYouMean(name, await commandNames(cwd));
  const where =
    near === '' ? ` Commands of packages are read from the package.json in ${cwd}.` : '';
  throw new UsageError(`There is no command "${name}".${near}${where} See octopus --help.`);
}

async function findCommand(name: string, cwd: string): Promise<Command | undefined> {
  if (Object.hasOwn(BUILT_IN, name)) return BUILT_IN[name]?.();
  const { discoverCommands } = await import('./commands/discover.ts');
  return discoverCommands(cwd).get(name)?.();
}

async function commandNames(cwd: string): Promise<string[]> {
  const { discoverCommands } = await import('./commands/discover.ts');
  return [...Object.keys(BUILT_IN), ...discoverCommands(cwd).keys()];
}

async function overview(cwd: string): Promise<string> {
  const lines: string[] = [];
  for (const name of await commandNames(cwd)) {
    const command = await findCommand(name, cwd);
    lines.push(`  ${name.padEnd(12)} ${command?.summary ?? ''}`);
  }
  return `octopus: an OpenAPI description compiled into everything else

Usage: octopus COMMAND [options]

Commands:
${lines.join('\n')}

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
