import { listOf, objectOf, textsOf } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { didYouMean } from '../../util/names.ts';
import type { FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';

/** `x-roles`: with roles at the root, whatever asks for credentials says who may call it. */
export function checkRoles(lookup: Lookup): void {
  const declared = lookup.context.document['x-roles'] !== undefined;
  const root = lookup.rootExtension('x-roles');
  // Roles that were refused for their form cannot be looked up.
  if (declared && root === undefined) return;
  for (const operation of lookup.calls) checkOperation(lookup, operation, root?.node);
}

function checkOperation(
  lookup: Lookup,
  operation: FoundOperation,
  roles: { [name: string]: unknown } | undefined,
): void {
  const { report } = lookup.context;
  const { node, pointer, method, path } = operation;
  const name = `${method.toUpperCase()} ${path}`;
  const asks = lookup
    .security(operation)
    .some((requirement) => Object.keys(requirement).length > 0);
  if (node['x-roles'] === undefined) {
    if (roles === undefined || !asks) return;
    const fix = 'Give it x-roles; an empty list lets everybody call it who has the credentials.';
    report('roles-unverified', pointer, `${name} does not say which roles may call it.`, fix);
    return;
  }
  const at = joinPointer(pointer, 'x-roles');
  if (!asks) {
    report('roles-unverified', at, `${name} asks for no credentials, so it knows no roles.`);
  }
  const known = Object.keys(objectOf(lookup.context.document['x-roles']));
  listOf(node['x-roles']).forEach((role, index) => {
    if (typeof role !== 'string' || known.includes(role)) return;
    const message = `There is no role "${role}".${didYouMean(role, known)}`;
    report('roles-unverified', joinPointer(at, index), message);
  });
  const limits = textsOf(node['x-roles']).length > 0;
  if (limits && lookup.response(operation, '403') === undefined) {
    report(
      'roles-unverified',
      joinPointer(pointer, 'responses'),
      `${name} declares no 403 response.`,
    );
  }
}
