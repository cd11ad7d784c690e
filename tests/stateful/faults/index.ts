import { ACCOUNTS_FAULTS } from './accounts.ts';
import { DUPLICATES_FAULTS } from './duplicates.ts';
import { LISTS_FAULTS } from './lists.ts';
import { MONEY_FAULTS } from './money.ts';
import { ORDERS_FAULTS } from './orders.ts';

/** One fault for each way in which a check can find something. */
export const FAULTS = [
  ...ORDERS_FAULTS,
  ...DUPLICATES_FAULTS,
  ...MONEY_FAULTS,
  ...LISTS_FAULTS,
  ...ACCOUNTS_FAULTS,
];
