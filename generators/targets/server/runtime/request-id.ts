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
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** All values of the last three of the 27 digits. */
const IDS_PER_DRAW = 62 ** 3;

/**
 * Makes KSUIDs: seconds since May 2014 and 128 random bits as 27 digits of base 62, so that ids sort
 * by the second in which they were made. Within a second the last digits count on from where chance
 * has put the first ones, which costs a tenth of drawing each id.
 */
export function createIdMaker({ now = Date.now, fillRandom = randomFillSync }: Sources = {}) {
  const random = new Uint32Array(4);
  let second = Number.NaN;
  let prefix = '';
  let count = IDS_PER_DRAW;
  return (): string => {
    const current = Math.floor(now() / 1000);
    if (current !== second || count === IDS_PER_DRAW) {
      fillRandom(new Uint8Array(random.buffer));
      second = current;
      prefix = writeBase62([(current - EPOCH) >>> 0, ...random]).slice(0, -3);
      count = 0;
    }
    const number = count++;
    return (
      prefix +
      DIGITS.charAt(Math.floor(number / 3844)) +
      DIGITS.charAt(Math.floor(number / 62) % 62) +
      DIGITS.charAt(number % 62)
    );
  };
}

/** @param limbs 32 bits each, the highest first */
function writeBase62(limbs: number[]): string {
  let text = '';
  while (text.length < 27) {
    let rest = 0;
    for (const [index, limb] of limbs.entries()) {
      const value = rest * 0x1_0000_0000 + limb;
      limbs[index] = Math.floor(value / 62);
      rest = value % 62;
    }
    text = DIGITS.charAt(rest) + text;
  }
  return text;
}
