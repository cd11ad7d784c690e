import { listClients } from '../auth/index.ts';
import { startSandbox } from '../start.ts';
import type { RunningSandbox, SandboxAnswer, SandboxOptions } from '../start.ts';
import { writeGreeting } from './greeting.ts';
import type { Greeting } from './greeting.ts';
import { readStartOptions, START_HELP } from './start-options.ts';

/** Runs a sandbox until a signal ends it; answers the exit code. */
export async function runStartCommand(args: string[]): Promise<number> {
  const options = readStartOptions(args, process.env);
  if (options.help) {
    process.stdout.write(START_HELP);
    return 0;
  }
  const ended = Promise.withResolvers<void>();
  const stop = () => ended.resolve();
  // A second signal ends the process at once: nobody listens to it any more.
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const { dataDir, databaseUrl } = options.sandbox;
  const running = await startSandbox({
    ...options.sandbox,
    // Faults of the sandbox itself are said in any case.
    logger: options.log || { level: 'error', stream: process.stderr },
    ...(process.stdout.isTTY === true && !options.log ? { onAnswer: logAnswer } : {}),
    onProgress: (text) => process.stderr.write(`${text}\n`),
    buildConsole: true,
  });
  try {
    const data = {
      options: dataDir === undefined ? '' : ` --data ${quote(dataDir)}`,
      shared: databaseUrl !== undefined,
    };
    process.stdout.write(await greet(running, data, options.sandbox));
    await ended.promise;
  } finally {
    await running.close();
    if (databaseUrl === undefined && dataDir !== undefined) {
      process.stderr.write(`The data are in ${dataDir}.\n`);
    }
  }
  return 0;
}

async function greet(
  running: RunningSandbox,
  data: Greeting['data'],
  given: SandboxOptions,
): Promise<string> {
  const { url, apiSecret, sandbox, clock } = running;
  return writeGreeting({
    url,
    apiKey: running.apiKey ?? (await findKey(running)),
    apiSecret,
    data,
    control: sandbox.settings.control,
    console: describeConsole(running, given),
    stoppedAt: clock.running ? undefined : clock.now(),
  });
}

/** The console is opened at localhost, not at 127.0.0.1: a passkey needs a name. */
function describeConsole(
  { console, people, port }: RunningSandbox,
  { consoleUrl, host = '127.0.0.1' }: SandboxOptions,
): Greeting['console'] {
  if (console === undefined) return undefined;
  const atLocalhost = ['127.0.0.1', 'localhost', '0.0.0.0', '::', '::1'].includes(host);
  return { url: consoleUrl ?? (atLocalhost ? `http://localhost:${port}` : undefined), people };
}

/** A key that was made before. */
async function findKey({ sandbox }: RunningSandbox): Promise<string | undefined> {
  const clients = await listClients(sandbox);
  const keys = clients.flatMap((client) => client.keys);
  return keys.find(({ revokedAt }) => revokedAt === null)?.apiKey;
}

function logAnswer({ method, target, status }: SandboxAnswer): void {
  process.stdout.write(`${method.padEnd(7)} ${status} ${target}\n`);
}

function quote(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
