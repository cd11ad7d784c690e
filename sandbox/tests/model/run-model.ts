import fc from 'fast-check';
import { listCommands } from './commands.ts';
import { Finish } from './commands/webhooks.ts';
import { BreachError } from './invariants.ts';
import type { Breach } from './invariants.ts';
import { Model } from './model.ts';
import type { World } from './world.ts';

export interface RunOptions {
  seed: number;
  /** How many lists of commands are tried. */
  runs: number;
  /** Where fast-check is to begin, as it printed it. */
  path?: string | undefined;
  replayPath?: string | undefined;
  /** `false`: the first failure is good enough. Default: it is made as short as possible */
  shrink?: boolean;
}

export interface RunResult {
  seed: number;
  runs: number;
  /** How many commands ran. */
  steps: number;
  /** What went wrong, and after what; undefined: nothing. */
  failure: Failure | undefined;
}

export interface Failure {
  breaches: readonly Breach[];
  /** For people: seed, path, the commands in words, what is broken, and how to see it again. */
  text: string;
}

/** Longest time for making a failure shorter, in milliseconds. */
const SHRINK_LIMIT = 60_000;

/** Does lists of commands to a sandbox and to the model, and stops at the first that differs. */
export async function runModel(world: World, options: RunOptions): Promise<RunResult> {
  const { seed, runs, path, replayPath, shrink = true } = options;
  let steps = 0;
  let failedAt: number | undefined;
  const property = fc.asyncProperty(listCommands(replayPath), async (commands) => {
    // What takes too long to be made shorter is printed as it is.
    if (failedAt !== undefined && performance.now() - failedAt > SHRINK_LIMIT) return;
    try {
      await world.rewind();
      const model = beginModel(world);
      await fc.asyncModelRun(() => ({ model, real: world }), commands);
      await new Finish().run(model, world);
    } catch (error) {
      failedAt ??= performance.now();
      throw error;
    } finally {
      steps += [...commands].length;
    }
  });
  const result = await fc.check(property, {
    ...{ seed, numRuns: runs, endOnFailure: !shrink },
    ...(path === undefined ? {} : { path }),
  });
  return {
    seed,
    runs: result.numRuns,
    steps,
    failure: result.failed ? explain(result) : undefined,
  };
}

/** The model of a world that was just rewound. */
function beginModel({ wallets, last }: World): Model {
  const { moves, events, deliveries } = last;
  return new Model({ wallets, moves, events, deliveries: deliveries.length });
}

interface Failed {
  seed: number;
  counterexamplePath: string | null;
  counterexample: [Iterable<unknown>] | null;
  errorInstance: unknown;
  numShrinks: number;
}

function explain(result: Failed): Failure {
  const { seed, counterexamplePath: path, counterexample, errorInstance: error } = result;
  const [commands] = counterexample ?? [[]];
  const replay = /replayPath="([^"]*)"/.exec(String(commands))?.[1] ?? '';
  const lines = [...commands].map((command, index) => `  ${index + 1}. ${command}`);
  const text = [
    `The sandbox differs from its model (seed ${seed}, path "${path}", made shorter ${result.numShrinks} times):`,
    ...lines,
    error instanceof Error
      ? error instanceof BreachError
        ? error.message
        : (error.stack ?? '')
      : String(error),
    `Again: MODEL_SEED=${seed} MODEL_PATH='${path}' MODEL_REPLAY='${replay}' npm run test:model`,
  ].join('\n');
  return { breaches: error instanceof BreachError ? error.breaches : [], text };
}
