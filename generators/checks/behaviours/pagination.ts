import { isObject, objectOf, textOf } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { didYouMean } from '../../util/names.ts';
import type { Lookup } from '../lookup.ts';

/** `x-pagination`: the parameters and headers are declared, and the answer is a list. */
export function checkPagination(lookup: Lookup): void {
  const { operations, report } = lookup.context;
  for (const operation of operations) {
    const pagination = operation.node['x-pagination'];
    if (!isObject(pagination)) continue;
    const at = joinPointer(operation.pointer, 'x-pagination');
    const fail = (field: string, message: string) =>
      report('pagination-unverified', joinPointer(at, ...field.split('.')), message);
    const names = lookup.parameterNames(operation, 'query');
    for (const field of ['page', 'size']) {
      const name = textOf(pagination[field]) ?? '';
      if (names.includes(name)) continue;
      fail(field, `There is no query parameter "${name}".${didYouMean(name, names)}`);
    }
    for (const { status, node } of lookup.successes(operation)) {
      const headers = Object.keys(objectOf(node['headers']));
      for (const [field, name] of Object.entries(objectOf(pagination['headers']))) {
        if (typeof name !== 'string' || hasHeader(headers, name)) continue;
        fail(
          `headers.${field}`,
          `The ${status} response has no header "${name}".${didYouMean(name, headers)}`,
        );
      }
      if (lookup.items(lookup.jsonSchema(node)) === undefined) {
        report('pagination-unverified', at, `The ${status} response is no list.`);
      }
    }
  }
}

/** Names of headers are case-insensitive (RFC 9110, section 5.1). */
export function hasHeader(headers: string[], name: string): boolean {
  return headers.some((header) => header.toLowerCase() === name.toLowerCase());
}
