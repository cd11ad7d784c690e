// @ts-check
import { listOperations, nameOperation, parametersIn } from './lib/operation.js';

/**
 * An operation with page parameters says how its pages work, and what it says is true.
 * @param {unknown} _target
 * @param {{ parameters: string[], roles: string[] }} options names of page parameters, and what the
 *   headers of `x-pagination` have to be named for
 * @param {import('./lib/description.js').Context} context
 */
export default function checkPagination(_target, { parameters, roles }, context) {
  return listOperations(context).flatMap((operation) => {
    const name = nameOperation(operation);
    const queries = parametersIn(operation, 'query').map(({ value }) => String(value.name));
    const pagination = operation.place.value['x-pagination'];
    const path = operation.place.at('x-pagination');
    if (pagination === undefined) {
      const paged = queries.find((query) => parameters.includes(query));
      if (paged === undefined) return [];
      return [{ message: `${name} takes "${paged}" but has no x-pagination`, path }];
    }
    const unknown = ['page', 'size']
      .filter((role) => !queries.includes(pagination?.[role]))
      .map((role) => `${role} "${pagination?.[role] ?? ''}", which is no query parameter`);
    const absent = roles
      .filter((role) => typeof pagination?.headers?.[role] !== 'string')
      .map((role) => `no header for ${role}`);
    return [...unknown, ...absent].map((it) => ({
      message: `x-pagination of ${name} names ${it}`,
      path,
    }));
  });
}
