import { expandPath, isGiven } from './serialize.ts';
import type { Style, Styles, StyleWriter } from './types.ts';

const FORM: Style = { style: 'form', explode: true };
const SIMPLE: Style = { style: 'simple', explode: false };
const SEPARATORS: Record<string, string> = { spaceDelimited: '%20', pipeDelimited: '%7C' };

/** Writes parameters in all the styles of OpenAPI (3.1.1, section 4.8.12.3). */
export function styled({ query = {}, path = {} }: { query?: Styles; path?: Styles }): StyleWriter {
  return {
    query: (values) =>
      Object.entries(values)
        .flatMap(([name, value]) => pairs(name, value, styleOf(query, name, FORM)))
        .join('&'),
    path: (template, values) =>
      expandPath(template, values, (value, name) =>
        writeValue(name, value, styleOf(path, name, SIMPLE)),
      ),
  };
}

function pairs(name: string, value: unknown, style: Style): string[] {
  if (!isGiven(value)) return [];
  if (Array.isArray(value)) {
    const items = value.filter(isGiven).map(encode);
    if (style.explode || style.style === 'deepObject') {
      return items.map((item) => `${encode(name)}=${item}`);
    }
    const separator = SEPARATORS[style.style] ?? ',';
    return items.length === 0 ? [] : [`${encode(name)}=${items.join(separator)}`];
  }
  if (!isPlain(value)) return [`${encode(name)}=${encode(value)}`];
  const entries = Object.entries(value).filter(([, inner]) => isGiven(inner));
  if (style.style === 'deepObject') {
    return entries.flatMap(([key, inner]) => pairs(`${name}[${key}]`, inner, style));
  }
  if (style.explode) return entries.flatMap(([key, inner]) => pairs(key, inner, FORM));
  const separator = SEPARATORS[style.style] ?? ',';
  return [`${encode(name)}=${entries.flat().map(encode).join(separator)}`];
}

function writeValue(name: string, value: unknown, { style, explode }: Style): string {
  if (value === '') return '';
  const prefix = { label: '.', matrix: ';' }[style] ?? '';
  const between = explode && prefix !== '' ? prefix : ',';
  const named = style === 'matrix' ? `${encode(name)}=` : '';
  if (Array.isArray(value)) {
    if (value.length === 0) return '';
    if (explode) return prefix + value.map((item) => named + encode(item)).join(between);
    return prefix + named + value.map(encode).join(between);
  }
  if (!isPlain(value)) return prefix + named + encode(value);
  const entries = Object.entries(value).filter(([, inner]) => isGiven(inner));
  if (entries.length === 0) return '';
  if (!explode) return prefix + named + entries.flat().map(encode).join(between);
  return prefix + entries.map(([key, inner]) => `${encode(key)}=${encode(inner)}`).join(between);
}

function styleOf(styles: Styles, name: string, usual: Style): Style {
  return Object.hasOwn(styles, name) ? (styles[name] ?? usual) : usual;
}

/** A list, or an object with parts. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && !(value instanceof Date);
}

/** Writes a value so that nothing in it breaks out of its place; parts stand behind commas. */
function encode(value: unknown): string {
  if (value instanceof Date) return encode(value.toISOString());
  if (typeof value !== 'object' || value === null) return encodeURIComponent(String(value));
  return (Array.isArray(value) ? value : Object.entries(value).flat()).map(encode).join();
}
