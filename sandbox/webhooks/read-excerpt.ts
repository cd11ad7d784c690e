import type { Readable } from 'node:stream';
import { SECRET_PREFIX } from './secret.ts';

/** How much of an answer is kept, in bytes. */
export const EXCERPT_LENGTH = 4096;

/** Read beyond it, so that a secret that stands across the end can be recognised. */
const MARGIN = 256;

/**
 * Reads the beginning of an answer, then lets go of it: a body without end or one that drips holds
 * nobody up.
 *
 * @param longestMs what has come by then is the excerpt, in milliseconds
 */
export function readExcerpt(answer: Readable, longestMs: number): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const end = () => {
      clearTimeout(timer);
      answer.destroy();
      resolve(Buffer.concat(chunks).toString('utf8', 0, EXCERPT_LENGTH + MARGIN));
    };
    const timer = setTimeout(end, longestMs);
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= EXCERPT_LENGTH + MARGIN) end();
    });
    answer.on('end', end);
    answer.on('error', end);
    answer.on('close', end);
  });
}

/**
 * Makes an excerpt fit to be kept: without secrets that the receiver sent back, without control
 * characters, and no longer than `EXCERPT_LENGTH`.
 */
export function cleanExcerpt(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    const key = secret.startsWith(SECRET_PREFIX) ? secret.slice(SECRET_PREFIX.length) : secret;
    // As it is, and as JSON of PHP and a query string would write it.
    for (const spelling of [key, key.replaceAll('/', '\\/'), encodeURIComponent(key)])
      clean = clean.replaceAll(spelling, '[secret]');
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  clean = clean.replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '\u{fffd}');
  return Buffer.from(clean).toString('utf8', 0, EXCERPT_LENGTH);
}
