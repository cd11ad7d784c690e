import { ConnectionError, TimeoutError } from './errors.ts';
import { readAnswer } from './answer.ts';
import type { Answer, Reader } from './answer.ts';
import { runWithin } from './sources.ts';
import type { Fetch, Sources } from './types.ts';

/** A request that can be sent again: all its parts are at hand. */
export interface Prepared {
  url: string;
  init: RequestInit & { method: string; headers: Headers };
}

export interface Attempt {
  fetch: Fetch;
  sources: Sources;
  operation: string;
  /** Which attempt of the call it is, from 1. */
  number: number;
  /** Milliseconds. */
  timeout: number;
  signal: AbortSignal | undefined;
  read: Reader | undefined;
}

/**
 * Sends a request once and reads its answer, whatever its status. The body belongs to the attempt:
 * one that breaks off is no answer.
 *
 * @throws ConnectionError when no whole answer came, TimeoutError when it did not come in time; the
 *   reason of the signal when that ended it
 */
export function sendOnce({ url, init }: Prepared, attempt: Attempt): Promise<Answer> {
  const { fetch, sources, operation, number, timeout, signal, read } = attempt;
  const details = { operation, attempts: number };
  const late = () =>
    new TimeoutError({ ...details, message: `No answer within ${Math.max(timeout, 0) / 1000} s.` });
  return runWithin({ sources, milliseconds: timeout, signal, late }, async (own) => {
    try {
      return await readAnswer(await fetch(url, { ...init, signal: own }), read);
    } catch (cause) {
      throw new ConnectionError({ ...details, message: 'The connection failed.', cause });
    }
  });
}
