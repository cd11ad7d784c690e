// @ts-check
import { findJsonSchema, findSuccess, listOperations, nameOperation } from './lib/operation.js';
import { propertiesOf } from './lib/schema.js';

/**
 * A resource is answered bare. Only a few older operations wrap it.
 * @param {unknown} _target
 * @param {{ properties: string[], exceptTags: string[] }} options the properties that, together,
 *   make the wrapper
 * @param {import('./lib/description.js').Context} context
 */
export default function checkWrapper(_target, { properties, exceptTags }, context) {
  return listOperations(context).flatMap((operation) => {
    const body = findJsonSchema(findSuccess(operation));
    const tags = operation.place.value.tags ?? [];
    if (body === undefined || exceptTags.some((tag) => tags.includes(tag))) return [];
    const names = propertiesOf(body).map(({ key }) => key);
    if (!properties.every((property) => names.includes(property))) return [];
    const message = `${nameOperation(operation)} wraps its answer in ${properties.join(' and ')}`;
    return [{ message, path: body.path }];
  });
}
