import type { Clock, TestClock } from '../clock.ts';
import type { Sandbox } from '../context.ts';
import type { Control } from '../control/index.ts';

export type Role = 'owner' | 'developer' | 'finance' | 'read_only' | 'platform_administrator';

/** What every part of the console works with. One per running process. */
export interface Console {
  readonly sandbox: Sandbox;
  /**
   * The time of people: of sessions, codes and the audit log. It is not the clock of the sandbox, which
   * tests move: nobody should be signed out, or have all codes refused, because an order was to grow old.
   */
  readonly clock: Clock;
  /** The clock that the tools of the sandbox move. */
  readonly sandboxClock: TestClock;
  /** What moves the clock and resets; undefined when the sandbox runs without. */
  readonly control: Control | undefined;
  /** Moves the sandbox to a time, doing what falls due on the way. @returns how many jobs were done */
  advance(to: Date): Promise<number>;
  /** Where people open the console, such as `https://console.example`; undefined: at this machine. */
  readonly url: string | undefined;
  /** Memory that hashing a password takes, as a power of two of KiB; tests take less. */
  readonly passwordCost: number;
}

/** Who is signed in, as the cookie says and the database confirms. */
export interface ConsoleUser {
  userId: number;
  sessionId: number;
  email: string;
  name: string;
  role: Role;
  /** Null for a platform administrator. */
  clientId: number | null;
  clientName: string | null;
  /** Where this request comes from. */
  address: string;
  /** Until when nothing has to be confirmed; null: it has to. */
  steppedUpUntil: Date | null;
  expiresAt: Date;
  /** Has a second factor been set up? */
  hasFactor: boolean;
}

/** A sign-in whose second factor is still to come. */
export interface PendingSignIn {
  signInId: number;
  userId: number;
  address: string;
}

/** What the security handlers answer; operations know by their scheme which of the two it is. */
export type ConsolePrincipal = ConsoleUser | PendingSignIn;
