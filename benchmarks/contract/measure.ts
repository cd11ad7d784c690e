import { testContract } from '../../contract/index.ts';
import { startSandbox } from '../../sandbox/index.ts';
import { CORPUS } from '../../tests/faults/corpus/index.ts';
import { description } from '../../tests/faults/description.ts';
import type { FaultCase } from '../../tests/faults/fault-case.ts';
import { runFault } from '../../tests/faults/run-fault.ts';
import { openSandbox, openStub } from '../../tests/faults/world.ts';
import type { World } from '../../tests/faults/world.ts';
import { createClient } from '../../sandbox/auth/clients.ts';
import { creditWallet } from '../../sandbox/wallets/admin.ts';
import { compareWithSpecmatic } from './specmatic.ts';
import type { Specmatic } from './specmatic.ts';

export const SERVERS = ['stub', 'sandbox'] as const;
export type Server = (typeof SERVERS)[number];

/** So many of the faults are shown to Specmatic, which starts a Java machine for each. */
const SPECMATIC_SAMPLE = 20;

/** What the tester does with the corpus, with right servers, and in a default run. */
export interface Figures {
  faults: FaultFigure[];
  clean: Record<Server, { seeds: number; alarms: string[] }>;
  runs: Record<Server, { seconds: number; requests: number }>;
  specmatic: Specmatic;
}

export interface FaultFigure {
  id: string;
  server: Server;
  found: boolean;
  findings: number;
}

export interface MeasureOptions {
  /** Every so many-th fault; 1: all. */
  every: number;
  /** Clean seeds for each server. */
  seeds: number;
  progress(line: string): void;
}

/** Measures one server after the other, so that they do not take each other's time. */
export async function measure({ every, seeds, progress }: MeasureOptions): Promise<Figures> {
  const chosen = CORPUS.filter((_, index) => index % every === 0);
  const faults: FaultFigure[] = [];
  const clean: Partial<Figures['clean']> = {};
  for (const server of SERVERS) {
    const world = await (server === 'stub' ? openStub() : openSandbox());
    try {
      const own = chosen.filter((one) => one.server === server);
      progress(`${server}: ${own.length} faults`);
      for (const one of own) faults.push(await judgeFault(one, world, progress));
    } finally {
      await world.close();
    }
    progress(`${server}: ${seeds} seeds without a fault`);
    const right = await (server === 'stub' ? openStub() : openSandbox({ live: true }));
    try {
      clean[server] = { seeds, alarms: await listAlarms(right, seeds, progress) };
    } finally {
      await right.close();
    }
  }
  progress('default runs');
  const runs = { stub: await timeStub(), sandbox: await timeSandbox() };
  const specmatic = await compareWithSpecmatic(
    chosen.filter(({ server }) => server === 'stub'),
    every === 1 ? SPECMATIC_SAMPLE : 3,
    progress,
  );
  return { faults, clean: clean as Figures['clean'], runs, specmatic };
}

async function judgeFault(
  one: FaultCase,
  world: World,
  progress: MeasureOptions['progress'],
): Promise<FaultFigure> {
  const { found, findings } = await runFault(one, world, 7);
  if (!found) progress(`  not found: ${one.id} (${one.how})`);
  return { id: one.id, server: one.server, found, findings: findings.length };
}

/** What is found where there is nothing to find. */
async function listAlarms(
  world: World,
  seeds: number,
  progress: MeasureOptions['progress'],
): Promise<string[]> {
  const phases = ['examples', 'coverage', ...(world.options.phases ?? []), 'fuzz'] as const;
  const alarms: string[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    await world.reset();
    const { findings } = await testContract({
      ...world.options,
      phases,
      url: world.url,
      spec: description,
      seed,
      store: false,
      checks: world.checks(),
    });
    for (const { check, operation, cause } of findings) {
      alarms.push(`${check} ${operation ?? ''}: ${cause} (seed ${seed})`);
      progress(`  false alarm: ${alarms.at(-1)}`);
    }
  }
  return alarms;
}

async function timeStub(): Promise<{ seconds: number; requests: number }> {
  const world = await openStub();
  try {
    return await timeRun({
      url: world.url,
      ...world.options,
      phases: ['examples', 'coverage', 'fuzz'],
    });
  } finally {
    await world.close();
  }
}

/** As a user has it: time passes by itself, and two accounts. */
async function timeSandbox(): Promise<{ seconds: number; requests: number }> {
  const running = await startSandbox({
    env: {},
    settings: { profile: 'magic', rateLimits: false },
  });
  try {
    const { apiKey = '', apiSecret = '', sandbox } = running;
    for (const walletId of [1, 2]) {
      await creditWallet(sandbox, { walletId, amount: '1000000.00', remarks: 'Benchmark' });
    }
    const other = await createClient(sandbox, { name: 'Other shop' });
    return await timeRun({
      url: running.url,
      account: { session: { apiKey, apiSecret } },
      other: { session: { apiKey: other.apiKey, apiSecret: other.apiSecret } },
    });
  } finally {
    await running.close();
  }
}

async function timeRun(
  options: Parameters<typeof testContract>[0],
): Promise<{ seconds: number; requests: number }> {
  const result = await testContract({ ...options, spec: description, seed: 1, store: false });
  return { seconds: result.duration / 1000, requests: result.exchanges };
}
