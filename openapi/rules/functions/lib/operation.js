// @ts-check
import { readDescription } from './description.js';

/**
 * @typedef {import('./description.js').Context} Context
 * @typedef {import('./place.js').Place} Place
 */

/**
 * An operation as the rules see it: the parameters of its path item are its own.
 * @typedef {object} Operation
 * @property {Place} place
 * @property {string} id
 * @property {string} method
 * @property {string} route the path template, or the name of the event of a webhook
 * @property {Place[]} parameters
 * @property {Place | undefined} requestBody
 * @property {Map<string, Place>} responses by status
 */

/** @param {Context} context @returns {Operation[]} */
export const listOperations = (context) => readOperations(context, 'paths');

/** @param {Context} context @returns {Operation[]} */
export const listWebhooks = (context) => readOperations(context, 'webhooks');

/** @param {Context} context @param {string} where @returns {Operation[]} */
function readOperations(context, where) {
  const items = readDescription(context).root.children(where);
  return items.flatMap((item) =>
    item
      .children()
      .filter((child) => child.kind === 'operation')
      .map((place) => readOperation(place, item)),
  );
}

/** @param {Place} place @param {Place} item @returns {Operation} */
function readOperation(place, item) {
  const own = place.children('parameters');
  const names = new Set(own.map(nameParameter));
  const inherited = item.children('parameters').filter((it) => !names.has(nameParameter(it)));
  return {
    place,
    id: String(place.value.operationId ?? ''),
    method: place.key,
    route: item.key,
    parameters: [...inherited, ...own],
    requestBody: place.child('requestBody', 'requestBody'),
    responses: new Map(place.children('responses').map((response) => [response.key, response])),
  };
}

/** @param {Place} parameter */
const nameParameter = ({ value }) => `${value.in} ${value.name}`;

/** @param {Operation} operation @param {...string} where @returns {Place[]} */
export const parametersIn = (operation, ...where) =>
  operation.parameters.filter(({ value }) => where.includes(value.in));

/** How a finding names an operation: by its id, or by its method and path while it has none.
 * @param {Operation} operation */
export const nameOperation = ({ id, method, route }) => id || `${method.toUpperCase()} ${route}`;

/** The schema of a JSON body. @param {Place | undefined} holder @returns {Place | undefined} */
export const findJsonSchema = (holder) =>
  holder?.child('mediaType', 'content', 'application/json')?.child('schema', 'schema');

/**
 * The first response of the 2xx class.
 * @param {Operation} operation
 * @returns {Place | undefined}
 */
export function findSuccess(operation) {
  const status = [...operation.responses.keys()].find((key) => key.startsWith('2'));
  return status === undefined ? undefined : operation.responses.get(status);
}
