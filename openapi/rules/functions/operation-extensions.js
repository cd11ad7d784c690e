// @ts-check
import { listOperations } from './lib/operation.js';

/**
 * Operations of one kind declare the behaviour that belongs to it.
 * @param {unknown} _target
 * @param {{ operations: string, extensions: string[] }} options a pattern of operationIds
 * @param {import('./lib/description.js').Context} context
 */
export default function checkExtensions(_target, { operations, extensions }, context) {
  const pattern = new RegExp(operations);
  return listOperations(context).flatMap(({ id, place }) => {
    if (!pattern.test(id)) return [];
    const missing = extensions.filter((extension) => !(extension in place.value));
    if (missing.length === 0) return [];
    return [{ message: `${id} does not declare ${missing.join(', ')}`, path: place.path }];
  });
}
