import { singularize, splitWords } from './words.ts';

/** A piece of text, and whether it is what somebody looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a text so that the words that were matched can be marked. */
export function markWords(text: string, terms: readonly string[]): Piece[] {
  const wanted = new Set(terms);
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(/\p{Lu}?[\p{Ll}\p{N}]+|[\p{Lu}\p{N}]+|\p{L}+/gu)) {
    const [word] = match;
    if (!isWanted(word, wanted)) continue;
    const between = text.slice(from, match.index);
    const last = pieces.at(-1);
    // client_reference is one mark, not two with a gap.
    if (last?.marked === true && /^[._/-]?$/.test(between)) {
      last.text += between + word;
    } else {
      if (between !== '') pieces.push({ text: between, marked: false });
      pieces.push({ text: word, marked: true });
    }
    from = match.index + word.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

function isWanted(word: string, wanted: ReadonlySet<string>): boolean {
  return (
    wanted.has(singularize(word.toLowerCase())) || splitWords(word).some((one) => wanted.has(one))
  );
}

/** The part of a text in which the matched words stand first, cut at words. */
export function cutExcerpt(text: string, terms: readonly string[], length = 120): string {
  if (text.length <= length) return text;
  let at = 0;
  const first = markWords(text, terms).findIndex(({ marked }) => marked);
  if (first > 0) {
    const before = markWords(text, terms)
      .slice(0, first)
      .reduce((sum, piece) => sum + piece.text.length, 0);
    if (before > length * 0.6) at = text.lastIndexOf(' ', before - 30) + 1;
  }
  const end = text.length - at <= length ? text.length : text.lastIndexOf(' ', at + length);
  const cut = text.slice(at, end <= at ? at + length : end);
  return `${at > 0 ? '… ' : ''}${cut}${at + cut.length < text.length ? ' …' : ''}`;
}
