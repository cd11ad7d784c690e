// @ts-check
import { listOperations, nameOperation, parametersIn } from './lib/operation.js';

/** @typedef {import('./lib/operation.js').Operation} Operation */

/** When a response has to be stated. @type {Record<string, (operation: Operation) => boolean>} */
const CONDITIONS = {
  always: () => true,
  input: (operation) =>
    operation.requestBody !== undefined || parametersIn(operation, 'path', 'query').length > 0,
  pathParameter: (operation) => parametersIn(operation, 'path').length > 0,
};

/**
 * Operations state the responses that a caller has to expect.
 * @param {unknown} _target
 * @param {{ statuses: string[], when: string }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkResponses(_target, { statuses, when }, context) {
  const applies = CONDITIONS[when];
  if (applies === undefined) throw new Error(`operation-responses: unknown condition "${when}"`);
  return listOperations(context)
    .filter(applies)
    .flatMap((operation) => {
      const missing = statuses.filter((status) => !operation.responses.has(status));
      if (missing.length === 0) return [];
      const message = `${nameOperation(operation)} does not state ${missing.join(', ')}`;
      return [{ message, path: operation.place.at('responses') }];
    });
}
