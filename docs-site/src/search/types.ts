import type { SearchRecord } from '../../../generators/targets/docs/types.ts';

/** What a result can be. Guides and changes are written by hand; the others come from the description. */
export type EntryKind = SearchRecord['kind'] | 'guide' | 'change';

/** A place that can be found. */
export interface SearchEntry {
  kind: EntryKind;
  title: string;
  /** From the root of the site, or `ref:` and an address below the reference. */
  address: string;
  /** Where it stands: `body of createTopupOrder`, `Guides`. */
  detail: string;
  /** Exact names: operationId, path, code, message, title. */
  names: string[];
  /** Everyday words that lead here. */
  words: string[];
  text: string;
}

/** The index as the browser asks for it: lists instead of names, each text once. */
export interface SearchFile {
  kinds: EntryKind[];
  texts: string[];
  /** Kind, title, address, detail, names, words, number of the text. */
  entries: [number, string, string, string, string[], string[], number][];
}

/** An entry with its rank. */
export interface SearchHit {
  entry: SearchEntry;
  score: number;
  /** Words of the entry that the query matched, for marking. */
  terms: string[];
  /** How many further places have the same kind and name and are not listed. */
  more: number;
}
