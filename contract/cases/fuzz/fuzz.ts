import fc from 'fast-check';
import type { Operation } from '@octopus-cards/toolkit';
import type { Case, Tools } from '../../types.ts';
import { createCaseMaker } from '../make-case.ts';
import { listSessionOperations } from '../order.ts';
import { arbitraryCase } from './arbitrary-case.ts';
import type { Parts } from './arbitrary-case.ts';

export interface FuzzOptions {
  /** How many requests are tried, not counting those that make a wrong one smaller. */
  runs: number;
  /** As in `CaseOptions`. */
  nonce?: string | undefined;
  /** Requests that may be spent on making one wrong request smaller. Default: 60. */
  shrinks?: number | undefined;
  /** Causes that are known already: they are neither reported nor shrunken. */
  known?: Iterable<string> | undefined;
  /** Sends the case and judges the answer: the cause of each problem, none when all is well. */
  judge(attempt: Case): Promise<readonly string[]>;
}

/** A request made as small as possible that still shows a cause. */
export interface FuzzFailure {
  case: Case;
  cause: string;
}

/**
 * Tries random requests of one operation, and makes those smaller whose answers are wrong. The same
 * seed tries the same requests. Operations of the session are left alone: each wrong login counts
 * against the account that the test runs with.
 */
export async function* fuzzOperation(
  tools: Tools,
  operation: Operation,
  options: FuzzOptions,
): AsyncGenerator<FuzzFailure> {
  const { runs, shrinks = 60, judge } = options;
  if (listSessionOperations(tools.description.model).has(operation.id)) return;
  const arbitrary = arbitraryCase(tools, operation);
  if (arbitrary === undefined) return;
  const nonce = options.nonce ?? `k${(tools.seed >>> 0).toString(16).padStart(8, '0')}`;
  const maker = createCaseMaker('fuzz', `${nonce}${hash(operation.id).toString(36)}`);
  const known = new Set(options.known);
  let left = runs;
  for (let round = 0; left > 0; round++) {
    const seed = (tools.seed + hash(operation.id) + round * 7_919) | 0;
    const search = createSearch(maker.make, judge, known, shrinks);
    const found = await fc.check(fc.asyncProperty(arbitrary, search.isRight), {
      numRuns: left,
      seed,
    });
    left -= Math.max(1, found.numRuns);
    const failure = search.smallest();
    if (failure === undefined) return;
    known.add(failure.cause);
    yield failure;
  }
}

/** Looks for one cause, then only for smaller requests with the same one. */
function createSearch(
  make: (parts: Parts) => Case,
  judge: FuzzOptions['judge'],
  known: ReadonlySet<string>,
  shrinks: number,
) {
  let smallest: FuzzFailure | undefined;
  let spent = 0;
  return {
    async isRight(parts: Parts | undefined): Promise<boolean> {
      fc.pre(parts !== undefined);
      if (parts === undefined) return true;
      if (smallest !== undefined && ++spent > shrinks) return true;
      const attempt = make(parts);
      const causes = await judge(attempt);
      const cause =
        smallest === undefined
          ? causes.find((one) => !known.has(one))
          : causes.find((one) => one === smallest?.cause);
      if (cause === undefined) return true;
      // The shrinker only goes on from what was wrong: the last is the smallest.
      smallest = { case: attempt, cause };
      return false;
    },
    smallest: () => smallest,
  };
}

/** A 31-bit number for a text, the same everywhere. */
function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 2 ** 31;
  return value;
}
