/** Loaded before a sample: nobody waits for the pauses between two questions; limits stay as they are. */

const { setTimeout: wait } = globalThis;

function waitLess(run: (...args: unknown[]) => void, pause = 0, ...args: unknown[]) {
  return wait(run, pause < 15_000 ? 0 : pause, ...args);
}

Reflect.set(globalThis, 'setTimeout', waitLess);
