import { listChecks } from '../checks/index.ts';
import type { Check } from '../types.ts';

export { createPool, listCases } from '../cases/index.ts';
export { createValidateTool as createValidate } from '../tools/validate.ts';

/**
 * All checks that come with the tester.
 *
 * @param slow milliseconds after which an answer is too slow
 */
export function listAllChecks(slow: number | undefined): Check[] {
  return listChecks(slow === undefined ? {} : { maxResponseTime: slow });
}
