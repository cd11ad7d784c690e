import type { CommonOptions } from '@octopus-cards/console-server';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import { createClock } from '../clock.ts';
import type { Control } from '../control/index.ts';
import type { OpenedSandbox } from '../setup/open-sandbox.ts';
import type { Console } from './context.ts';
import { makeFirstPeople } from './first-people.ts';
import type { FirstPerson } from './first-people.ts';
import { forgetExpired } from './forget-expired.ts';
import { addPages } from './pages/index.ts';
import { createConsoleServer } from './server.ts';
import { PASSWORD_COST } from './sign-in/passwords.ts';

export interface MakeConsoleOptions {
  control: Control | undefined;
  /** The time of people. Default: that of the machine */
  clock?: Clock | undefined;
  /** Where people open it; see {@link Console.url}. */
  url?: string | undefined;
  logger: CommonOptions['logger'];
}

/** A console that does not listen yet. */
export interface MadeConsole {
  /** Answers its API and its pages. */
  server: FastifyInstance;
  /**
   * Makes those it begins with, and tells their passwords this once; nobody when there are people. To be
   * called when nothing can go wrong any more, so that somebody gets to see them.
   */
  makeFirstPeople(): Promise<FirstPerson[]>;
  /** To be called now and then. */
  forgetExpired(): Promise<void>;
}

/** Puts the console of a sandbox together. */
export async function makeConsole(
  { sandbox, clock, worker }: OpenedSandbox,
  options: MakeConsoleOptions,
): Promise<MadeConsole> {
  const console: Console = {
    sandbox,
    clock: options.clock ?? createClock(),
    sandboxClock: clock,
    control: options.control,
    advance: (to) => worker.advance(to),
    url: options.url,
    passwordCost: PASSWORD_COST,
  };
  const server = await createConsoleServer(console, { logger: options.logger });
  await addPages(server);
  return {
    server,
    makeFirstPeople: () => makeFirstPeople(console),
    forgetExpired: () => forgetExpired(console),
  };
}
