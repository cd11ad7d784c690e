// @ts-check
import { readDescription } from './lib/description.js';
import { isDict } from './lib/reference.js';

const WHOLE_FILE = /^(?!\/)(?!\w+:)[^#\\]+\.yaml$/;

/**
 * A `$ref` is a relative path to a whole file, and outside of schemas it stands alone.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkReference(_target, _options, context) {
  return readDescription(context).places.flatMap((place) =>
    place.layers.flatMap(({ value }) => {
      if (!isDict(value) || typeof value.$ref !== 'string') return [];
      const path = place.path.slice(0, -1);
      const name = place.path.at(-1);
      if (!WHOLE_FILE.test(value.$ref)) {
        return [{ message: `"${name}" refers to ${value.$ref}`, path }];
      }
      const siblings = Object.keys(value).filter((key) => key !== '$ref');
      if (place.kind === 'schema' || siblings.length === 0) return [];
      const message = `"${name}" has ${siblings.join(', ')} beside its $ref`;
      return [{ message, path }];
    }),
  );
}
