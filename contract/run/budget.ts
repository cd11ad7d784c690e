import type { PhaseName } from '../types.ts';

export const BUDGETS = ['smoke', 'default', 'deep'] as const;
export type Budget = (typeof BUDGETS)[number];

/** Sequences come before the many requests that use up balances and stock. */
export const PHASES: readonly PhaseName[] = ['examples', 'stateful', 'coverage', 'fuzz'];

/** How much a budget buys. */
export interface Allowance {
  phases: readonly PhaseName[];
  /** Random requests for each operation. */
  fuzzRuns: number;
  /** Probes that take a while too? */
  deep: boolean;
  /** Milliseconds for the whole run. */
  maxTime: number;
}

export const ALLOWANCES: Readonly<Record<Budget, Allowance>> = {
  smoke: { phases: ['examples'], fuzzRuns: 0, deep: false, maxTime: 60_000 },
  default: { phases: PHASES, fuzzRuns: 20, deep: false, maxTime: 600_000 },
  deep: { phases: PHASES, fuzzRuns: 300, deep: true, maxTime: 7_200_000 },
};
