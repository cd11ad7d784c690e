// @ts-check
import { readDescription } from './lib/description.js';
import { isDict } from './lib/reference.js';

const SENTENCE = /^[\p{Lu}\p{N}`"'].{18,}[.!?]$/su;

/**
 * Whoever assumes something says why, in a sentence.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkAssumed(_target, _options, context) {
  return readDescription(context)
    .places.flatMap((place) =>
      listReasons(place.value).map(({ reason, keys }) => ({ reason, path: place.at(...keys) })),
    )
    .filter(({ reason }) => typeof reason !== 'string' || !SENTENCE.test(reason.trim()))
    .map(({ reason, path }) => ({ message: `x-assumed says ${JSON.stringify(reason)}`, path }));
}

/**
 * The reasons of one object, those inside its extensions included.
 * @param {unknown} value
 * @param {string[]} keys
 * @param {boolean} inside
 * @returns {{ reason: unknown, keys: string[] }[]}
 */
function listReasons(value, keys = [], inside = false) {
  if (!isDict(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === 'x-assumed') return [{ reason: item, keys: [...keys, key] }];
    return inside || key.startsWith('x-') ? listReasons(item, [...keys, key], true) : [];
  });
}
