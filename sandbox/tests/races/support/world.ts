import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { createClient } from '../../../auth/index.ts';
import type { Sandbox } from '../../../context.ts';
import { findViolations } from '../../../db/invariants.ts';
import { openSandbox } from '../../../setup/open-sandbox.ts';
import type { OpenedSandbox } from '../../../setup/open-sandbox.ts';
import { createWallet, creditWallet } from '../../../wallets/admin.ts';
import { LEASE_SECONDS } from '../../../worker/lease.ts';
import { startPostgres } from '../../support/postgres.ts';
import type { TestPostgres, TestPostgresOptions } from '../../support/postgres.ts';
import { logIn } from '../../support/talk.ts';
import type { Talk } from '../../support/talk.ts';
import { KEYS, spawnServer } from './server-process.ts';
import type { Listening, ServerOptions, ServerProcess } from './server-process.ts';

/** A PostgreSQL server with a database that holds the catalogue, and the processes that work on it. */
export interface World {
  readonly postgres: TestPostgres;
  readonly databaseUrl: string;
  /** A view on the database from the test itself; nothing runs in it. */
  readonly admin: Sandbox;
  /** Starts a server and waits until it listens. */
  start(options?: Omit<ServerOptions, 'databaseUrl'>): Promise<RunningServer>;
  /** Makes a client with wallets: currency → amount. */
  addShopper(funds?: Readonly<Record<string, string>>): Promise<Shopper>;
  /** Ends the servers that still run; each must end in order. */
  stopServers(): Promise<void>;
  close(): Promise<void>;
}

export type RunningServer = ServerProcess & Listening;

export interface Shopper {
  clientId: number;
  apiKey: string;
  apiSecret: string;
  /** Currency → id of the wallet. */
  wallets: Readonly<Record<string, number>>;
}

/** What every server of these tests is started with. */
const USUAL = ['--rate-limits', 'off'];

/**
 * Opens a world, and closes it after the tests of the file: every server that still runs must end in
 * order. Before that, the books are audited, as a test of their own.
 */
export async function openWorld(options: TestPostgresOptions = {}): Promise<World> {
  const postgres = await startPostgres(options);
  const servers: ServerProcess[] = [];
  let opened: OpenedSandbox | undefined;
  const stopServers = async () => {
    const running = servers.filter((server) => server.isRunning());
    const codes = await Promise.all(running.map((server) => server.stop()));
    expect(codes.filter((code) => code !== 0)).toEqual([]);
  };
  const close = async () => {
    try {
      await stopServers();
    } finally {
      await opened?.close();
      await postgres.stop();
    }
  };
  try {
    const databaseUrl = await postgres.createDatabase('shared');
    opened = await openSandbox({
      databaseUrl,
      env: KEYS,
      settings: { localWebhooks: true, plannedEvents: true },
    });
    const { sandbox: admin } = opened;
    return {
      postgres,
      databaseUrl,
      admin,
      async start({ args = [], ...others } = {}) {
        const server = spawnServer({ ...others, databaseUrl, args: [...USUAL, ...args] });
        servers.push(server);
        return { ...server, ...(await server.ready) };
      },
      addShopper: (funds = { USD: '100000' }) => addShopper(admin, funds),
      stopServers,
      close,
    };
  } catch (error) {
    await opened?.close();
    await postgres.stop();
    throw error;
  }
}

async function addShopper(
  admin: Sandbox,
  funds: Readonly<Record<string, string>>,
): Promise<Shopper> {
  const client = await createClient(admin, { name: 'Shopper' });
  const wallets: Record<string, number> = {};
  for (const [currency, amount] of Object.entries(funds)) {
    const walletId = await createWallet(admin, { clientId: client.clientId, currency });
    await creditWallet(admin, { walletId, amount, remarks: 'Funds' });
    wallets[currency] = walletId;
  }
  return { ...client, wallets };
}

/** Logs a client in at each server. */
export async function logInAt(
  shopper: Shopper,
  servers: readonly [RunningServer, ...RunningServer[]],
): Promise<[Talk, ...Talk[]]> {
  const [first, ...others] = servers;
  return [
    await logIn(first.url, shopper),
    ...(await Promise.all(others.map(({ url }) => logIn(url, shopper)))),
  ];
}

/** The balance of a wallet, as decimal text, `0.0000`. */
export async function readBalance({ db }: Sandbox, walletId: number | undefined): Promise<string> {
  const row = await db
    .selectFrom('wallets')
    .select('balance')
    .where('id', '=', walletId ?? 0)
    .executeTakeFirstOrThrow();
  return row.balance;
}

/** Waits until no order, webhook or mail is left to work on. */
export async function awaitQuiet({ db }: Sandbox, timeout = 60_000): Promise<void> {
  const left = async () => {
    const { rows } = await sql<{ jobs: string }>`
      select kind || ' ' || count(*) as jobs from jobs where kind <> 'activate' group by kind`.execute(
      db,
    );
    return rows.map(({ jobs }) => jobs);
  };
  await expect.poll(left, { timeout, interval: 100 }).toEqual([]);
}

/**
 * Lets the leases end of processes that have died, as they do by themselves a minute after they were
 * taken.
 *
 * @param held only those that were taken so many seconds ago; needed while others are at work
 */
export async function endLeases({ db }: Sandbox, held = 0): Promise<void> {
  await sql`update jobs set leased_until = clock_timestamp() - interval '1 second'
    where leased_until < clock_timestamp() + make_interval(secs => ${LEASE_SECONDS - held}::integer)`.execute(
    db,
  );
}

/** Audits the books of a world at the end of a file, and closes it. */
export function auditAtTheEnd(find: () => World): void {
  test('the books are right', async () => {
    const { admin } = find();
    await awaitQuiet(admin);
    expect(await findViolations(admin.db)).toEqual([]);
  });
  afterAll(() => find().close());
}
