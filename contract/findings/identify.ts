import { createHash } from 'node:crypto';
import type { Problem } from '../types.ts';

/** The id of the defect that a problem shows: the same in every run, on every machine. */
export function identifyDefect({ check, operation, cause }: Problem): string {
  const text = JSON.stringify([check, operation ?? null, cause]);
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
