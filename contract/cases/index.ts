import type { Case, Description, Tools } from '../types.ts';
import { listCoverage } from './coverage.ts';
import { listExampleCases } from './examples.ts';
import { createCaseMaker } from './make-case.ts';

export { listOperationCases } from './coverage.ts';
export { fuzzOperation } from './fuzz/fuzz.ts';
export type { FuzzFailure, FuzzOptions } from './fuzz/fuzz.ts';
export { createCaseMaker, renewKey } from './make-case.ts';
export type { CaseMaker } from './make-case.ts';
export { createPool } from './pool.ts';

export interface CaseOptions {
  /**
   * Makes the caller's own keys (`x-idempotency`) differ from those of other runs. Default: made of
   * the seed; two runs with one seed on one server then send the same keys.
   */
  nonce?: string;
}

/**
 * The cases of a phase, in an order in which later ones can use what earlier answers brought. They
 * are thought up while the run goes on: take one, send it, add the exchange to the pool.
 */
export function listCases(
  description: Description,
  phase: 'examples' | 'coverage',
  tools: Tools,
  options: CaseOptions = {},
): Iterable<Case> {
  const nonce = options.nonce ?? `k${(tools.seed >>> 0).toString(16).padStart(8, '0')}`;
  const maker = createCaseMaker(phase, nonce);
  const own = tools.description === description ? tools : { ...tools, description };
  return phase === 'examples' ? listExampleCases(own, maker) : listCoverage(own, maker);
}
