import { isObject } from '@octopus-cards/toolkit/compile';
import type { Json, Parameter } from '@octopus-cards/toolkit';

/** What is sent for one value of a parameter, before percent-encoding. */
export type Written = [name: string, value: string][];

type Style = Pick<Parameter, 'name' | 'in' | 'style' | 'explode'>;

/** A scalar as text; null is an empty one, as most servers read it. */
export function writeScalar(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Writes a value of a parameter in its style (OpenAPI 3.1, section 4.8.12.6). For a query it is
 * name and value of each pair; elsewhere there is one pair, whose value takes the parameter's place.
 */
export function writeParameter(
  parameter: Style,
  value: Json,
  mediaType: string | undefined = undefined,
): Written {
  const { name, style, explode } = parameter;
  if (mediaType !== undefined) return [[name, JSON.stringify(value)]];
  const { in: place } = parameter;
  if (place === 'query' || place === 'cookie') return writeForm(name, style, explode, value);
  return [[name, writePart(name, style, explode, value)]];
}

function writeForm(name: string, style: string, explode: boolean, value: Json): Written {
  if (Array.isArray(value)) {
    const texts = value.map(writeScalar);
    if (style === 'spaceDelimited' && !explode) return [[name, texts.join(' ')]];
    if (style === 'pipeDelimited' && !explode) return [[name, texts.join('|')]];
    return explode ? texts.map((text) => [name, text]) : [[name, texts.join(',')]];
  }
  if (isObject(value)) {
    const entries = Object.entries(value);
    if (style === 'deepObject') {
      return entries.map(([key, part]) => [`${name}[${key}]`, writeScalar(part)]);
    }
    if (explode) return entries.map(([key, part]) => [key, writeScalar(part)]);
    return [[name, entries.flatMap(([key, part]) => [key, writeScalar(part)]).join(',')]];
  }
  return [[name, writeScalar(value)]];
}

/** `simple`, `label` and `matrix`: the styles of paths, the first of headers too. */
function writePart(name: string, style: string, explode: boolean, value: Json): string {
  const label = style === 'label' ? '.' : '';
  if (Array.isArray(value)) {
    const texts = value.map(writeScalar);
    if (style === 'matrix') {
      return explode
        ? texts.map((text) => `;${name}=${text}`).join('')
        : `;${name}=${texts.join(',')}`;
    }
    return label + texts.join(style === 'label' && explode ? '.' : ',');
  }
  if (isObject(value)) {
    const entries = Object.entries(value).map(([key, part]) => [key, writeScalar(part)]);
    if (style === 'matrix' && explode) return entries.map((pair) => `;${pair.join('=')}`).join('');
    if (style === 'matrix') return `;${name}=${entries.flat().join(',')}`;
    if (explode) return label + entries.map((pair) => pair.join('=')).join(label || ',');
    return label + entries.flat().join(',');
  }
  return style === 'matrix' ? `;${name}=${writeScalar(value)}` : label + writeScalar(value);
}

/** The values that a server may read from the text of a scalar parameter. */
export function readScalar(text: string): Json[] {
  const readings: Json[] = [text];
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) readings.push(Number(text));
  if (text === '' || text === 'null') readings.push(null);
  if (text === 'true' || text === '1') readings.push(true);
  if (text === 'false' || text === '0') readings.push(false);
  return readings;
}
