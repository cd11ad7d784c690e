import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** The command line was not understood: exit code 2, and the text alone. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Parses arguments; what is wrong with them is said in the words of this command.
 *
 * @throws UsageError
 */
export function readArguments<const T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(--?[^']+)'/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(message);
    const near = suggest(unknown.replace(/^-+/, ''), Object.keys(config.options ?? {}));
    throw new UsageError(
      `There is no option ${unknown}.${near === undefined ? '' : ` Do you mean --${near}?`}`,
    );
  }
}

/** The known name that differs least from a given one, if it is close. */
export function suggest(given: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, distance: measureDistance(given, name) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= 2 ? best.name : undefined;
}

/** How many letters must be added, removed or replaced to make one of the other. */
function measureDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** @throws UsageError when the text is no whole number within the bounds */
export function readInteger(name: string, text: string, min: number, max: number): number {
  const number = Number(text);
  if (/^\d{1,15}$/.test(text) && number >= min && number <= max) return number;
  throw new UsageError(`--${name} takes a whole number from ${min} to ${max}, not "${text}".`);
}

/**
 * @param usual what holds when nothing is said, in milliseconds
 * @returns milliseconds
 * @throws UsageError when the text is no number of seconds
 */
export function readSeconds(
  name: string,
  text: string | undefined,
  max: number,
  usual: number,
): number {
  if (text === undefined) return usual;
  const number = Number(text);
  if (/^\d{1,9}(\.\d{1,3})?$/.test(text) && number <= max) return Math.round(number * 1000);
  throw new UsageError(`--${name} takes seconds from 0 to ${max}, not "${text}".`);
}

/** @throws UsageError when the text is none of the words */
export function readWord<const T extends string>(
  name: string,
  text: string,
  words: readonly T[],
): T {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw new UsageError(`--${name} takes ${words.join(', ')}, not "${text}".`);
}

/** @throws UsageError when the text is no URL with one of the protocols */
export function readUrl(name: string, text: string, protocols: readonly string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && protocols.includes(url.protocol)) return url;
  const forms = protocols.map((protocol) => `${protocol}//…`).join(' or ');
  // A URL may hold a password, so it is not repeated.
  throw new UsageError(`--${name} takes a URL, ${forms}.`);
}
