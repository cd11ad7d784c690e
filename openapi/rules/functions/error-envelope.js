// @ts-check
import { findJsonSchema, listOperations } from './lib/operation.js';
import { propertiesOf, requiredOf, typesOf } from './lib/schema.js';

/** @typedef {import('./lib/place.js').Place} Place */

/**
 * Every answer outside 2xx and 3xx has the one error body: `{ error: { name, code, message } }`.
 * @param {unknown} _target
 * @param {{ property: string, members: string[] }} options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkEnvelope(_target, { property, members }, context) {
  return listOperations(context)
    .flatMap(({ responses }) => [...responses])
    .filter(([status]) => /^([45]|default)/.test(status))
    .flatMap(([status, response]) => {
      const body = findJsonSchema(response);
      if (body === undefined) {
        return [{ message: `The error ${status} has no JSON body`, path: response.path }];
      }
      const fault = findFault(body, property, members);
      return fault === undefined ? [] : [{ message: `The error body ${fault}`, path: body.path }];
    });
}

/** @param {Place} body @param {string} property @param {string[]} members */
function findFault(body, property, members) {
  const error = propertiesOf(body).find(({ key }) => key === property);
  if (error === undefined) return `has no property "${property}"`;
  if (!requiredOf(body).includes(property)) return `does not require "${property}"`;
  const texts = propertiesOf(error).filter((it) => typesOf(it).join() === 'string');
  const off = members.filter(
    (name) => !texts.some(({ key }) => key === name) || !requiredOf(error).includes(name),
  );
  return off.length === 0 ? undefined : `does not require ${off.join(', ')} as text`;
}
