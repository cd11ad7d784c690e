import { testContract } from '../../contract/index.ts';
import type { Finding } from '../../contract/index.ts';
import { CORPUS } from './corpus/index.ts';
import { description } from './description.ts';
import type { FaultCase } from './fault-case.ts';
import { startProxy } from './proxy.ts';
import type { FaultyServer, Fault } from './proxy.ts';
import type { World } from './world.ts';

/** What the tester says of a server. */
export interface Verdict {
  findings: readonly Finding[];
  /** One of the checks that must tell of the fault does. */
  found: boolean;
  exchanges: number;
  /** Milliseconds. */
  duration: number;
  warnings: readonly string[];
}

/** @throws Error when there is no such fault */
export function findFault(id: string): FaultCase {
  const fault = CORPUS.find((one) => one.id === id);
  if (fault === undefined) throw new Error(`There is no fault "${id}".`);
  return fault;
}

/** Puts a fault in front of a right server: what answers at the URL has that one defect. */
export function startFaulty(id: string, world: World): Promise<FaultyServer> {
  return startProxy(world.url, findFault(id).fault());
}

/** Nothing is changed on the way. */
export const NO_FAULT: Fault = (asked, forward) => forward(asked);

/** Tests the operations that a fault touches, with the fault in place. */
export async function runFault(one: FaultCase, world: World, seed: number): Promise<Verdict> {
  await world.reset();
  const proxy = await startFaulty(one.id, world);
  try {
    return await judge(one, world, proxy.url, seed);
  } finally {
    await proxy.close();
  }
}

async function judge(one: FaultCase, world: World, url: string, seed: number): Promise<Verdict> {
  const include = one.operations.includes('*') ? [] : one.operations;
  const warnings: string[] = [];
  const { slow, ...options } = one.options ?? {};
  const { findings, exchanges, duration } = await testContract({
    ...world.options,
    ...options,
    url,
    spec: description,
    include,
    seed,
    nonce: `k${seed}`,
    store: false,
    checks: world.checks(one.webhook, slow),
    onEvent: (event) => {
      if (event.kind === 'warning') warnings.push(event.message);
    },
  });
  const found = findings.some(({ check }) => one.checks.includes(check));
  return { findings, found, exchanges, duration, warnings };
}
