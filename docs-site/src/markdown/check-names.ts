import type { Fence, FencePlace } from './fences.ts';
import { splitFences } from './fences.ts';
import type { KnownNames } from './known-names.ts';
import { suggestNames } from './suggest.ts';

/** A piece of inline code that ought to be a name of the description and is not. */
export interface StrangeName extends FencePlace {
  name: string;
  /** Ends a sentence: `; near: amount, count`. */
  near: string;
}

/**
 * Finds names in the inline code of a page that the description does not know: fields, values, codes, messages,
 * operations, paths, headers, events and magic values. What cannot be a name (`--help`, `npm run mock`, `241.25`) is
 * left alone, and so are the words in `others`. Of blocks of code the words_with_underscores are looked at.
 */
export function findStrangeNames(
  markdown: string,
  place: { file: string; firstLine?: number },
  known: KnownNames,
  others: ReadonlySet<string>,
): StrangeName[] {
  return splitFences(markdown, place.firstLine).flatMap((piece) => {
    if (piece.kind === 'fence') return checkFence(piece.fence, place.file, known, others);
    const codes = [...piece.text.matchAll(/(`+)(.+?)\1(?!`)/g)].map(([, , code = '']) => code);
    return codes
      .filter((code) => !others.has(code))
      .flatMap((code) => checkCode(code.trim(), known, others))
      .map(({ name, among }) => {
        const { file } = place;
        return { file, line: piece.line, name, near: suggestNames(name, among) };
      });
  });
}

/** Stops the build when pages name what is not there. */
export function refuseStrangeNames(strange: readonly StrangeName[], list: string): void {
  if (strange.length === 0) return;
  const lines = strange.map(
    ({ file, line, name, near }) =>
      `${file}:${line}: The description knows nothing called "${name}"${near}.`,
  );
  throw new Error(
    `${lines.join('\n')}\nCorrect the pages. A word that is no name of the API goes into ${list}.`,
  );
}

/** In blocks, words_with_underscores are names of the API: fields, parameters. */
function checkFence(
  { name, body, line }: Fence,
  file: string,
  known: KnownNames,
  others: ReadonlySet<string>,
): StrangeName[] {
  if (!['sh', 'ts', 'tsx', 'json', 'http'].includes(name)) return [];
  return body.split('\n').flatMap((text, index) => {
    const words = text.match(/(?<![\w-])[a-z]+(?:_[a-z0-9]+)+(?![\w-])/g) ?? [];
    return checkWords(words, known, others).map((strange) => {
      const near = suggestNames(strange.name, strange.among);
      return { file, line: line + 1 + index, name: strange.name, near };
    });
  });
}

interface Missing {
  name: string;
  /** What was looked through. */
  among: readonly string[];
}

/** What of a piece of code is not known. */
function checkCode(code: string, known: KnownNames, others: ReadonlySet<string>): Missing[] {
  if (/^https?:/.test(code)) return [];
  const route = /^(?:(GET|POST|PUT|PATCH|DELETE) )?((?:…)?\/[^\s?]*)(?:\?(.*))?$/.exec(code);
  if (route !== null) return checkRoute(route[1], route[2] ?? '', route[3], known);
  const query = /^\?(.*)$/.exec(code);
  if (query !== null) return checkWords(listParameters(query[1]), known, others);
  const magic = /^[\w-]*(~[A-Z_]+)$/.exec(code)?.[1];
  if (magic !== undefined) return known.magic.has(magic) ? [] : [missing(magic, known.magic)];
  const pair = /^([A-Za-z_][\w.[\]-]*)(?::\s*|=)(.+)$/.exec(code);
  if (pair !== null) {
    const value = /^[A-Z][A-Z_]+$/.exec(pair[2] ?? '')?.[0];
    return checkWords([pair[1] ?? '', ...(value === undefined ? [] : [value])], known, others);
  }
  if (/^[A-Za-z_][\w.[\]-]*$/.test(code)) return checkWords([code], known, others);
  // A sentence is a message of the API.
  if (/^[A-Z][a-z]*[\w' ,-]* [\w' ,-]+$/.test(code) && !/^[A-Z_]+ /.test(code)) {
    return known.messages.has(code) ? [] : [missing(code, known.messages)];
  }
  return [];
}

function checkWords(
  words: readonly string[],
  known: KnownNames,
  others: ReadonlySet<string>,
): Missing[] {
  return words
    .filter((word) => {
      if (known.names.has(word) || others.has(word)) return false;
      // `input_data.phone_number`, `vouchers[].pin_code`: a way through fields.
      const parts = word.replaceAll('[]', '').split('.');
      return parts.length === 1 || parts.some((part) => !known.names.has(part));
    })
    .map((word) => missing(word, known.names));
}

function checkRoute(
  method: string | undefined,
  path: string,
  query: string | undefined,
  known: KnownNames,
): Missing[] {
  // A number stands for an id.
  const plain = path.replaceAll(/\/\d+(?=\/|$)/g, '/{id}');
  const routes = known.routes.filter((route) => {
    if (method !== undefined && route.method !== method) return false;
    const shown = route.path.replaceAll(/\{[^}]+\}/g, '{id}');
    if (plain.startsWith('…')) return shown.endsWith(plain.slice(1));
    return plain.endsWith('/') ? shown.startsWith(plain) : shown === plain;
  });
  const name = `${method === undefined ? '' : `${method} `}${path}`;
  if (routes.length === 0) {
    const all = known.routes.map((route) =>
      method === undefined ? route.path : `${route.method} ${route.path}`,
    );
    return [missing(name, new Set(all))];
  }
  const parameters = new Set(routes.flatMap((route) => route.parameters));
  return listParameters(query)
    .filter((parameter) => !parameters.has(parameter))
    .map((parameter) => missing(parameter, parameters));
}

function listParameters(query: string | undefined): string[] {
  return (query ?? '').split('&').flatMap((pair) => /^\w+/.exec(pair)?.[0] ?? []);
}

function missing(name: string, among: ReadonlySet<string>): Missing {
  return { name, among: [...among] };
}
