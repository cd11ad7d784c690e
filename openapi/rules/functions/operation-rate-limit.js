// @ts-check
import { readDescription } from './lib/description.js';
import { listOperations, nameOperation } from './lib/operation.js';

/**
 * Every operation names the class of its rate limit, and the root declares that class.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkRateLimit(_target, _options, context) {
  const declared = Object.keys(readDescription(context).root.value['x-rate-limit']?.classes ?? {});
  return listOperations(context).flatMap((operation) => {
    const { place } = operation;
    const limit = place.value['x-rate-limit'];
    const name = nameOperation(operation);
    if (limit?.class === undefined) {
      return [{ message: `${name} names no class of rate limit`, path: place.at('x-rate-limit') }];
    }
    if (declared.includes(limit.class)) return [];
    const known = declared.join(', ') || 'none';
    const message = `${name} is of class "${limit.class}", the root declares ${known}`;
    return [{ message, path: place.at('x-rate-limit', 'class') }];
  });
}
