/**
 * Words of names, texts and queries. `createTopupOrder`, `create_topup_order` and `create topup orders` are the same
 * words here, so that nobody has to know how a name is spelled.
 */

/** Several words, or several spellings, for what our pages call by one word. */
const phrases: readonly [RegExp, string][] = [
  [/\btop[\s-]?ups?\b/g, 'topup'],
  [/\b(?:log|sign)[\s-]?(?:in|on)\b/g, 'login'],
  [/\b(?:log|sign)[\s-]?(?:out|off)\b/g, 'logout'],
  [/\bgift\s?cards?\b/g, 'voucher'],
  [/\be-?sims?\b/g, 'esim'],
  [/\bsim cards?\b/g, 'esim'],
  [/\be-mails?\b/g, 'email'],
  [/\bweb hooks?\b/g, 'webhook'],
  [/\blife cycles?\b/g, 'lifecycle'],
  [/\bby id\b/g, 'get'],
];

/** Other words for the same thing; each stands for every other of its line. */
const synonymLines = [
  'get fetch read retrieve show',
  'create place buy purchase new',
  'quote price cost charge estimate',
  'phone msisdn mobile',
  'game gaming',
  'catalogue catalog product',
  'cancelled canceled',
  'country nation',
  'balance wallet',
  'secret password',
  'limit size',
  'error failure',
  'operator carrier network',
  'plan variant bundle',
  'sort order_by',
  'whitelist allowlist allow',
];

export const synonyms: ReadonlyMap<string, readonly string[]> = readSynonyms(synonymLines);

/** Words that say little about what is looked for. */
const stopWords = new Set(
  'a an and are be by can do does for from how i if in is it me my of on or the there this to was what when where which with'.split(
    ' ',
  ),
);

/** How much a word counts beside the others of a query or a name. */
export function weighWord(word: string): number {
  if (stopWords.has(word)) return 0.15;
  return /^\d+$/.test(word) ? 0.7 : 1;
}

/** Lower case, plain quotes, single spaces, nothing around it: the form in which names are compared. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["'`]+|["'`.,:;!?]+$/g, '')
    .toLowerCase();
}

/** Letters and digits only: `client reference` and `client_reference` are the same. */
export function squashText(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Cuts a text into words. */
export type Cut = (text: string) => string[];

/** The words of a text in order, singular and in lower case. */
export function splitWords(text: string): string[] {
  return splitRaw(text).map(singularize);
}

/** A name as one word too (`listvoucherorders`), for those who type it without capitals. */
export function splitName(name: string): string[] {
  const words = splitWords(name);
  const whole = /[\s/]/.test(name) ? '' : squashText(name);
  return whole === '' || words.includes(whole) ? words : [...words, whole];
}

function splitRaw(text: string): string[] {
  let spaced = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // createTopupOrder, but not eSIM or ETag.
    .replace(/([a-z\d]{2})([A-Z])/g, '$1 $2')
    .replace(/[‘’ʼ']/g, '')
    .toLowerCase();
  for (const [pattern, word] of phrases) spaced = spaced.replace(pattern, word);
  return spaced.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Takes off the plural. It need not be good English, only the same on both sides. */
export function singularize(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|as)$/.test(word)) {
    return word.slice(0, -1);
  }
  return word;
}

/** What is left of a word without its ending: alerting, alerts and alerted have the same stem. */
export function stemWord(word: string): string {
  const stem = /^(\p{L}{4,}?)(?:ing|ed|er|ly|ion|ment|e)$/u.exec(word)?.[1];
  return stem ?? word;
}

function readSynonyms(lines: readonly string[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const line of lines) {
    const words = line.split(' ').map(singularize);
    for (const word of words) {
      map.set(word, [...(map.get(word) ?? []), ...words.filter((other) => other !== word)]);
    }
  }
  return map;
}
