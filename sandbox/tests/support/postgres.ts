import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of a test, in a temporary folder; nothing of it stays. */
export interface TestPostgres {
  readonly port: number;
  /** Of the superuser; by default the database `postgres`. */
  url(database?: string): string;
  /**
   * Makes an empty database.
   *
   * @returns its URL
   */
  createDatabase(name: string): Promise<string>;
  /** Ends all of its processes at once, as a power cut would end them. */
  kill9(): Promise<void>;
  /** Starts it again on the same port, after `kill9`. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

export interface TestPostgresOptions {
  /** `true`: what is committed is on the disk, as in production. Default: false, which is faster */
  fsync?: boolean;
  /** Lines of postgresql.conf, as `name=value`. */
  settings?: readonly string[];
}

/** Folders in which distributions put the programs of the server, beside those on PATH. */
const INSTALLED = '/usr/lib/postgresql';

/** How long a server may take to start, in milliseconds. */
const START_TIMEOUT = 30_000;

/** Why tests on PostgreSQL cannot run here; undefined: they can. */
export const POSTGRES_MISSING: string | undefined =
  findPrograms() === undefined
    ? `PostgreSQL is not installed (no initdb on PATH or in ${INSTALLED}/*/bin): only PGlite was tested.`
    : undefined;

/**
 * Starts a PostgreSQL from the programs that are installed. It listens on 127.0.0.1 only, and lets
 * everybody in.
 *
 * @throws Error when there are no programs (see {@link POSTGRES_MISSING}), or it does not start
 */
export async function startPostgres(options: TestPostgresOptions = {}): Promise<TestPostgres> {
  const programs = findPrograms();
  if (programs === undefined) throw new Error(POSTGRES_MISSING);
  const user = findUser();
  const folder = mkdtempSync(join(tmpdir(), 'octopus-postgres-'));
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  run(join(programs, 'initdb'), user, folder, [
    ...['--pgdata', data, '--username', 'postgres', '--auth', 'trust'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
  ]);
  const port = await findPort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=`,
    `fsync=${options.fsync === true ? 'on' : 'off'}`,
    'max_connections=200',
    ...(options.settings ?? []),
  ];
  const begin = () =>
    startServer(join(programs, 'postgres'), user, folder, [
      ...['-D', data],
      ...settings.flatMap((setting) => ['-c', setting]),
    ]);
  const url = (database = 'postgres') =>
    `postgres://postgres@127.0.0.1:${port}/${encodeURIComponent(database)}`;

  let server = begin();
  let stopped = false;
  const kill = () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', kill);
  await waitUntilReady(server, url());

  return {
    port,
    url,
    async createDatabase(name) {
      await query(url(), `create database ${pg.escapeIdentifier(name)}`);
      return url(name);
    },
    async kill9() {
      // The children are no group of their own: hold the parent still, so that it makes no more.
      server.kill('SIGSTOP');
      for (const child of listChildren(server)) killProcess(child);
      await end(server, 'SIGKILL');
    },
    async restart() {
      if (server.exitCode === null && server.signalCode === null) await end(server, 'SIGINT');
      server = await retryStart(begin, url());
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      process.off('exit', kill);
      await end(server, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of initdb and postgres: on PATH, or the newest that is installed. */
function findPrograms(): string | undefined {
  const installed = existsSync(INSTALLED)
    ? readdirSync(INSTALLED)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(INSTALLED, version, 'bin'))
    : [];
  return [...installed, ...(process.env['PATH'] ?? '').split(delimiter)].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}

/** Whom a program runs as; nothing: the user of this process. */
type User = { uid: number; gid: number } | Record<string, never>;

/** PostgreSQL refuses to run as root: then it is `postgres`, or `nobody`. */
function findUser(): User {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = Number(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout);
    const gid = Number(spawnSync('id', ['-g', name], { encoding: 'utf8' }).stdout);
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody".');
}

function run(program: string, user: User, cwd: string, args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { ...user, cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}

function startServer(program: string, user: User, cwd: string, args: string[]): ServerProcess {
  const server: ServerProcess = Object.assign(
    spawn(program, args, { ...user, cwd, stdio: ['ignore', 'ignore', 'pipe'] }),
    { output: '' },
  );
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    server.output = (server.output + text).slice(-4_000);
  });
  return server;
}

/** A server, and the last that it said. */
type ServerProcess = ChildProcess & { output: string };

async function waitUntilReady(server: ServerProcess, url: string): Promise<void> {
  const end = Date.now() + START_TIMEOUT;
  for (;;) {
    try {
      await query(url, 'select 1');
      return;
    } catch (error) {
      if (server.exitCode !== null || server.signalCode !== null || Date.now() > end) {
        server.kill('SIGKILL');
        throw new Error(`PostgreSQL did not start: ${server.output}`, { cause: error });
      }
    }
    await wait(50);
  }
}

/** After a kill its children need a moment to go, and until then no other may take their memory. */
async function retryStart(begin: () => ServerProcess, url: string): Promise<ServerProcess> {
  for (let attempt = 0; ; attempt += 1) {
    const server = begin();
    try {
      await waitUntilReady(server, url);
      return server;
    } catch (error) {
      if (attempt === 20) throw error;
      await wait(100);
    }
  }
}

/** The processes that a server has started; where /proc does not tell, none: they end by themselves. */
function listChildren({ pid }: ChildProcess): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number);
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill(signal);
  await gone;
}

/** A port that was free a moment ago. */
async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
