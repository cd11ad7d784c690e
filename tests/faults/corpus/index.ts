import type { FaultCase } from '../fault-case.ts';
import { ACCEPTED } from './accepted.ts';
import { ACCOUNTS } from './accounts.ts';
import { ANSWERS_FAULTS } from './answers.ts';
import { DOORS } from './doors.ts';
import { HEADERS_FAULTS } from './headers.ts';
import { INCOMPLETE } from './incomplete.ts';
import { KEYS } from './keys.ts';
import { LEAKS } from './leaks.ts';
import { LIMITS } from './limits.ts';
import { MONEY } from './money.ts';
import { PAGES } from './pages.ts';
import { REFUSED } from './refused.ts';
import { ROWS } from './rows.ts';
import { SESSIONS } from './sessions.ts';
import { SLOW } from './slow.ts';
import { STATES } from './states.ts';
import { UNKNOWN } from './unknown.ts';
import { WEBHOOKS } from './webhooks.ts';
import { WORDS } from './words.ts';

/** Every server with one defect, by a name of its own. */
export const CORPUS: readonly FaultCase[] = [
  ...ANSWERS_FAULTS,
  ...HEADERS_FAULTS,
  // What is refused, and how.
  ...REFUSED,
  ...ACCEPTED,
  ...INCOMPLETE,
  ...UNKNOWN,
  ...WORDS,
  ...LEAKS,
  ...SLOW,
  // Who gets in.
  ...DOORS,
  ...SESSIONS,
  ...ACCOUNTS,
  // Orders, and the money that they move.
  ...STATES,
  ...MONEY,
  ...KEYS,
  // Lists, webhooks, limits.
  ...PAGES,
  ...ROWS,
  ...WEBHOOKS,
  ...LIMITS,
];
