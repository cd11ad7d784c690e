import { objectOf, textOf } from '../../openapi/json.ts';
import { didYouMean } from '../../util/names.ts';
import type { Found, FoundOperation } from '../context.ts';
import type { FoundResponse, Lookup } from '../lookup.ts';
import { failWith } from './fail.ts';
import type { Fail } from './fail.ts';

/** `x-pagination`: the parameters and headers are declared as such, and the answer is a list. */
export function checkPagination(lookup: Lookup): void {
  for (const operation of lookup.calls) {
    const pagination = lookup.extension(operation, 'x-pagination');
    if (pagination === undefined) continue;
    const fail = failWith(lookup, 'pagination-unverified', pagination);
    for (const field of ['page', 'size']) {
      checkPageParameter(lookup, operation, pagination, field, fail);
    }
    const successes = lookup.successes(operation);
    if (successes.length === 0) fail('', 'The operation declares no success response.');
    for (const response of successes) {
      for (const [field, name] of Object.entries(objectOf(pagination.node['headers']))) {
        if (typeof name === 'string') checkPageHeader(lookup, response, field, name, fail);
      }
      const body = lookup.jsonSchema(response.node);
      const items = textOf(pagination.node['items']);
      const row = lookup.items(items === undefined ? body : lookup.at(body, items));
      if (row === undefined) {
        if (items === undefined) fail('', `The ${response.status} response is no list.`);
        else fail('items', `The ${response.status} response has no list at "${items}".`);
        continue;
      }
      const by = textOf(objectOf(pagination.node['order'])['by']);
      if (by !== undefined && lookup.at(row, by) === undefined) {
        fail('order.by', `The rows of the list have no "${by}".`);
      }
    }
  }
}

function checkPageParameter(
  lookup: Lookup,
  operation: FoundOperation,
  pagination: Found,
  field: string,
  fail: Fail,
): void {
  const name = textOf(pagination.node[field]) ?? '';
  const parameter = lookup.parameters(operation, 'query').find(({ node }) => node['name'] === name);
  if (parameter === undefined) {
    const near = didYouMean(name, lookup.parameterNames(operation, 'query'));
    fail(field, `There is no query parameter "${name}".${near}`);
    return;
  }
  const schema = parameter.node['schema'];
  if (!lookup.hasType(schema, 'integer')) fail(field, `The parameter "${name}" is no integer.`);
  if (lookup.keyword(schema, 'default') === undefined) {
    fail(field, `The parameter "${name}" has no default.`);
  }
}

function checkPageHeader(
  lookup: Lookup,
  response: FoundResponse,
  field: string,
  name: string,
  fail: Fail,
): void {
  const header = lookup.header(response, name);
  if (header === undefined) {
    const near = didYouMean(name, Object.keys(objectOf(response.node['headers'])));
    fail(`headers.${field}`, `The ${response.status} response has no header "${name}".${near}`);
    return;
  }
  const type = field === 'hasMore' ? 'boolean' : 'integer';
  if (lookup.hasType(header.node['schema'], type)) return;
  fail(`headers.${field}`, `The header "${name}" must be declared with \`type: ${type}\`.`);
}
