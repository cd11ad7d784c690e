// @ts-check
import { findJsonSchema, listOperations } from './lib/operation.js';
import { propertiesOf, requiredOf } from './lib/schema.js';

/**
 * Every body that creates an order takes the key that makes the call safe to repeat.
 * @param {unknown} _target
 * @param {{ operations: string, name: string, schema: Record<string, unknown[]> }} options a
 *   pattern of operationIds, the property, and the values allowed for each of its keywords
 * @param {import('./lib/description.js').Context} context
 */
export default function checkClientReference(_target, { operations, name, schema }, context) {
  const pattern = new RegExp(operations);
  return listOperations(context).flatMap(({ id, place, requestBody }) => {
    if (!pattern.test(id)) return [];
    const body = findJsonSchema(requestBody);
    const key = body && propertiesOf(body).find((property) => property.key === name);
    if (body === undefined || key === undefined) {
      return [{ message: `${id} takes no ${name}`, path: (body ?? place).path }];
    }
    const off = Object.entries(schema)
      .filter(([keyword, allowed]) => !allowed.includes(key.value[keyword]))
      .map(([keyword, allowed]) => ({
        message: `${name} of ${id} needs ${keyword} ${allowed[0]}`,
        path: key.at(keyword),
      }));
    return requiredOf(body).includes(name)
      ? [...off, { message: `${name} of ${id} is required`, path: body.at('required') }]
      : off;
  });
}
