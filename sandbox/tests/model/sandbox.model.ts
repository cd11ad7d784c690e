import { afterAll, beforeAll, expect, test } from 'vitest';
import { runModel } from './run-model.ts';
import { readNumber } from './settings.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

/** The sandbox against its model: whatever clients, workers and account managers do to it. */

const seed = readNumber('MODEL_SEED', 20260601);
const runs = readNumber('MODEL_RUNS', 80);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

test('no list of commands breaks an invariant, or differs from the model', async () => {
  console.info(`MODEL_SEED=${seed} MODEL_RUNS=${runs}`);
  const result = await runModel(world, {
    ...{ seed, runs, path: process.env['MODEL_PATH'], replayPath: process.env['MODEL_REPLAY'] },
  });
  console.info(`${result.steps} commands in ${result.runs} runs`);
  if (result.failure !== undefined) expect.fail(result.failure.text);
});
