// @ts-check
import { findJsonSchema, findSuccess, listOperations, nameOperation } from './lib/operation.js';
import { typesOf } from './lib/schema.js';

/**
 * A list is answered as a bare array at the top of the body.
 * @param {unknown} _target
 * @param {{ lists: string }} options a pattern of the operationIds of lists
 * @param {import('./lib/description.js').Context} context
 */
export default function checkListArray(_target, { lists }, context) {
  const pattern = new RegExp(lists);
  return listOperations(context).flatMap((operation) => {
    const { place, id } = operation;
    if (!pattern.test(id) && place.value['x-pagination'] === undefined) return [];
    const schema = findJsonSchema(findSuccess(operation));
    if (schema === undefined) {
      const message = `${nameOperation(operation)} answers no JSON`;
      return [{ message, path: place.at('responses') }];
    }
    const [type] = typesOf(schema);
    if (type === 'array') return [];
    const message = `${nameOperation(operation)} answers ${type ?? 'something untyped'}`;
    return [{ message, path: schema.at('type') }];
  });
}
