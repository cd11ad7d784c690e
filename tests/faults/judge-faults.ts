import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testContract } from '../../contract/index.ts';
import { CORPUS } from './corpus/index.ts';
import { description } from './description.ts';
import type { FaultCase } from './fault-case.ts';
import { runFault } from './run-fault.ts';
import type { World } from './world.ts';

/** So many findings for one defect are too many for whoever must read them. */
const MOST = 8;

/** Runs every fault of a kind of server against the operations that it touches, and a few clean seeds. */
export function judgeFaults(
  server: FaultCase['server'],
  open: () => Promise<World>,
  openClean: () => Promise<World>,
  cleanSeeds: readonly number[],
): void {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.close());

  const faults = CORPUS.filter((one) => one.server === server);
  it.each(faults.map((one) => [one.id, one.how, one] as const))('%s: %s', async (_, __, one) => {
    const { found, findings, warnings } = await runFault(one, world, 7);
    const told = findings.map(({ check, operation, cause }) => `${check} ${operation}: ${cause}`);
    expect(found, `${one.checks.join(' or ')} among ${told.join(', ') || 'none'}`).toBe(
      one.gap === undefined,
    );
    expect(told.length).toBeLessThanOrEqual(MOST);
    expect(warnings.filter((text) => text.includes('broke off'))).toEqual([]);
  });

  describe('without a fault', () => {
    let clean: World;
    beforeAll(async () => {
      clean = await openClean();
    });
    afterAll(() => clean.close());

    it.each(cleanSeeds)('nothing is found with seed %i', async (seed) => {
      await clean.reset();
      const { findings } = await testContract({
        ...clean.options,
        phases: ['examples', 'coverage', ...(clean.options.phases ?? []), 'fuzz'],
        url: clean.url,
        spec: description,
        seed,
        store: false,
        checks: clean.checks(),
      });
      const told = findings.map(({ check, operation, cause }) => `${check} ${operation}: ${cause}`);
      expect(told).toEqual([]);
    });
  });
}
