import { randomFillSync } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ApiSpec } from './types.ts';

/** Where time and chance come from; tests bring their own. */
export interface Sources {
  /** Milliseconds since 1970. Default: the clock of the machine. */
  now?: (() => number) | undefined;
  /** Fills bytes by chance. Default: the generator of `node:crypto`. */
  fillRandom?: ((bytes: Uint8Array) => void) | undefined;
}

/** Ids longer than this are replaced, whatever their characters are. */
const MAX_LENGTH = 63;
const USABLE = /^[0-9A-Za-z]+$/;
/** What no header may carry back, nor a log, however the description sees it. */
const SAFE = /^[\x21-\x7e]+$/;

/** Makes the function that names a request: by the id the caller sent if it is usable, or afresh. */
export function createRequestIds(
  { requestId }: Pick<ApiSpec, 'requestId'>,
  sources: Sources = {},
): (request: Pick<IncomingMessage, 'headers'>) => string {
  const makeId = createIdMaker(sources);
  if (requestId === undefined) return makeId;
  const header = requestId.header.toLowerCase();
  const { validate } = requestId;
  return ({ headers }) => {
    const sent = headers[header];
    if (typeof sent !== 'string' || sent.length > MAX_LENGTH) return makeId();
    const usable = validate === undefined ? USABLE.test(sent) : SAFE.test(sent) && validate(sent);
    return usable ? sent : makeId();
  };
}

const EPOCH = 1_400_000_000;
const POOL = 16 * 256;
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Three digits of base 62 at once: with 32 bits before them they still fit a double exactly. */
const TRIPLE = 62 ** 3;

/**
 * Makes KSUIDs: seconds since May 2014 and 128 random bits as 27 digits of base 62, so that ids sort
 * by the second in which they were made.
 */
export function createIdMaker({ now = Date.now, fillRandom = randomFillSync }: Sources = {}) {
  // Chance is drawn in bulk: a call for each id costs more than the rest of it.
  const pool = new Uint32Array(POOL / 4);
  const bytes = new Uint8Array(pool.buffer);
  let next = pool.length;
  const limbs = new Float64Array(5);
  return (): string => {
    if (next === pool.length) {
      fillRandom(bytes);
      next = 0;
    }
    limbs[0] = (Math.floor(now() / 1000) - EPOCH) >>> 0;
    for (let index = 1; index < 5; index++) limbs[index] = pool[next++] ?? 0;
    return writeBase62(limbs);
  };
}

function writeBase62(limbs: Float64Array): string {
  let text = '';
  for (let round = 0; round < 9; round++) {
    let rest = 0;
    for (let index = 0; index < 5; index++) {
      const value = rest * 0x1_0000_0000 + (limbs[index] ?? 0);
      const quotient = Math.floor(value / TRIPLE);
      limbs[index] = quotient;
      rest = value - quotient * TRIPLE;
    }
    const digits =
      DIGITS.charAt(Math.floor(rest / 3844)) +
      DIGITS.charAt(Math.floor(rest / 62) % 62) +
      DIGITS.charAt(rest % 62);
    text = digits + text;
  }
  return text;
}
