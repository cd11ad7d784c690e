/** So much runs at once: each hash of a password takes 128 MiB. */
const PLACES = 2;

let taken = 0;
const waiting: (() => void)[] = [];

/** Runs something that takes much memory; when too much of it runs already, it waits for its turn. */
export async function takeTurn<Result>(run: () => Promise<Result>): Promise<Result> {
  if (taken >= PLACES) await new Promise<void>((resolve) => waiting.push(resolve));
  else taken += 1;
  try {
    return await run();
  } finally {
    // The place is handed on; it is free only when nobody waits.
    const next = waiting.shift();
    if (next === undefined) taken -= 1;
    else next();
  }
}
