import { createLikeness, fitNames } from './fit.ts';
import type { KnownWords } from './fit.ts';
import { matchPath, parsePath } from './paths.ts';
import { createTextSearch } from './text.ts';
import type { EntryKind, SearchEntry, SearchHit } from './types.ts';
import { foldText, splitWords, squashText, weighWord } from './words.ts';
import type { Cut } from './words.ts';

/** Finds places. */
export interface SearchEngine {
  search(query: string, limit?: number): SearchHit[];
}

/** An entry with what is computed once. */
interface Indexed {
  entry: SearchEntry;
  known: KnownWords;
  title: readonly (readonly string[])[];
  /** Names as they are compared. */
  exact: ReadonlySet<string>;
  /** Everyday words, in the same form. */
  words: ReadonlySet<string>;
  squashed: ReadonlySet<string>;
  patterns: readonly RegExp[];
  operation: string | undefined;
  weight: number;
}

/** Which of several things with one name is meant. */
const kindWeights: Record<EntryKind, number> = {
  operation: 1,
  webhook: 0.99,
  error: 0.985,
  page: 0.98,
  guide: 0.97,
  header: 0.965,
  field: 0.95,
  value: 0.94,
  change: 0.8,
  heading: 0.84,
  term: 0.86,
};

/** Words that people say for a kind. */
const kindWords: Record<EntryKind, string> = {
  operation: 'endpoint call operation api request method route',
  webhook: 'webhook event notification',
  error: 'error code message failure http status response',
  page: 'reference page',
  guide: 'guide page docs',
  header: 'header',
  field: 'field parameter property',
  value: 'value enum status',
  change: 'change changelog',
  heading: '',
  term: '',
};

/** Nobody types more than this; what is pasted beyond it would only take time. */
const longest = 300;

/** Makes the index. It takes a moment, so this is done once. */
export function createEngine(entries: readonly SearchEntry[]): SearchEngine {
  // The same names, addresses and descriptions come many times.
  const cut = remember(splitWords);
  const indexed = entries.map((entry) => indexEntry(entry, cut));
  const searchText = createTextSearch(entries, cut);
  const alike = createLikeness();
  return {
    search(query, limit = 30) {
      const asked = readMessage(query).slice(0, longest);
      const folded = foldText(asked);
      if (folded === '') return [];
      const path = parsePath(asked);
      const found = searchText(asked);
      const top = Math.max(1, ...[...found.values()].map(({ score }) => score));
      const words = splitWords(asked);
      const squashed = squashText(asked);
      const hits = indexed.flatMap((one, index): SearchHit[] => {
        const byText = found.get(index);
        const way =
          path === undefined || one.operation === undefined ? 0 : matchPath(path, one.operation);
        const same = rateSameness(one, folded, squashed, asked.trim());
        if (byText === undefined && way === 0 && same === 0) return [];
        const fit = fitNames(words, one.known, alike);
        // An error is known by its code, its status and its class; two codes may share these.
        const titled =
          same > 0 && one.entry.kind === 'error'
            ? fitNames(words, { ...one.known, names: one.title }, alike).value
            : 0;
        const named = one.weight * (200 * way + 80 * fit.value) + 100 * same + 5 * titled;
        // Text decides only where names do not: between two things of one name, it would be chance.
        const unnamed = same > 0 ? 0 : Math.max(0, 1 - fit.value / 0.4);
        const told = unnamed * ((byText?.score ?? 0) / top) * (byText?.share ?? 0);
        const score = named + 25 * told;
        const terms = [...new Set([...fit.terms, ...(byText?.terms ?? [])])].filter(
          (term) => weighWord(term) > 0.5,
        );
        return [
          { entry: one.entry, score: Math.round(score * 2) / 2 - index * 1e-5, terms, more: 0 },
        ];
      });
      return thinHits(hits.sort((a, b) => b.score - a.score)).slice(0, limit);
    },
  };
}

function remember(split: Cut): Cut {
  const known = new Map<string, string[]>();
  return (text) => {
    let words = known.get(text);
    if (words === undefined) {
      words = split(text);
      known.set(text, words);
    }
    return words;
  };
}

function indexEntry(entry: SearchEntry, cut: Cut): Indexed {
  const { kind, title, names, words, detail, address } = entry;
  const all = [...new Set([...names, title])];
  const context = new Set(
    [detail, address.replace(/^ref:/, ''), title, kindWords[kind]].flatMap(cut),
  );
  return {
    entry,
    known: { names: [...all, ...words].map(cut), context },
    title: [cut(title)],
    exact: new Set(all.map(foldText)),
    words: new Set(words.map(foldText)),
    squashed: new Set([...all, ...words].map(squashText)),
    // A field of which any name is allowed: input_data.* is input_data.player_id too.
    patterns: names.filter((name) => name.endsWith('.*')).map(makePattern),
    operation: kind === 'operation' ? names.find((name) => /^[A-Z]+ \//.test(name)) : undefined,
    weight: kindWeights[kind] - rankPlace(entry),
  };
}

function makePattern(name: string): RegExp {
  const start = name.slice(0, -1).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${start}[\\w-]+$`, 'i');
}

/**
 * The same name stands in many places. The way in comes before what is below it; a field that one sends comes before
 * one that one gets; messages of webhooks come last.
 */
function rankPlace({ kind, address }: SearchEntry): number {
  if (kind === 'page') return address.includes('/') ? 0.01 : 0;
  if (kind !== 'field' && kind !== 'value' && kind !== 'header') return 0;
  if (/#on[A-Z]/.test(address)) return 0.02;
  return /\.\d{3}\./.test(address) && kind === 'field' ? 0.01 : 0;
}

/** How far a query *is* a name, not only like one. */
function rateSameness(one: Indexed, folded: string, squashed: string, asked: string): number {
  const { exact, weight, entry } = one;
  if (exact.has(folded)) return weight + (entry.names.includes(asked) ? 0.08 : 0);
  if (one.words.has(folded)) return Math.max(weight, 0.97);
  if (one.squashed.has(squashed)) return 0.9 * weight;
  if (one.patterns.some((pattern) => pattern.test(asked))) return 0.95 * weight;
  // The beginning of an id, capitals and all: quoteV.
  const begun = asked.length >= 4 && /[a-z][A-Z]/.test(asked);
  return begun && entry.names.some((name) => name.startsWith(asked)) ? 0.6 * weight : 0;
}

/** Somebody pastes a whole answer: what is looked for is the message in it, or else the code. */
export function readMessage(query: string): string {
  const message = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(query)?.[1];
  const code = /"code"\s*:\s*"([^"]+)"/.exec(query)?.[1];
  return message?.replaceAll(/\\(.)/g, '$1') ?? code ?? query;
}

/** At most three places of one kind and name, and nothing that is far behind the first. */
function thinHits(hits: readonly SearchHit[]): SearchHit[] {
  // Behind a name that is exactly right, what only mentions the words is still of use.
  const least = Math.min((hits[0]?.score ?? 0) * 0.12, 6);
  const seen = new Map<string, SearchHit[]>();
  const kept: SearchHit[] = [];
  for (const hit of hits) {
    if (hit.score < least) break;
    const key = `${hit.entry.kind} ${hit.entry.title}`;
    const same = seen.get(key) ?? [];
    seen.set(key, [...same, hit]);
    if (same.length < 3) kept.push(hit);
    else if (same[2] !== undefined) same[2].more++;
  }
  return kept;
}
