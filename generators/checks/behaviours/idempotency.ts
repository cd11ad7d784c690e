import { listOf, objectOf, textOf } from '../../openapi/json.ts';
import { joinPointer } from '../../openapi/pointer.ts';
import { didYouMean } from '../../util/names.ts';
import type { Found, FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';
import { readErrors } from './envelope.ts';
import { checkParameter, failWith, findOperation } from './fail.ts';
import type { Fail } from './fail.ts';

/** `x-idempotency`: key, duplicate answer, look-up, read, comparison and quote are all declared. */
export function checkIdempotency(lookup: Lookup): void {
  for (const operation of lookup.calls) {
    const idempotency = lookup.extension(operation, 'x-idempotency');
    if (idempotency === undefined) continue;
    const fail = failWith(lookup, 'idempotency-unverified', idempotency);
    checkKey(lookup, operation, idempotency, fail);
    checkDuplicate(lookup, operation, idempotency, fail);
    checkLookup(lookup, idempotency, fail);
    checkMatch(lookup, operation, idempotency, fail);
    checkQuote(lookup, operation, idempotency, fail);
  }
}

function checkKey(lookup: Lookup, operation: FoundOperation, { node }: Found, fail: Fail): void {
  const key = textOf(node['key']) ?? '';
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

function checkDuplicate(
  lookup: Lookup,
  operation: FoundOperation,
  { node }: Found,
  fail: Fail,
): void {
  const duplicate = objectOf(node['duplicate']);
  const status = String(duplicate['status']);
  const response = lookup.response(operation, status);
  if (response === undefined) {
    fail('duplicate.status', `The operation declares no ${status} response.`);
    return;
  }
  const code = textOf(duplicate['code']) ?? '';
  const message = textOf(duplicate['message']) ?? '';
  const errors = readErrors(lookup, response);
  if (errors.some((error) => error.code === code && error.message === message)) return;
  fail(
    'duplicate',
    `No example of the ${status} response has the code "${code}" and the message "${message}".`,
  );
}

function checkLookup(lookup: Lookup, { node }: Found, fail: Fail): void {
  const find = objectOf(node['lookup']);
  const read = objectOf(node['read']);
  const list = findOperation(lookup, find, 'lookup', fail);
  if (list !== undefined) {
    checkParameter(lookup, list, find, 'lookup', 'query', fail);
    const row = lookup.items(lookup.answerSchema(list));
    const from = textOf(read['from']) ?? '';
    if (row === undefined) {
      fail('lookup.operation', `"${String(find['operation'])}" answers no list.`);
    } else if (lookup.at(row, from) === undefined) {
      fail('read.from', `The rows of the list have no "${from}".`);
    }
  }
  const get = findOperation(lookup, read, 'read', fail);
  if (get !== undefined) checkParameter(lookup, get, read, 'read', 'path', fail);
}

function checkMatch(lookup: Lookup, operation: FoundOperation, { node }: Found, fail: Fail): void {
  const body = lookup.bodySchema(operation);
  const id = textOf(objectOf(node['read'])['operation']) ?? '';
  const read = lookup.operation(id);
  const answer = lookup.answerSchema(read);
  if (read !== undefined && answer === undefined) {
    fail('read.operation', `"${id}" declares no JSON body for a success.`);
  }
  listOf(node['match']).forEach((pair, index) => {
    const request = textOf(objectOf(pair)['request']) ?? '';
    const response = textOf(objectOf(pair)['response']) ?? '';
    if (lookup.at(body, request) === undefined) {
      fail(`match.${index}.request`, `The request body has no "${request}".`);
    }
    if (answer !== undefined && lookup.at(answer, response) === undefined) {
      fail(`match.${index}.response`, `The answer of "${id}" has no "${response}".`);
    }
  });
}

function checkQuote(lookup: Lookup, operation: FoundOperation, { node }: Found, fail: Fail): void {
  if (node['quote'] === undefined) return;
  const quote = objectOf(node['quote']);
  const priced = findOperation(lookup, quote, 'quote', fail);
  if (priced === undefined) return;
  const id = String(quote['operation']);
  const asked = lookup.bodySchema(operation);
  const taken = lookup.bodySchema(priced);
  listOf(quote['pass']).forEach((property, index) => {
    const pointer = joinPointer('', textOf(property) ?? '');
    if (lookup.at(asked, pointer) === undefined) {
      fail(`quote.pass.${index}`, `The request body has no property "${String(property)}".`);
    } else if (lookup.at(taken, pointer) === undefined) {
      fail(`quote.pass.${index}`, `The body of "${id}" has no property "${String(property)}".`);
    }
  });
  const told = lookup.answerSchema(priced);
  if (told === undefined) {
    fail('quote.operation', `"${id}" declares no JSON body for a success.`);
  }
  const read = textOf(objectOf(node['read'])['operation']) ?? '';
  const answer = lookup.answerSchema(lookup.operation(read));
  const instead = objectOf(quote['instead']);
  const property = textOf(instead['with']);
  if (property !== undefined && lookup.at(asked, joinPointer('', property)) === undefined) {
    fail('quote.instead.with', `The request body has no property "${property}".`);
  }
  for (const [place, pairs] of [
    ['quote.match', quote['match']],
    ['quote.instead.match', instead['match']],
  ] as const) {
    listOf(pairs).forEach((pair, index) => {
      const from = textOf(objectOf(pair)['quote']) ?? '';
      const response = textOf(objectOf(pair)['response']) ?? '';
      if (told !== undefined && lookup.at(told, from) === undefined) {
        fail(`${place}.${index}.quote`, `The answer of "${id}" has no "${from}".`);
      }
      if (answer !== undefined && lookup.at(answer, response) === undefined) {
        fail(`${place}.${index}.response`, `The answer of "${read}" has no "${response}".`);
      }
    });
  }
}
