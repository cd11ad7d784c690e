import { singularize, stemWord, synonyms, weighWord } from './words.ts';

/**
 * How well words of a query and words of a name fit. The full text search finds places where the words occur; this
 * says whether they are the *name* of the place, which is what somebody who types `topup order create` means.
 */

/** How alike a typed word and a word of ours are: 1 for the same, 0 for another. */
export type Likeness = (typed: string, word: string) => number;

/** Compares words and remembers what came out, since the same pairs come again for each entry. */
export function createLikeness(): Likeness {
  const known = new Map<string, Map<string, number>>();
  return (typed, word) => {
    if (typed === word) return 1;
    let row = known.get(typed);
    if (row === undefined) {
      // Each letter typed is another word; the old ones are not asked for again.
      if (known.size > 100) known.clear();
      row = new Map();
      known.set(typed, row);
    }
    let value = row.get(word);
    if (value === undefined) {
      value = compareWords(typed, word);
      row.set(word, value);
    }
    return value;
  };
}

function compareWords(typed: string, word: string): number {
  if (/^\d+$/.test(typed)) return 0;
  if (synonyms.get(typed)?.includes(word) === true) return 0.85;
  if (typed.length >= 2 && word.startsWith(typed)) {
    return 0.7 + 0.25 * (typed.length / word.length);
  }
  if (stemWord(typed) === stemWord(word)) return 0.9;
  const allowed = allowSlips(typed.length);
  if (allowed === 0 || /\d/.test(word)) return 0;
  const distance = countSlips(typed, word, allowed);
  return distance > allowed ? 0 : 0.85 - 0.1 * distance;
}

/** How many slips are forgiven in a word of so many letters. */
export function allowSlips(length: number): number {
  return length >= 7 ? 2 : length >= 4 ? 1 : 0;
}

/** Letters left out, added, changed or swapped (optimal string alignment); more than `limit` is only "more". */
export function countSlips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** Words that an entry can be known by. */
export interface KnownWords {
  /** Each name, cut into words. */
  names: readonly (readonly string[])[];
  /** Words of the place: its address, what it belongs to, what kind of thing it is. */
  context: ReadonlySet<string>;
}

/** A fit: between 0 and 1, and which words of the name made it. */
export interface Fit {
  value: number;
  terms: string[];
}

/**
 * The best fit of a query with the names of an entry. All words of the query should be in the name, or at least tell
 * its surroundings; and few words of the name should be left over. In messages any number stands for any other.
 */
export function fitNames(query: readonly string[], known: KnownWords, alike: Likeness): Fit {
  let best: Fit = { value: 0, terms: [] };
  const around = query.map((word) => {
    const other = singularize(word);
    return known.context.has(word) || known.context.has(other) ? 0.7 : 0;
  });
  for (const name of known.names) {
    const fit = fitName(query, name, around, alike);
    if (fit.value > best.value) best = fit;
  }
  return best;
}

function fitName(
  query: readonly string[],
  name: readonly string[],
  around: readonly number[],
  alike: Likeness,
): Fit {
  const left = new Set(name.keys());
  const terms: string[] = [];
  let asked = 0;
  let answered = 0;
  let inName = 0;
  for (const [index, word] of query.entries()) {
    const weight = weighWord(word);
    asked += weight;
    const { place, value } = findWord(word, name, left, alike);
    if (place !== undefined && value >= (around[index] ?? 0)) {
      left.delete(place);
      terms.push(name[place] ?? '');
      answered += weight * value;
      inName += weight * value;
    } else {
      answered += weight * (around[index] ?? 0);
    }
  }
  if (inName === 0 || asked === 0) return { value: 0, terms: [] };
  const whole = name.reduce((sum, word) => sum + weighWord(word), 0);
  const covered = Math.min(1, inName / whole);
  const value = (answered / asked) ** 2 * (0.4 + 0.6 * covered);
  return { value, terms };
}

function findWord(
  word: string,
  name: readonly string[],
  left: ReadonlySet<number>,
  alike: Likeness,
): { place: number | undefined; value: number } {
  let place: number | undefined;
  let value = 0;
  for (const index of left) {
    const other = name[index] ?? '';
    const numbers = name.length > 3 && /^\d+$/.test(word) && /^\d+$/.test(other);
    const likeness = numbers && word !== other ? 0.8 : alike(word, other);
    if (likeness > value) {
      place = index;
      value = likeness;
    }
  }
  return { place, value };
}
