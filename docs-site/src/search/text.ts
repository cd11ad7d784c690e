import MiniSearch from 'minisearch';
import { allowSlips } from './fit.ts';
import type { SearchEntry } from './types.ts';
import { splitName, splitWords, stemWord, synonyms } from './words.ts';
import type { Cut } from './words.ts';

/** What the words of an entry are worth for a query. */
export interface TextHit {
  score: number;
  /** How much of the query was found, squared: half of the words is a quarter. */
  share: number;
  /** Words of the entry that were met. */
  terms: string[];
}

interface TextDocument {
  id: number;
  names: string;
  title: string;
  detail: string;
  text: string;
}

/** Makes a full text search over all that entries say. It answers by the number of the entry. */
export function createTextSearch(
  entries: readonly SearchEntry[],
  cut: Cut,
): (query: string) => Map<number, TextHit> {
  const known = new Set<string>();
  const index = new MiniSearch<TextDocument>({
    fields: ['names', 'title', 'detail', 'text'],
    tokenize: (text, field) =>
      field === 'names' ? text.split('\n').flatMap(splitName) : cut(text),
    // Words are in their form already.
    processTerm: (term) => {
      known.add(term);
      return term;
    },
    searchOptions: { boost: { names: 4, title: 3, detail: 1.5, text: 1 } },
  });
  index.addAll(
    entries.map(({ names, words, title, detail, address, text }, id) => ({
      id,
      names: [...names, ...words].join('\n'),
      title,
      detail: `${detail} ${address.replace(/^ref:/, '')}`,
      text,
    })),
  );
  const stems = new Map<string, string[]>();
  for (const word of known) {
    const stem = stemWord(word);
    stems.set(stem, [...(stems.get(stem) ?? []), word]);
  }
  const relate = (word: string) => [
    ...(synonyms.get(word) ?? []),
    ...(stems.get(stemWord(word)) ?? []),
  ];
  return (query) => {
    const wanted = splitWords(query);
    const whole = query.split(/\s+/).flatMap(splitName);
    const last = wanted.at(-1);
    const results = index.search(query, {
      tokenize: () => [...new Set([...wanted, ...whole])],
      processTerm: (word) => [...new Set([word, ...relate(word)])],
      // A word that we have is meant as it stands, unless somebody is still typing it; cancel is also cancelled.
      prefix: (word) =>
        !/^\d+$/.test(word) && word.length >= (word === last || !known.has(word) ? 2 : 5),
      fuzzy: (word) => (known.has(word) || /\d/.test(word) ? false : allowSlips(word.length)),
      boostTerm: (word) => (wanted.includes(word) ? 1 : 0.6),
      combineWith: 'OR',
    });
    return new Map(
      results.map(({ id, score, terms, queryTerms }) => [
        Number(id),
        { score, share: rateShare(new Set(wanted), new Set(queryTerms), relate), terms },
      ]),
    );
  };
}

function rateShare(
  wanted: ReadonlySet<string>,
  met: ReadonlySet<string>,
  relate: (word: string) => string[],
): number {
  const found = [...wanted].filter(
    (word) => met.has(word) || relate(word).some((other) => met.has(other)),
  );
  // Only the query as one word was met.
  const share = wanted.size === 0 || found.length === 0 ? 0.5 : found.length / wanted.size;
  return share ** 2;
}
