// @ts-check
import { listOperations } from './lib/operation.js';

/**
 * Operations are named verb + noun, and the verb agrees with the HTTP method.
 * @param {unknown} _target
 * @param {{ verbs: Record<string, string[]>, alone: string[] }} options verbs by method, and names
 *   that are a verb without a noun
 * @param {import('./lib/description.js').Context} context
 */
export default function checkOperationId(_target, { verbs, alone }, context) {
  return listOperations(context).flatMap(({ id, method, route, place }) => {
    const allowed = verbs[method] ?? [];
    const name = new RegExp(`^(${allowed.join('|')})[A-Z][A-Za-z0-9]*$`);
    if (alone.includes(id) || name.test(id)) return [];
    const at = place.at('operationId');
    const call = `${method.toUpperCase()} ${route}`;
    return id === ''
      ? [{ message: `${call} has no operationId`, path: place.path }]
      : [{ message: `${call} is called "${id}"`, path: at }];
  });
}
