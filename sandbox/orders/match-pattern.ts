import { Script, createContext } from 'node:vm';

/** The longest answer that is held against a pattern. */
const LONGEST = 256;

/**
 * For one match, in milliseconds of real time. A sound pattern needs a small part of one; the rest is for a
 * machine that has other things to do.
 */
const TIME = 1000;

const context = createContext({ pattern: /x/, text: '' });
const match = new Script('pattern.test(text)');

/**
 * Holds a text against a pattern of the catalogue, as it is written: one that is to match the whole
 * text says so by `^` and `$`. Patterns can be such that a text takes them forever, so the match is cut
 * off; what is cut off, or too long, does not match.
 *
 * @param source a regular expression of JavaScript
 * @returns `undefined` when the pattern is none
 */
export function matchPattern(source: string, text: string): boolean | undefined {
  let pattern: RegExp;
  try {
    pattern = new RegExp(source);
  } catch {
    return undefined;
  }
  if (text.length > LONGEST) return false;
  Object.assign(context, { pattern, text });
  try {
    return match.runInContext(context, { timeout: TIME }) === true;
  } catch {
    return false;
  }
}
