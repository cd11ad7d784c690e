import { SandboxError } from '../setup/sandbox-error.ts';
import { UsageError } from './usage.ts';

export const summary = 'run the API for real, on a database of its own, and manage it';

type Run = (args: string[], cwd: string) => Promise<number>;

const runAction =
  (noun: string): (() => Promise<Run>) =>
  async () => {
    const { runActionCommand } = await import('./action-command.ts');
    return (args) => runActionCommand(noun, args);
  };

/** What follows `octopus sandbox`; anything else starts one. */
const SUBCOMMANDS: Readonly<Record<string, () => Promise<Run>>> = {
  client: runAction('client'),
  wallet: runAction('wallet'),
  code: runAction('code'),
  webhook: runAction('webhook'),
  ip: runAction('ip'),
  listen: async () => (await import('./listen-command.ts')).runListenCommand,
};

/** Runs `octopus sandbox`; answers the exit code: 0 done, 1 it cannot be done, 2 wrong usage. */
export async function run(args: string[], cwd: string): Promise<number> {
  try {
    const [name = '', ...rest] = args;
    const load = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
    if (load !== undefined) return await (await load())(rest, cwd);
    if (name !== '' && !name.startsWith('-')) {
      const known = Object.keys(SUBCOMMANDS).join(', ');
      throw new UsageError(`There is no "octopus sandbox ${name}". There are: ${known}.`);
    }
    const { runStartCommand } = await import('./start-command.ts');
    return await runStartCommand(args);
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof SandboxError)) throw error;
    process.stderr.write(`octopus sandbox: ${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
