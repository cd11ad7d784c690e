/** Where the sandbox takes the time from. Everything timed asks it; nothing asks the machine. */
export interface Clock {
  now(): Date;
  /**
   * Waits until the clock shows a time.
   *
   * @param signal ends the wait early; the promise is then fulfilled with `false`
   * @returns whether the time has come
   */
  reaches(time: Date, signal?: AbortSignal): Promise<boolean>;
}

/** A clock that can be stopped, set and moved forward. */
export interface TestClock extends Clock {
  /** `true`: it runs along with the machine's; `false`: it stands still until it is moved. */
  readonly running: boolean;
  /** Moves it; whoever waits for a time that has come is told. It may not go back. */
  moveTo(time: Date): void;
  /** Stops it where it stands. */
  stop(): void;
  /** Lets it run on from where it stands. */
  run(): void;
  /** Puts it to a time, also an earlier one, when all data go back to that time with it. */
  restart(time: Date, running: boolean): void;
}

/** Longest delay that a timer of Node.js can hold. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Makes a clock.
 *
 * @param start what it shows at first; by default the machine's time
 * @param running does it run? By default it does
 */
export function createClock(start?: Date, running = true): TestClock {
  let offset = (start?.getTime() ?? Date.now()) - Date.now();
  let stoppedAt = running ? undefined : (start?.getTime() ?? Date.now());
  const waiting = new Set<() => void>();

  const read = () => stoppedAt ?? Date.now() + offset;
  const changed = () => {
    for (const check of [...waiting]) check();
  };

  return {
    get running() {
      return stoppedAt === undefined;
    },
    now: () => new Date(read()),
    reaches(time, signal) {
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined;
        const end = (reached: boolean) => {
          clearTimeout(timer);
          waiting.delete(check);
          signal?.removeEventListener('abort', onAbort);
          resolve(reached);
        };
        const onAbort = () => end(false);
        const check = () => {
          clearTimeout(timer);
          const left = time.getTime() - read();
          if (left <= 0) return end(true);
          if (stoppedAt === undefined) timer = setTimeout(check, Math.min(left, LONGEST_TIMER));
        };
        if (signal?.aborted === true) return resolve(false);
        signal?.addEventListener('abort', onAbort);
        waiting.add(check);
        check();
      });
    },
    moveTo(time) {
      if (time.getTime() < read()) throw new RangeError('A clock does not go back.');
      if (stoppedAt === undefined) offset = time.getTime() - Date.now();
      else stoppedAt = time.getTime();
      changed();
    },
    stop() {
      stoppedAt ??= read();
      changed();
    },
    run() {
      if (stoppedAt === undefined) return;
      offset = stoppedAt - Date.now();
      stoppedAt = undefined;
      changed();
    },
    restart(time, running) {
      offset = time.getTime() - Date.now();
      stoppedAt = running ? undefined : time.getTime();
      changed();
    },
  };
}
