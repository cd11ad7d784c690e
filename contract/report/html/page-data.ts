import type { CoverageMatrix } from '../../coverage/index.ts';
import type { RunFacts, RunResult } from '../../types.ts';
import type { Redactor } from '../redact.ts';

/** All that the page shows. */
export interface PageData {
  at: Date;
  facts: RunFacts;
  result: RunResult;
  warnings: readonly string[];
  probes: ReadonlyMap<string, boolean>;
  coverage: CoverageMatrix;
  redactor: Redactor;
  cwd: string;
}
