// @ts-check
import { readDescription } from './lib/description.js';
import { listOperations, nameOperation } from './lib/operation.js';

/**
 * Every operation needs the token, except those that hand it out.
 * @param {unknown} _target
 * @param {{ scheme: string, open: string[], other?: Record<string, string[]> }} options the security
 *   scheme, the operationIds that work without it, and those that need another scheme instead
 * @param {import('./lib/description.js').Context} context
 */
export default function checkSecurity(_target, { scheme: usual, open, other = {} }, context) {
  const general = readDescription(context).root.value.security;
  return listOperations(context).flatMap((operation) => {
    const requirement = operation.place.value.security ?? general;
    const [special] = Object.entries(other).find(([, ids]) => ids.includes(operation.id)) ?? [];
    const scheme = special ?? usual;
    const name = nameOperation(operation);
    const path = operation.place.at('security');
    if (open.includes(operation.id)) {
      const isOpen = Array.isArray(requirement) && requirement.length === 0;
      return isOpen ? [] : [{ message: `${name} hands out tokens but demands one`, path }];
    }
    const isSecured =
      Array.isArray(requirement) &&
      requirement.length > 0 &&
      requirement.every((it) => Object.hasOwn(it ?? {}, scheme));
    return isSecured ? [] : [{ message: `${name} works without ${scheme}`, path }];
  });
}
