import { listChecks } from '../checks/index.ts';
import type { Receiver } from '../checks/probe/support/receiver.ts';
import type { Check } from '../types.ts';

export { createPool, listCases } from '../cases/index.ts';
export { createValidateTool as createValidate } from '../tools/validate.ts';

/**
 * All checks that come with the tester.
 *
 * @param slow milliseconds after which an answer is too slow
 * @param receiver takes the webhooks of the server under test
 */
export function listAllChecks(slow?: number, receiver?: Receiver): Check[] {
  return listChecks({ receiver, ...(slow === undefined ? {} : { maxResponseTime: slow }) });
}
