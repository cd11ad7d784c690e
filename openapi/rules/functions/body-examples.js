// @ts-check
import { findPlaces } from './lib/description.js';

/**
 * Every body shows itself: at least one named example with a summary and a value.
 * @param {unknown} _target
 * @param {{ uses: string[] }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkBodyExamples(_target, { uses }, context) {
  return findPlaces(context, 'mediaType')
    .filter(({ use }) => uses.includes(use))
    .flatMap((media) => {
      const examples = media.children('examples');
      if (examples.length === 0) {
        return [{ message: `A ${media.use} body has no named example`, path: media.path }];
      }
      return examples.flatMap((example) => {
        const missing = ['summary', 'value'].filter((key) => example.value[key] === undefined);
        if (missing.length === 0) return [];
        const message = `The example ${example.key} has no ${missing.join(', no ')}`;
        return [{ message, path: example.path }];
      });
    });
}
