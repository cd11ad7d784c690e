// @ts-check
import { basename } from 'node:path';
import { readDescription } from './lib/description.js';

/**
 * The files of a description are spelled alike.
 * @param {unknown} _target
 * @param {{ match: string }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkFileName(_target, { match }, context) {
  const pattern = new RegExp(match);
  const reported = new Set();
  return readDescription(context).places.flatMap((place) =>
    place.layers.slice(1).flatMap(({ file }) => {
      if (pattern.test(basename(file)) || reported.has(file)) return [];
      reported.add(file);
      return [{ message: `The file is called ${basename(file)}`, path: place.path }];
    }),
  );
}
