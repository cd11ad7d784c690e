import type { CommonOptions } from '@octopus-cards/server';
import type { FastifyInstance } from 'fastify';
import type { Clock, TestClock } from './clock.ts';
import type { Sandbox } from './context.ts';
import type { FirstPerson, MadeConsole } from './console/index.ts';
import type { Control } from './control/index.ts';
import { createSandboxServer } from './server.ts';
import { makeFirstClient } from './setup/first-client.ts';
import { keepHouse } from './setup/housekeeping.ts';
import { describeListenError, writeUrl } from './setup/listening.ts';
import { openSandbox } from './setup/open-sandbox.ts';
import type { OpenedSandbox, OpenSandboxOptions } from './setup/open-sandbox.ts';
import { SandboxError } from './setup/sandbox-error.ts';
import type { Worker } from './worker/worker.ts';

export interface SandboxOptions extends OpenSandboxOptions {
  /** 0, the default, takes a free one. */
  port?: number | undefined;
  /** Default: 127.0.0.1 */
  host?: string | undefined;
  /** Default: nothing is logged. */
  logger?: CommonOptions['logger'];
  /** Told of every answer, once it is sent. */
  onAnswer?: ((answer: SandboxAnswer) => void) | undefined;
  /** Are jobs done on their own, as they fall due? Default: true; otherwise by `advance` alone. */
  work?: boolean | undefined;
  /** Where people open the console, such as `https://console.example`. Default: at this machine */
  consoleUrl?: string | undefined;
  /** The time of the people of the console, which the clock of the sandbox does not move. */
  consoleClock?: Clock | undefined;
  /** Are the pages of the console built first, where they are older than their sources? Default: false */
  buildConsole?: boolean | undefined;
}

/** One exchange, for a log. */
export interface SandboxAnswer {
  method: string;
  /** Path and query, as they were asked for. */
  target: string;
  status: number;
}

export interface RunningSandbox {
  /** Without a slash at the end. */
  url: string;
  port: number;
  /** Of the first client; undefined when the data were there before: the secret is told once. */
  apiKey: string | undefined;
  apiSecret: string | undefined;
  app: FastifyInstance;
  sandbox: Sandbox;
  worker: Worker;
  clock: TestClock;
  /** What the control endpoints do; undefined when they are off. */
  control: Control | undefined;
  /** The server of the console, which `app` passes on to; undefined when it is off. */
  console: FastifyInstance | undefined;
  /** Who can sign in to a new console; none when there were people before. */
  people: readonly FirstPerson[];
  /**
   * Moves the clock, and does what falls due on the way.
   *
   * @param by milliseconds, or the time to move to
   * @returns how many jobs were done
   */
  advance(by: number | Date): Promise<number>;
  /** Ends it: answers under way are finished, the worker stops, the database is closed. */
  close(): Promise<void>;
}

/**
 * Starts a sandbox: the whole API on a database of its own.
 *
 * @throws SandboxError when the port, the keys or the database cannot be had
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const { environment, control: hasControl } = { ...options.settings };
  if (hasControl === true && environment === 'production') {
    throw new SandboxError(
      'The control endpoints are never on in production: leave out --control, or the limits of production.',
    );
  }
  const opened = await openSandbox(options);
  try {
    return await serveSandbox(opened, options);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function serveSandbox(
  opened: OpenedSandbox,
  options: SandboxOptions,
): Promise<RunningSandbox> {
  const { sandbox, worker, clock } = opened;
  const { port = 0, host = '127.0.0.1', work = true } = options;
  const credentials = await makeFirstClient(sandbox);
  // Not even loaded where it is off.
  const door = sandbox.settings.control ? await import('./control/index.ts') : undefined;
  const control = await door?.createControl(opened, work);
  const app = await createSandboxServer(sandbox, {
    logger: options.logger ?? false,
    wrap: (handlers) =>
      door === undefined || control === undefined
        ? handlers
        : door.addFaults(handlers, control.faults),
  });
  opened.setLog(app.log);
  if (door !== undefined && control !== undefined) {
    door.answerFaults(app);
    await door.addControlRoutes(app, control);
  }
  const console = sandbox.settings.console
    ? await openConsole(app, opened, control, options)
    : undefined;
  if (options.onAnswer !== undefined) tellAnswers(app, options.onAnswer);
  let actualPort: number;
  let people: FirstPerson[];
  try {
    actualPort = await listen(app, port, host);
    // Not before: of a start that fails, nobody would see their passwords.
    people = (await console?.makeFirstPeople()) ?? [];
  } catch (error) {
    await app.close();
    await control?.close();
    throw error;
  }
  const stopHousekeeping = work ? keepHouse(sandbox, console) : async () => {};
  if (work) worker.start();
  let closing: Promise<void> | undefined;
  return {
    url: writeUrl(host, actualPort),
    port: actualPort,
    apiKey: credentials?.apiKey,
    apiSecret: credentials?.apiSecret,
    app,
    sandbox,
    worker,
    clock,
    control,
    console: console?.server,
    people,
    advance(by) {
      const to = by instanceof Date ? by : new Date(clock.now().getTime() + by);
      return worker.advance(to);
    },
    close() {
      closing ??= (async () => {
        // The worker goes on while requests that wait for it are finished.
        await app.close();
        await worker.stop();
        await stopHousekeeping();
        await control?.close();
        await opened.close();
      })();
      return closing;
    },
  };
}

/** Loads the console, and puts it behind the server. */
async function openConsole(
  app: FastifyInstance,
  opened: OpenedSandbox,
  control: Control | undefined,
  options: SandboxOptions,
): Promise<MadeConsole> {
  const { consoleUrl: url, consoleClock: clock, logger = false, onProgress = () => {} } = options;
  const { buildPages, makeConsole, mountConsole } = await import('./console/index.ts');
  if (options.buildConsole === true) await buildPages(onProgress);
  const console = await makeConsole(opened, { control, url, clock, logger });
  await mountConsole(app, console.server);
  return console;
}

/** @returns the port */
async function listen(app: FastifyInstance, port: number, host: string): Promise<number> {
  try {
    const address = await app.listen({ port, host });
    return Number(/\d+$/.exec(address)?.[0]);
  } catch (error) {
    throw new SandboxError(describeListenError(error, port, host));
  }
}

function tellAnswers(app: FastifyInstance, tell: (answer: SandboxAnswer) => void): void {
  app.addHook('onResponse', async (request, reply) => {
    tell({ method: request.method, target: request.url, status: reply.statusCode });
  });
}
