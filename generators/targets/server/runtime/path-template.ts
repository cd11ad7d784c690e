import { Values } from './values.ts';

/** A segment of a path template: its fixed texts, and the parameters between them. */
export interface Segment {
  /** One more than there are parameters; a plain segment has one text and no parameters. */
  texts: string[];
  names: string[];
}

/** A path of the description, ready to be compared with the path of a request. */
export interface PathTemplate {
  template: string;
  segments: Segment[];
  /** Fixed segments as they are, all others as `:`; paths of one shape share a route. */
  shape: string;
}

/** Reads a path template such as `/compare/{base}...{head}`. */
export function parseTemplate(template: string): PathTemplate {
  const segments = template.slice(1).split('/').map(parseSegment);
  const shape = segments.map(({ texts, names }) => (names.length > 0 ? ':' : `/${texts[0]}`));
  return { template, segments, shape: shape.join('|') };
}

function parseSegment(text: string): Segment {
  const texts: string[] = [];
  const names: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/\{([^{}]+)\}/g)) {
    texts.push(decodeFixed(text.slice(start, match.index)));
    names.push(match[1] ?? '');
    start = match.index + match[0].length;
  }
  texts.push(decodeFixed(text.slice(start)));
  return { texts, names };
}

/** Requests are compared in decoded form. */
function decodeFixed(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Compares the segments of a path with a template.
 *
 * @param actual the decoded segments, as many as the template has
 * @returns the values of the parameters, or `undefined` if the path is another one
 */
export function matchSegments(
  { segments }: PathTemplate,
  actual: readonly (string | undefined)[],
): Values | undefined {
  const values = new Values();
  for (const [index, segment] of segments.entries()) {
    const text = actual[index] ?? '';
    if (segment.names.length === 0) {
      if (text !== segment.texts[0]) return undefined;
    } else if (!matchSegment(segment, text, values)) {
      return undefined;
    }
  }
  return values;
}

/**
 * Finds the parameters in a segment, none of them empty. Each ends where the text after it first
 * occurs; the last one takes what is left. A search instead of a regular expression, since a hostile
 * text can make those very slow.
 */
export function matchSegment({ texts, names }: Segment, text: string, values: Values): boolean {
  const before = texts[0] ?? '';
  const after = texts.at(-1) ?? '';
  const end = text.length - after.length;
  if (!text.startsWith(before) || !text.endsWith(after)) return false;
  let start = before.length;
  for (const [index, name] of names.entries()) {
    const last = index === names.length - 1;
    const between = texts[index + 1] ?? '';
    const stop = last ? end : text.indexOf(between, start + 1);
    if (stop <= start || stop > end) return false;
    values[name] = text.slice(start, stop);
    start = stop + between.length;
  }
  return true;
}

/**
 * Would every path of `fixed` fit `open` as well, which leaves more to parameters? Then `fixed` is
 * the one that is meant by such a path.
 */
export function isMoreFixed(fixed: PathTemplate, open: PathTemplate): boolean {
  if (fixed.segments.length !== open.segments.length || fixed.shape === open.shape) return false;
  return fixed.segments.every((segment, index) => {
    const other = open.segments[index];
    if (other === undefined) return false;
    if (other.names.length > 0) return true;
    return segment.names.length === 0 && segment.texts[0] === other.texts[0];
  });
}

/** Orders templates so that the more exact one comes first. */
export function compareTemplates(a: PathTemplate, b: PathTemplate): number {
  for (const [index, segment] of a.segments.entries()) {
    const other = b.segments[index];
    if (other === undefined) break;
    const difference = measureFixed(other) - measureFixed(segment);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** How much of a segment is fixed; one without parameters is fixed altogether. */
function measureFixed({ texts, names }: Segment): number {
  if (names.length === 0) return Number.MAX_SAFE_INTEGER;
  return texts.reduce((sum, { length }) => sum + length, 0);
}
