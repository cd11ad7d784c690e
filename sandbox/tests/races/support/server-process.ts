import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CrashName } from './crash-points.ts';

const COMMAND = fileURLToPath(new URL('../../../../generators/bin.js', import.meta.url));
const CRASH = new URL('crash.ts', import.meta.url).href;

/** The keys of all servers: they share the database. */
export const KEYS = {
  OCTOPUS_SANDBOX_SIGNING_KEY: Buffer.alloc(32, 1).toString('base64'),
  OCTOPUS_SANDBOX_ENCRYPTION_KEY: `main:${Buffer.alloc(32, 2).toString('base64')}`,
};

/** How long a server may take until it listens, in milliseconds. */
const START_TIMEOUT = 45_000;

export interface ServerOptions {
  databaseUrl: string;
  /** What it is called in the database: `application_name` of its connections. */
  name?: string | undefined;
  /** Further options of `octopus sandbox`. */
  args?: readonly string[] | undefined;
  /** Where it dies. */
  crash?: CrashName | undefined;
}

/** `octopus sandbox`, in a process of its own. */
export interface ServerProcess {
  readonly name: string;
  /** As soon as it listens; rejected when it ends before that. */
  readonly ready: Promise<Listening>;
  /** When it is gone: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Is it still there? */
  isRunning(): boolean;
  /** What it has written to standard error so far. */
  complaints(): string;
  /** Ends it at once, as a crash does. */
  kill9(): Promise<void>;
  /** Ends it in order, and answers its exit code. */
  stop(): Promise<number | NodeJS.Signals>;
}

export interface Listening {
  url: string;
  /** Of the first client; the secret only where it was just made. */
  apiKey: string | undefined;
  apiSecret: string | undefined;
}

/** Starts a server; await `ready`. */
export function spawnServer(options: ServerOptions): ServerProcess {
  const { name = 'server', args = [], crash } = options;
  const databaseUrl = new URL(options.databaseUrl);
  databaseUrl.searchParams.set('application_name', name);
  const child = spawn(
    process.execPath,
    [
      ...(crash === undefined ? [] : ['--import', CRASH]),
      ...[COMMAND, 'sandbox', '--port', '0', ...args],
    ],
    {
      env: {
        ...process.env,
        ...KEYS,
        DATABASE_URL: databaseUrl.href,
        ...(crash === undefined ? {} : { CRASH_POINT: crash }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended: ServerProcess['ended'] = once(child, 'exit').then(
    ([code, signal]) => code ?? signal,
  );
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const dieWithUs = () => child.kill('SIGKILL');
  process.once('exit', dieWithUs);
  void ended.then(() => process.off('exit', dieWithUs));

  const ready = new Promise<Listening>((resolve, reject) => {
    const give = (why: string) => reject(new Error(`${name} ${why}: ${complaints}`));
    const timer = setTimeout(() => give('does not start'), START_TIMEOUT);
    const seen = new Map<string, string>();
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, label = '', value = ''] = /^([A-Z][A-Za-z ]+): +(.*)$/.exec(line) ?? [];
      seen.set(label, value);
      if (!line.startsWith('Ctrl-C')) return;
      clearTimeout(timer);
      const apiSecret = seen.get('API secret');
      resolve({
        url: seen.get('Base URL') ?? '',
        apiKey: seen.get('API key'),
        apiSecret: apiSecret?.includes(' ') === true ? undefined : apiSecret,
      });
    });
    void ended.then((how) => {
      clearTimeout(timer);
      give(`ended (${how}) before it listened`);
    });
  });
  // Who waits for its end does not wait for its start.
  ready.catch(() => {});

  return {
    name,
    ready,
    ended,
    isRunning,
    complaints: () => complaints,
    async kill9() {
      if (isRunning()) child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      if (isRunning()) child.kill('SIGTERM');
      return ended;
    },
  };
}
