import { createEngine } from './engine.ts';
import type { SearchEngine } from './engine.ts';
import { unpackEntries } from './pack.ts';
import type { SearchFile } from './types.ts';

let loading: Promise<SearchEngine> | undefined;

/** Fetches the index, once; after a failure the next call tries again. */
export function loadEngine(address: string): Promise<SearchEngine> {
  loading ??= fetchEngine(address).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchEngine(address: string): Promise<SearchEngine> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`);
  // Written by our own build, together with this program.
  const file: SearchFile = await answer.json();
  return createEngine(unpackEntries(file));
}
