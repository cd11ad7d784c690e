import { isObject, listOf, objectOf, textOf } from '../../openapi/json.ts';
import type { JsonObject } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { didYouMean } from '../../util/names.ts';
import type { FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';

type Fail = (field: string, message: string) => void;

/** `x-idempotency`: key, duplicate answer, look-up, read and comparison are all declared. */
export function checkIdempotency(lookup: Lookup): void {
  const { operations, report } = lookup.context;
  for (const operation of operations) {
    const idempotency = operation.node['x-idempotency'];
    if (!isObject(idempotency)) continue;
    const at = joinPointer(operation.pointer, 'x-idempotency');
    const fail: Fail = (field, message) =>
      report('idempotency-unverified', joinPointer(at, ...field.split('.')), message);
    checkKey(lookup, operation, idempotency, fail);
    checkLookup(lookup, idempotency, fail);
    checkMatch(lookup, operation, idempotency, fail);
    const status = String(objectOf(idempotency['duplicate'])['status']);
    if (objectOf(operation.node['responses'])[status] === undefined) {
      fail('duplicate.status', `The operation declares no ${status} response.`);
    }
  }
}

function checkKey(
  lookup: Lookup,
  operation: FoundOperation,
  idempotency: JsonObject,
  fail: Fail,
): void {
  const key = textOf(idempotency['key']) ?? '';
  const body = lookup.bodySchema(operation);
  if (lookup.at(body, joinPointer('', key)) === undefined) {
    const near = didYouMean(key, lookup.propertyNames(body));
    fail('key', `The request body has no property "${key}".${near}`);
  } else if (lookup.isRequired(body, key)) {
    fail(
      'key',
      `"${key}" is required in the request body; a client that sends none must be allowed.`,
    );
  }
}

function checkLookup(lookup: Lookup, idempotency: JsonObject, fail: Fail): void {
  const find = objectOf(idempotency['lookup']);
  const list = namedOperation(lookup, find, 'lookup', fail);
  if (list !== undefined) {
    checkParameter(lookup, list, find, 'lookup', fail, 'query');
    const [success] = lookup.successes(list);
    const row = lookup.items(lookup.jsonSchema(success?.node));
    if (row === undefined)
      fail('lookup.operation', `"${String(find['operation'])}" answers no list.`);
    else checkFrom(lookup, row, objectOf(idempotency['read']), fail);
  }
  const read = objectOf(idempotency['read']);
  const get = namedOperation(lookup, read, 'read', fail);
  if (get !== undefined) checkParameter(lookup, get, read, 'read', fail);
}

function checkFrom(
  lookup: Lookup,
  row: Parameters<Lookup['at']>[0],
  read: JsonObject,
  fail: Fail,
): void {
  const from = textOf(read['from']) ?? '';
  if (lookup.at(row, from) === undefined)
    fail('read.from', `The rows of the list have no "${from}".`);
}

function checkMatch(
  lookup: Lookup,
  operation: FoundOperation,
  idempotency: JsonObject,
  fail: Fail,
): void {
  const body = lookup.bodySchema(operation);
  const read = lookup.operation(textOf(objectOf(idempotency['read'])['operation']) ?? '');
  const [success] = read === undefined ? [] : lookup.successes(read);
  const answer = lookup.jsonSchema(success?.node);
  listOf(idempotency['match']).forEach((pair, index) => {
    const request = textOf(objectOf(pair)['request']) ?? '';
    const response = textOf(objectOf(pair)['response']) ?? '';
    if (lookup.at(body, request) === undefined) {
      fail(`match.${index}.request`, `The request body has no "${request}".`);
    }
    if (answer !== undefined && lookup.at(answer, response) === undefined) {
      fail(`match.${index}.response`, `The answer of the read operation has no "${response}".`);
    }
  });
}

/** The operation a behaviour names; notes a fault when there is none. */
export function namedOperation(
  lookup: Lookup,
  owner: JsonObject,
  field: string,
  fail: Fail,
): FoundOperation | undefined {
  const id = textOf(owner['operation']) ?? '';
  const operation = lookup.operation(id);
  if (operation === undefined) {
    fail(`${field}.operation`, `There is no operation "${id}".${lookup.suggestOperation(id)}`);
  }
  return operation;
}

/** The parameter a behaviour names on an operation. */
export function checkParameter(
  lookup: Lookup,
  operation: FoundOperation,
  owner: JsonObject,
  field: string,
  fail: Fail,
  place?: string,
): void {
  const name = textOf(owner['parameter']) ?? '';
  const names = lookup.parameterNames(operation, place);
  if (names.includes(name)) return;
  const id = String(operation.node['operationId']);
  const kind = place === undefined ? 'parameter' : `${place} parameter`;
  fail(`${field}.parameter`, `"${id}" has no ${kind} "${name}".${didYouMean(name, names)}`);
}
