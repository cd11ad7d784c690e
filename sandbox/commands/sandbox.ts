import { SandboxError } from '../setup/sandbox-error.ts';
import { UsageError } from './usage.ts';

export const summary = 'run the API for real, on a database of its own, and manage it';

/** Where it listens when nothing is said. */
export { DEFAULT_PORT as port } from './default-port.ts';

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
  person: runAction('person'),
  listen: async () => (await import('./listen-command.ts')).runListenCommand,
};

/** What completes this command: the tables that it is parsed with. */
export async function describe() {
  const [
    { ACTIONS },
    { describeOptions },
    { LISTEN_OPTIONS },
    { START_OPTIONS },
    { TARGET_OPTIONS },
  ] = await Promise.all([
    import('../control/actions/index.ts'),
    import('./action-command.ts'),
    import('./listen-command.ts'),
    import('./start-options.ts'),
    import('./target.ts'),
  ]);
  const commands: Record<string, { options: object; commands?: Record<string, object> }> = {
    listen: { options: LISTEN_OPTIONS },
  };
  for (const action of ACTIONS) {
    const noun = commands[action.noun] ?? { options: { help: START_OPTIONS.help } };
    const verb = { options: { ...describeOptions(action), ...TARGET_OPTIONS } };
    commands[action.noun] = { ...noun, commands: { ...noun.commands, [action.verb]: verb } };
  }
  return { options: START_OPTIONS, commands, values: { profile: ['faithful', 'magic'] } };
}

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
