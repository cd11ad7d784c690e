import type { Operation } from '@octopus-cards/toolkit';
import { fuzzOperation } from '../cases/fuzz/fuzz.ts';
import type { Case, Tools } from '../types.ts';

export interface FuzzPhaseOptions {
  operations: readonly Operation[];
  tools: Tools;
  /** Random requests for each operation. */
  runs: number;
  nonce: string;
  /** Operations that are tried at once. */
  concurrency: number;
  /** Sends a case; answers the ids of the defects that its answer shows. */
  attempt: (one: Case) => Promise<string[]>;
  /** Ids of the defects that are known by now. */
  known: () => string[];
}

/**
 * Tries random requests of each operation. What is found is noted by whoever judges the answers;
 * here it is made smaller.
 */
export async function runFuzz(options: FuzzPhaseOptions): Promise<void> {
  const queue = [...options.operations];
  const failures: unknown[] = [];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await fuzzOne(next, options, failures);
      if (failures.length > 0) throw failures[0];
    }
  };
  const workers = Array.from({ length: options.concurrency }, worker);
  const ended = await Promise.allSettled(workers);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function fuzzOne(
  operation: Operation,
  { tools, runs, nonce, attempt, known }: FuzzPhaseOptions,
  failures: unknown[],
): Promise<void> {
  const judge = async (one: Case): Promise<string[]> => {
    // For the search an error would be a wrong answer, which it would try to make smaller.
    if (failures.length > 0) return [];
    try {
      return await attempt(one);
    } catch (error) {
      failures.push(error);
      return [];
    }
  };
  const search = fuzzOperation(tools, operation, { runs, nonce, known: known(), judge });
  for await (const _ of search) if (failures.length > 0) return;
}
