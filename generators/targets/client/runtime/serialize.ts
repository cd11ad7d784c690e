import type { Style, Styles } from './types.ts';

const FORM: Style = { style: 'form', explode: true };
const SIMPLE: Style = { style: 'simple', explode: false };
const SEPARATORS: Record<string, string> = { spaceDelimited: '%20', pipeDelimited: '%7C' };

/** Writes the query of a URL, without the question mark (OpenAPI 3.1.1, section 4.8.12.3). */
export function serializeQuery(query: object, styles: Styles = {}): string {
  const written: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    written.push(...pairs(name, value, styleOf(styles, name, FORM)));
  }
  return written.join('&');
}

/**
 * Fills in a path template. A value that is empty or would lead to another path is refused: it
 * would call another operation than the one that was meant.
 */
export function expandPath(template: string, values: object, styles: Styles = {}): string {
  const known = new Map<string, unknown>(Object.entries(values));
  const expand = (segment: string) => {
    if (!segment.includes('{')) return segment;
    const expanded = segment.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
      const text = expandValue(name, known.get(name), styleOf(styles, name, SIMPLE));
      if (text === '') throw new TypeError(`The path parameter "${name}" is missing or empty.`);
      return text;
    });
    if (expanded !== '.' && expanded !== '..') return expanded;
    throw new TypeError(`A path parameter in "${segment}" must not be "${expanded}".`);
  };
  return template.split('/').map(expand).join('/');
}

function pairs(name: string, value: unknown, style: Style): string[] {
  if (isMissing(value)) return [];
  if (Array.isArray(value)) {
    const items = value.filter((item) => !isMissing(item)).map(encode);
    if (style.explode || style.style === 'deepObject') {
      return items.map((item) => `${encode(name)}=${item}`);
    }
    const separator = SEPARATORS[style.style] ?? ',';
    return items.length === 0 ? [] : [`${encode(name)}=${items.join(separator)}`];
  }
  if (!isPlain(value)) return [`${encode(name)}=${encode(value)}`];
  const entries = Object.entries(value).filter(([, inner]) => !isMissing(inner));
  if (style.style === 'deepObject') {
    return entries.flatMap(([key, inner]) => pairs(`${name}[${key}]`, inner, style));
  }
  if (style.explode) return entries.flatMap(([key, inner]) => pairs(key, inner, FORM));
  const separator = SEPARATORS[style.style] ?? ',';
  return [`${encode(name)}=${entries.flat().map(encode).join(separator)}`];
}

function expandValue(name: string, value: unknown, { style, explode }: Style): string {
  if (isMissing(value) || value === '') return '';
  const prefix = { label: '.', matrix: ';' }[style] ?? '';
  const between = explode && prefix !== '' ? prefix : ',';
  const named = style === 'matrix' ? `${encode(name)}=` : '';
  if (Array.isArray(value)) {
    if (value.length === 0) return '';
    if (explode) return prefix + value.map((item) => named + encode(item)).join(between);
    return prefix + named + value.map(encode).join(between);
  }
  if (!isPlain(value)) return prefix + named + encode(value);
  const entries = Object.entries(value).filter(([, inner]) => !isMissing(inner));
  if (entries.length === 0) return '';
  if (!explode) return prefix + named + entries.flat().map(encode).join(between);
  return prefix + entries.map(([key, inner]) => `${encode(key)}=${encode(inner)}`).join(between);
}

function styleOf(styles: Styles, name: string, usual: Style): Style {
  return Object.hasOwn(styles, name) ? (styles[name] ?? usual) : usual;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function encode(value: unknown): string {
  return encodeURIComponent(value instanceof Date ? value.toISOString() : String(value));
}
