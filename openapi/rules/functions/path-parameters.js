// @ts-check
import { readDescription } from './lib/description.js';

/**
 * Every path item takes the headers of tracing, so that no operation can be called without a trace.
 * @param {unknown} _target
 * @param {{ headers: string[] }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkPathParameters(_target, { headers }, context) {
  return readDescription(context)
    .root.children('paths')
    .flatMap((item) => {
      const taken = item
        .children('parameters')
        .filter(({ value }) => value.in === 'header')
        .map(({ value }) => String(value.name).toLowerCase());
      const missing = headers.filter((header) => !taken.includes(header.toLowerCase()));
      if (missing.length === 0) return [];
      const message = `${item.key} does not take ${missing.join(', ')}`;
      return [{ message, path: item.at('parameters') }];
    });
}
