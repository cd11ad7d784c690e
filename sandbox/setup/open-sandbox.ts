import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { assertSigningKey } from '../auth/index.ts';
import { createClock } from '../clock.ts';
import type { TestClock } from '../clock.ts';
import type { Sandbox } from '../context.ts';
import { createCipher } from '../crypto/cipher.ts';
import type { OpenDatabase } from '../db/open.ts';
import { openPrepared } from '../db/prepare.ts';
import { createProviders } from '../fulfilment/providers.ts';
import { createOrderSignals } from '../orders/signals.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Settings } from '../settings.ts';
import { createJobHandlers } from '../worker/job-handlers.ts';
import { createWorker } from '../worker/worker.ts';
import type { Worker } from '../worker/worker.ts';
import { DATABASE, findKeys } from './keys.ts';
import type { Keys } from './keys.ts';
import { silentLog } from './silent-log.ts';

/** Where a sandbox keeps its data and how it behaves. */
export interface OpenSandboxOptions {
  /** A folder that keeps data and keys between runs. Without it and `databaseUrl`: nothing is kept. */
  dataDir?: string | undefined;
  /** A PostgreSQL server, `postgres://…`; any number of processes may share it. */
  databaseUrl?: string | undefined;
  settings?: Partial<Omit<Settings, 'signingKey'>> | undefined;
  /** Default: see {@link findKeys}. */
  keys?: Keys | undefined;
  /** Default: the machine's time. */
  clock?: TestClock | undefined;
  /** Where the keys are looked for. Default: that of the process */
  env?: NodeJS.ProcessEnv | undefined;
  /** Told of steps that take a while, in a few words. */
  onProgress?: ((text: string) => void) | undefined;
}

/** A sandbox without a server: its parts put together, its database open and up to date. */
export interface OpenedSandbox {
  sandbox: Sandbox;
  clock: TestClock;
  worker: Worker;
  database: OpenDatabase;
  /** Where the log goes; until it is set, nowhere. */
  setLog(log: FastifyBaseLogger): void;
  /** Closes the database; the worker must have stopped. */
  close(): Promise<void>;
}

/**
 * Opens the database of a sandbox, brings it up to date and puts the parts together. Nothing runs yet:
 * no server, no worker.
 *
 * @throws SandboxError when keys or database cannot be had
 */
export async function openSandbox(options: OpenSandboxOptions = {}): Promise<OpenedSandbox> {
  const { dataDir, databaseUrl, onProgress, env = process.env } = options;
  const shared = databaseUrl !== undefined;
  const keys = options.keys ?? (await findKeys({ env, dataDir, shared }));
  assertSigningKey(keys.signing);
  const settings: Settings = { ...DEFAULT_SETTINGS, ...options.settings, signingKey: keys.signing };
  const cipher = createCipher(keys.encryption);
  const clock = options.clock ?? createClock();
  const database = await openPrepared({
    url: databaseUrl,
    dataDir: dataDir === undefined ? undefined : join(dataDir, DATABASE),
    onProgress,
  });
  let log = silentLog;
  let worker: Worker | undefined;
  const sandbox: Sandbox = {
    db: database.db,
    clock,
    cipher,
    settings,
    get log() {
      return log;
    },
    providers: createProviders(settings),
    signals: createOrderSignals(),
    wake: () => worker?.wake(),
    random: randomBytes,
  };
  worker = createWorker(sandbox, createJobHandlers(settings));
  return {
    sandbox,
    clock,
    worker,
    database,
    setLog(given) {
      log = given;
    },
    close: () => database.close(),
  };
}
