import { spawn } from 'node:child_process';

/** A command line without the interpreter: every command here is a JavaScript file. */
export interface Command {
  name: string;
  args: string[];
}

/** Where and with what a command runs. */
export interface Surroundings {
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** A command failed; the figures of this run are worth nothing. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** Runs a command as a process of its own; answers the milliseconds from start to exit. */
export async function timeCommand(
  { name, args }: Command,
  { cwd, env }: Surroundings,
): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const time = performance.now() - started;
  if (code !== 0) throw new CommandError(`${name} ended with ${code}:\n${output.slice(-2000)}`);
  return time;
}

/** Runs commands one after the other; answers the milliseconds of each. */
export async function timeSequence(
  commands: Command[],
  surroundings: Surroundings,
): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const command of commands) times[command.name] = await timeCommand(command, surroundings);
  return times;
}
