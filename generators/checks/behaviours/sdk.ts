import { textOf } from '../../openapi/json.ts';
import type { Lookup } from '../lookup.ts';

/**
 * `x-sdk`: once one operation has its place in the client, each has one of its own, and no method
 * stands where a group does. Without any, places follow from tags and operationIds.
 */
export function checkSdk(lookup: Lookup): void {
  const { report } = lookup.context;
  if (!lookup.calls.some(({ node }) => node['x-sdk'] !== undefined)) return;
  const methods = new Map<string, string>();
  const groups: { group: string; where: string; pointer: string }[] = [];
  for (const operation of lookup.calls) {
    const where = `${operation.method.toUpperCase()} ${operation.path}`;
    if (operation.node['x-sdk'] === undefined) {
      const message = `${where} has no x-sdk, but other operations have.`;
      report('sdk-missing', operation.pointer, message);
      continue;
    }
    const sdk = lookup.extension(operation, 'x-sdk');
    if (sdk === undefined) continue;
    const group = textOf(sdk.node['group']) ?? '';
    const place = `${group}.${textOf(sdk.node['method']) ?? ''}`;
    const owner = methods.get(place);
    if (owner === undefined) methods.set(place, where);
    else report('sdk-duplicate', sdk.pointer, `${where} and ${owner} would both be ${place}().`);
    groups.push({ group, where, pointer: sdk.pointer });
  }
  for (const { group, where, pointer } of groups) {
    const names = group.split('.');
    for (let depth = 1; depth <= names.length; depth++) {
      const outer = names.slice(0, depth).join('.');
      const owner = methods.get(outer);
      if (owner === undefined) continue;
      const message = `The group "${outer}" of ${where} is the method of ${owner} already.`;
      report('sdk-duplicate', pointer, message);
    }
  }
}
