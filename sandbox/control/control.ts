import type { OpenedSandbox } from '../setup/open-sandbox.ts';
import { createFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { InputError } from './fields.ts';
import { dropLeftovers, dropSnapshot, restoreSnapshot, takeSnapshot } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** What tests can do with a running sandbox; the control endpoints are its door. */
export interface Control {
  readonly opened: OpenedSandbox;
  readonly faults: Faults;
  /** Copies data and clock. @throws InputError when the name is taken */
  snapshot(name: string): Promise<SavedState>;
  /** Goes back to a copy; it can be gone back to again. @throws InputError when there is none */
  restore(name: string): Promise<SavedState>;
  /** Goes back to how it was after its start; copies are kept, faults are not. */
  reset(): Promise<SavedState>;
  /** @throws InputError when there is none */
  forget(name: string): Promise<void>;
  list(): SavedState[];
  close(): Promise<void>;
}

export interface SavedState {
  name: string;
  /** What the clock showed. */
  time: Date;
  running: boolean;
}

interface Saved extends SavedState {
  copy: Snapshot;
}

/** The copy that was made after the start. */
const START = 'start';

/**
 * Makes the control of a sandbox and remembers how it is now, for `reset`.
 *
 * @param works does the worker run on its own?
 */
export async function createControl(opened: OpenedSandbox, works: boolean): Promise<Control> {
  const { sandbox, clock, worker, database } = opened;
  const { db } = sandbox;
  const faults = createFaults();
  const states = new Map<string, Saved>();
  // One after the other: two at once would wait for each other in the database.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
  const find = (name: string): Saved => {
    const saved = states.get(name);
    if (saved !== undefined) return saved;
    throw new InputError(
      `There is no snapshot "${name}". There are: ${[...states.keys()].join(', ')}.`,
    );
  };
  const take = async (name: string): Promise<Saved> => {
    const saved = { name, time: clock.now(), running: clock.running, copy: await takeSnapshot(db) };
    states.set(name, saved);
    return saved;
  };
  const goBack = async (saved: Saved): Promise<Saved> => {
    await worker.stop();
    try {
      await restoreSnapshot(db, saved.copy);
      clock.restart(saved.time, saved.running);
    } finally {
      if (works) worker.start();
    }
    return saved;
  };

  // Other processes on a PostgreSQL have copies of their own.
  if (database.dialect === 'pglite') await dropLeftovers(db);
  await take(START);
  return {
    opened,
    faults,
    snapshot: (name) =>
      inTurn(async () => {
        if (!states.has(name)) return show(await take(name));
        throw new InputError(`There is a snapshot "${name}": choose another name, or delete it.`);
      }),
    restore: (name) => inTurn(async () => show(await goBack(find(name)))),
    reset: () =>
      inTurn(async () => {
        faults.clear();
        return show(await goBack(find(START)));
      }),
    forget: (name) =>
      inTurn(async () => {
        const saved = find(name);
        if (name === START) throw new InputError(`"${START}" is needed by reset: it stays.`);
        states.delete(name);
        await dropSnapshot(db, saved.copy.schema);
      }),
    list: () => [...states.values()].map(show),
    close: () =>
      inTurn(async () => {
        for (const { copy } of states.values()) await dropSnapshot(db, copy.schema);
        states.clear();
      }),
  };
}

function show({ name, time, running }: Saved): SavedState {
  return { name, time, running };
}
