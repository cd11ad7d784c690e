// @ts-check
import { findPlaces } from './lib/description.js';

const KINDS = [
  'info',
  'tag',
  'server',
  'pathItem',
  'operation',
  'parameter',
  'header',
  'requestBody',
  'response',
  'schema',
  'example',
  'link',
  'securityScheme',
];
const STARTS = /^[\p{Lu}\p{N}`"'(*#|[]/u;
const ENDS = /[.!?:][)"'`*]*$/;
const ENDS_IN_BLOCK = /^(\s*[-*|>]|\s*\d+\.|```)/;

/**
 * Descriptions are prose: they begin with a capital and end with a full stop. A text may also end
 * in a list, a table or a block of code.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkSentence(_target, _options, context) {
  return findPlaces(context, ...KINDS)
    .filter(({ value }) => typeof value.description === 'string')
    .flatMap((place) => {
      const text = String(place.value.description).trim();
      const lastLine = text.split('\n').at(-1) ?? '';
      const closed = ENDS.test(text) || ENDS_IN_BLOCK.test(lastLine);
      const faults = [
        ...(STARTS.test(text) ? [] : ['does not begin with a capital']),
        ...(closed ? [] : ['does not end with a full stop']),
      ];
      if (faults.length === 0) return [];
      const message = `"${shorten(text)}" ${faults.join(' and ')}`;
      return [{ message, path: place.at('description') }];
    });
}

/** @param {string} text */
const shorten = (text) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
