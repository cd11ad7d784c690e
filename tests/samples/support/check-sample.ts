import { expect } from 'vitest';
import type { Sample } from '../../../generators/targets/docs/types.ts';
import type { Outcome } from './run.ts';
import type { Stage } from './stage.ts';

/**
 * A sample did what it shows: it ended well, its operation was called, and all that went over the wire was a success
 * and as described.
 */
export function checkSample({ operation }: Sample, outcome: Outcome, stage: Stage): void {
  const { exchanges, refused } = stage;
  const faults = exchanges.flatMap((one) => [...one.requestFaults, ...one.answerFaults]);
  const statuses = exchanges.map(({ answer }) => answer?.status);
  expect({
    code: outcome.code,
    stderr: outcome.code === 0 ? '' : outcome.stderr,
    faults,
    refusals: statuses.filter((status) => status === undefined || status >= 400),
    refused,
  }).toEqual({ code: 0, stderr: '', faults: [], refusals: [], refused: [] });
  expect(exchanges.map((one) => one.operation)).toContain(operation);
  expect(outcome.stdout.trim()).not.toBe('');
}

/** What a sample printed is the answer of the API, and nothing else. */
export function checkPrinted({ stdout }: Outcome, stage: Stage): void {
  expect(stage.exchanges).toHaveLength(1);
  expect(JSON.parse(stdout)).toEqual(stage.exchanges[0]?.answer?.json);
}

/** A name for a test: `createEsimOrder, otherWallet`. */
export function nameSample({ operation, example }: Sample): string {
  return `${operation}, ${example}`;
}
