// @ts-check
import { listOperations, nameOperation, parametersIn } from './lib/operation.js';

/** @typedef {{ name: string, default: number, minimum: number, maximum?: number }} Bounds */

/**
 * Page parameters have the documented name, default and limits.
 * @param {unknown} _target
 * @param {{ page: Bounds, sizes: (Bounds & { path: string })[] }} options the first size whose path
 *   pattern fits counts
 * @param {import('./lib/description.js').Context} context
 */
export default function checkPageParameters(_target, { page, sizes }, context) {
  return listOperations(context)
    .filter(({ place }) => place.value['x-pagination'] !== undefined)
    .flatMap((operation) => {
      const size = sizes.find(({ path }) => new RegExp(path).test(operation.route));
      // The page parameter is the same everywhere: its faults are told once, without an operation.
      const ofOperation = ` of ${nameOperation(operation)}`;
      return [
        ...checkBounds(operation, page, ''),
        ...(size === undefined ? [] : checkBounds(operation, size, ofOperation)),
      ];
    });
}

/**
 * @param {import('./lib/operation.js').Operation} operation
 * @param {Bounds} bounds
 * @param {string} owner
 */
function checkBounds(operation, bounds, owner) {
  const wanted = Object.entries(bounds).filter(([key]) => key !== 'name' && key !== 'path');
  const text = wanted.map(([key, value]) => `${key} ${value}`).join(', ');
  const parameter = parametersIn(operation, 'query').find((it) => it.value.name === bounds.name);
  if (parameter === undefined) {
    const message = `${nameOperation(operation)} has no parameter "${bounds.name}" (${text})`;
    return [{ message, path: operation.place.at('parameters') }];
  }
  const schema = parameter.child('schema', 'schema');
  const off = wanted.filter(([key, value]) => schema?.value[key] !== value);
  if (off.length === 0) return [];
  const faults = off.map(
    ([key, value]) => `${key} ${schema?.value[key] ?? 'missing'}, not ${value}`,
  );
  const message = `"${bounds.name}"${owner} has ${faults.join('; ')}`;
  const first = String(off[0]?.[0]);
  return [{ message, path: schema?.at(first) ?? parameter.path }];
}
