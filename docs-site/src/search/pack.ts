import type { SearchEntry, SearchFile } from './types.ts';

/** Writes entries in the form in which the browser asks for them. */
export function packEntries(entries: readonly SearchEntry[]): SearchFile {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  const texts = [...new Set(entries.map(({ text }) => text))];
  const places = new Map(texts.map((text, index) => [text, index]));
  return {
    kinds,
    texts,
    entries: entries.map(({ kind, title, address, detail, names, words, text }) => [
      kinds.indexOf(kind),
      title,
      address,
      detail,
      names,
      words,
      places.get(text) ?? 0,
    ]),
  };
}

/** Reads what `packEntries` wrote. */
export function unpackEntries({ kinds, texts, entries }: SearchFile): SearchEntry[] {
  return entries.flatMap(([kind, title, address, detail, names, words, text]) => {
    const name = kinds[kind];
    if (name === undefined) return [];
    return [{ kind: name, title, address, detail, names, words, text: texts[text] ?? '' }];
  });
}
