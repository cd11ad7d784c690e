import { setTimeout as wait } from 'node:timers/promises';
import type { TestClock } from '../clock.ts';
import type { Sandbox } from '../context.ts';
import { readMessage } from './backoff.ts';
import { claimJobs, findNextDue } from './claim-jobs.ts';
import type { Claimed } from './claim-jobs.ts';
import type { JobHandlers } from './job.ts';
import { findLane, LANES } from './lanes.ts';
import type { Lane } from './lanes.ts';
import { runJob } from './run-job.ts';

/** Does the work that waits in the table `jobs`. Any number of processes may have one. */
export interface Worker {
  /** Was it started, and not stopped since? */
  readonly running: boolean;
  /** Begins to work on whatever is due, now and later. */
  start(): void;
  /** Takes on nothing more, and waits for what is running. */
  stop(): Promise<void>;
  /** Something may be due: look at once. */
  wake(): void;
  /**
   * Does what is due by the clock now, and what becomes due by that, until nothing is left.
   *
   * @param limit at most so many jobs
   * @returns how many jobs were run
   */
  runDue(limit?: number): Promise<number>;
  /**
   * Moves the clock from one job to the next, up to a time, and does each when it is due.
   *
   * @returns how many jobs were run
   * @throws TypeError when the clock cannot be moved, RangeError when it is past that time
   */
  advance(to: Date): Promise<number>;
}

/** How often the database is asked for work of other processes, in milliseconds of real time. */
const LOOK_EVERY = 1_500;

/** The least time between two looks of which the first found nothing to do, in milliseconds of real time. */
const REST_AT_LEAST = 20;

/** Makes a worker; it does nothing before it is started or told to. */
export function createWorker(sandbox: Sandbox, handlers: JobHandlers): Worker {
  const { clock, log } = sandbox;
  const atWork = new Map<number, { lane: Lane; endpoint: number; done: Promise<void> }>();
  let ended = 0;
  let claiming: Promise<unknown> = Promise.resolve();
  let loop: Promise<void> | undefined;
  let stopping = new AbortController();
  let bell = createBell();

  /**
   * Claims and starts what is due and has room; one claim at a time, so that the room is counted.
   *
   * @returns how many it started
   */
  function startDue(limit: number): Promise<number> {
    const claim = claiming.then(async () => {
      const rooms = LANES.map((lane) => {
        const own = [...atWork.values()].filter((job) => job.lane === lane);
        return { lane, room: lane.room - own.length };
      });
      const busy = [...atWork.values()]
        .filter(({ lane }) => lane.byEndpoint)
        .map(({ endpoint }) => endpoint);
      if (limit === Number.POSITIVE_INFINITY) {
        return launch(await claimJobs(sandbox, rooms, busy));
      }
      // A limit counts for all lanes together, so each has to know what the one before took.
      let started = 0;
      for (const { lane, room } of rooms) {
        const most = Math.min(room, limit - started);
        started += launch(await claimJobs(sandbox, [{ lane, room: most }], busy));
      }
      return started;
    });
    claiming = claim.catch(() => undefined);
    return claim;
  }

  function launch(claimed: readonly Claimed[]): number {
    for (const { job, endpoint } of claimed) {
      const done = runJob(sandbox, handlers, job).finally(() => {
        atWork.delete(job.id);
        ended += 1;
        bell.ring();
      });
      atWork.set(job.id, { lane: findLane(job.kind), endpoint, done });
    }
    return claimed.length;
  }

  /**
   * Does what is due, until nothing is left or the limit is reached.
   *
   * @returns how many jobs were run, and when the next one is due
   */
  async function drain(limit: number): Promise<{ count: number; next: Date | undefined }> {
    let count = 0;
    let next: Date | undefined;
    while (count < limit) {
      const before = ended;
      next = await findNextDue(sandbox);
      // A look costs much less than a claim, and after each job it most often finds nothing.
      const isDue = next !== undefined && next <= clock.now();
      const started = isDue ? await startDue(limit - count) : 0;
      count += started;
      // What ended since then has left room that this claim did not know of.
      if (started > 0 || ended !== before) continue;
      if (atWork.size === 0) return { count, next };
      await Promise.race([...atWork.values()].map(({ done }) => done));
    }
    await Promise.all([...atWork.values()].map(({ done }) => done));
    return { count, next };
  }

  async function runDue(limit = Number.POSITIVE_INFINITY): Promise<number> {
    return (await drain(limit)).count;
  }

  async function advance(to: Date): Promise<number> {
    if (!isMovable(clock)) throw new TypeError('The clock of this sandbox cannot be moved.');
    if (to < clock.now()) throw new RangeError('A clock does not go back.');
    let count = 0;
    // Rounds in which something was due and nothing could be done: another process has it.
    for (let idle = 0; idle < 3; ) {
      const { count: ran, next } = await drain(Number.POSITIVE_INFINITY);
      count += ran;
      if (next === undefined || next > to) break;
      const isDue = next <= clock.now();
      idle = isDue && ran === 0 ? idle + 1 : 0;
      if (!isDue) clock.moveTo(next);
    }
    if (to > clock.now()) clock.moveTo(to);
    return count + (await runDue());
  }

  async function work(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      // Heard from here on, so that nothing that comes while it looks is missed.
      bell = createBell();
      try {
        // A look costs much less than a claim, and most calls of a busy API leave nothing to do.
        const next = await findNextDue(sandbox);
        const isDue = next !== undefined && next <= clock.now();
        if (isDue && (await startDue(Number.POSITIVE_INFINITY)) > 0) continue;
        await rest(next, signal);
      } catch (error) {
        log.error({ fault: readMessage(error) }, 'the worker cannot reach the database');
        await rest(undefined, signal);
      }
    }
  }

  /** Waits until there may be something to do. */
  async function rest(next: Date | undefined, signal: AbortSignal): Promise<void> {
    const over = new AbortController();
    const end = () => over.abort();
    const timer = setTimeout(end, LOOK_EVERY);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    const waits = [bell.rung, once(over.signal)];
    // What is due already has no room now: the end of a job rings.
    if (next !== undefined && next > clock.now()) waits.push(clock.reaches(next, over.signal));
    const begin = performance.now();
    await Promise.race(waits);
    clearTimeout(timer);
    // Bells of a crowd are answered together.
    const early = REST_AT_LEAST - (performance.now() - begin);
    if (early > 0 && !signal.aborted && atWork.size === 0) await wait(early);
    signal.removeEventListener('abort', end);
    end();
  }

  return {
    get running() {
      return loop !== undefined;
    },
    start() {
      if (loop !== undefined) return;
      stopping = new AbortController();
      loop = work(stopping.signal);
    },
    async stop() {
      stopping.abort();
      await loop;
      loop = undefined;
      await claiming;
      await Promise.all([...atWork.values()].map(({ done }) => done));
    },
    wake: () => bell.ring(),
    runDue,
    advance,
  };
}

interface Bell {
  ring(): void;
  rung: Promise<unknown>;
}

function createBell(): Bell {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { ring: resolve, rung: promise };
}

function once(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', resolve, { once: true });
  });
}

function isMovable(clock: Sandbox['clock']): clock is TestClock {
  return 'moveTo' in clock && typeof clock.moveTo === 'function';
}
