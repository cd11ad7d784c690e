// @ts-check
import { findPlaces } from './lib/description.js';
import { listOperations, parametersIn } from './lib/operation.js';

/**
 * Links lead to operations that exist, and give every path parameter these need.
 * @param {unknown} _target
 * @param {unknown} _options
 * @param {import('./lib/description.js').Context} context
 */
export default function checkLinks(_target, _options, context) {
  const operations = new Map(listOperations(context).map((it) => [it.id, it]));
  return findPlaces(context, 'link').flatMap((link) => {
    const id = link.value.operationId;
    const target = operations.get(id);
    if (target === undefined) {
      const message = `The link ${link.key} leads to the unknown operation "${id ?? ''}"`;
      return [{ message, path: link.at('operationId') }];
    }
    // A name may say where it goes (`path.id`), as OpenAPI allows for names that stand twice.
    const given = Object.keys(link.value.parameters ?? {}).map((it) => it.split('.').at(-1));
    const known = target.parameters.map(({ value }) => value.name);
    const unknown = given.filter((name) => !known.includes(name));
    const missing = parametersIn(target, 'path')
      .map(({ value }) => value.name)
      .filter((name) => !given.includes(name));
    return [
      ...unknown.map((name) => `gives ${id} the unknown parameter "${name}"`),
      ...missing.map((name) => `does not give ${id} its path parameter "${name}"`),
    ].map((fault) => ({ message: `The link ${link.key} ${fault}`, path: link.at('parameters') }));
  });
}
