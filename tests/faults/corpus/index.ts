import type { FaultCase } from '../fault-case.ts';
import { ANSWERS_FAULTS } from './answers.ts';
import { CREDENTIALS_FAULTS } from './credentials.ts';
import { HEADERS_FAULTS } from './headers.ts';
import { LISTS_FAULTS } from './lists.ts';
import { ORDERS_FAULTS } from './orders.ts';
import { REFUSALS_FAULTS } from './refusals.ts';

/** Every server with one defect, by a name of its own. */
export const CORPUS: readonly FaultCase[] = [
  ...ANSWERS_FAULTS,
  ...HEADERS_FAULTS,
  ...REFUSALS_FAULTS,
  ...CREDENTIALS_FAULTS,
  ...ORDERS_FAULTS,
  ...LISTS_FAULTS,
];
