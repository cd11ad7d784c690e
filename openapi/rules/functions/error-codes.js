// @ts-check
import { listOperations } from './lib/operation.js';

/**
 * The examples of an error carry the name and the code that belong to its status.
 * @param {unknown} _target
 * @param {{ names: Record<string, Record<string, string>> }} options status -> name -> pattern of
 *   codes
 * @param {import('./lib/description.js').Context} context
 */
export default function checkErrorCodes(_target, { names }, context) {
  return listOperations(context)
    .flatMap(({ responses }) => [...responses])
    .flatMap(([status, response]) => {
      const known = names[status];
      if (known === undefined) return [];
      return response
        .children('content')
        .flatMap((media) => media.children('examples'))
        .flatMap((example) => {
          const { name, code } = example.value.value?.error ?? {};
          const codes = known[name];
          if (codes !== undefined && new RegExp(codes).test(code)) return [];
          const message = `${name ?? 'No name'} with ${code ?? 'no code'} on ${status}`;
          return [{ message, path: example.at('value', 'error') }];
        });
    });
}
