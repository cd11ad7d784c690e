/** A media type as a header names it, in lower case. */
export interface MediaType {
  /** `application/json` */
  essence: string;
  parameters: Record<string, string>;
}

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const ESSENCE = new RegExp(`^${TOKEN}/${TOKEN}$`);
const PARAMETER = new RegExp(`^(${TOKEN})=(?:(${TOKEN})|"((?:[^"\\\\]|\\\\.)*)")$`);

/** Reads a media type with its parameters; `undefined` when it is none. */
export function parseMediaType(text: string): MediaType | undefined {
  const [head = '', ...rest] = splitOutsideQuotes(text, ';');
  const essence = head.trim().toLowerCase();
  if (!ESSENCE.test(essence)) return undefined;
  const parameters: Record<string, string> = {};
  for (const part of rest) {
    const trimmed = part.trim();
    if (trimmed === '') continue;
    const match = PARAMETER.exec(trimmed);
    if (match === null) return undefined;
    const [, name = '', token, quoted = ''] = match;
    parameters[name.toLowerCase()] = token ?? quoted.replaceAll(/\\(.)/g, '$1');
  }
  return { essence, parameters };
}

/** A media type without its parameters, in lower case. */
export function readEssence(text: string): string {
  const semicolon = text.indexOf(';');
  return (semicolon === -1 ? text : text.slice(0, semicolon)).trim().toLowerCase();
}

/** Is this JSON, by its name? */
export function isJsonType(mediaType: string): boolean {
  return /[/+]json\s*(?:;|$)/i.test(mediaType);
}

/** Is this a text that is read in UTF-8, by its name? */
export function isTextType(mediaType: string): boolean {
  return /^text\/|[/+](?:xml|x-www-form-urlencoded)\s*(?:;|$)/i.test(mediaType);
}

/** Does a range such as `image/*` cover a media type? Both are in lower case, without parameters. */
export function coversType(range: string, essence: string): boolean {
  if (range === essence || range === '*/*') return true;
  return range.endsWith('/*') && essence.startsWith(range.slice(0, -1));
}

/**
 * The declared media type that a caller likes best; of equals, the one that is declared first.
 *
 * @returns `undefined` when none is acceptable
 */
export function negotiate(accept: string, declared: readonly string[]): string | undefined {
  const ranges = splitOutsideQuotes(accept, ',').flatMap(readRange);
  let best: string | undefined;
  let bestQuality = 0;
  for (const mediaType of declared) {
    const quality = rate(mediaType, ranges);
    if (quality > bestQuality) {
      best = mediaType;
      bestQuality = quality;
    }
  }
  return best;
}

interface Range extends MediaType {
  quality: number;
}

function readRange(text: string): Range[] {
  const range = parseMediaType(text);
  if (range === undefined) return [];
  const { q = '1', ...parameters } = range.parameters;
  const quality = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q) ? Number(q) : 1;
  return [{ essence: range.essence, parameters, quality }];
}

/** The most exact range that covers a media type decides about it. */
function rate(mediaType: string, ranges: readonly Range[]): number {
  const { essence, parameters } = parseMediaType(mediaType) ?? {
    essence: mediaType,
    parameters: {},
  };
  let exactness = -1;
  let quality = 0;
  for (const range of ranges) {
    // A declared range, such as `image/*`, can be met from either side.
    if (!coversType(range.essence, essence) && !coversType(essence, range.essence)) continue;
    if (!agree(range.parameters, parameters)) continue;
    const wild = range.essence === '*/*' ? 0 : range.essence.endsWith('/*') ? 1 : 2;
    const exact = wild * 10 + Object.keys(range.parameters).length;
    if (exact > exactness) {
      exactness = exact;
      quality = range.quality;
    }
  }
  return quality;
}

/** What both name must be the same; what only one names is not held against the other. */
function agree(wanted: Record<string, string>, offered: Record<string, string>): boolean {
  return Object.entries(wanted).every(
    ([name, value]) =>
      offered[name] === undefined || offered[name].toLowerCase() === value.toLowerCase(),
  );
}

/** Splits a header at a separator; what stands in quotes is left whole. */
export function splitOutsideQuotes(text: string, separator: ',' | ';'): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (quoted && character === '\\') index += 1;
    else if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
