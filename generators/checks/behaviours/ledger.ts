import { listOf, objectOf, textOf } from '../../openapi/json.ts';
import type { Json } from '../../openapi/json.ts';
import type { Lookup } from '../lookup.ts';
import { failWith, findOperation } from './fail.ts';
import type { Fail } from './fail.ts';

/** The places of a row that each of the two lists names. */
const PLACES = { accounts: ['id', 'balance'], entries: ['id', 'account', 'amount'] } as const;

/** `x-ledger`: both lists exist, and their rows have what it names. */
export function checkLedger(lookup: Lookup): void {
  const ledger = lookup.rootExtension('x-ledger');
  if (ledger === undefined) return;
  const fail = failWith(lookup, 'ledger-unverified', ledger);
  for (const list of ['accounts', 'entries'] as const) {
    const declared = objectOf(ledger.node[list]);
    const operation = findOperation(lookup, declared, list, fail);
    if (operation === undefined) continue;
    const row = lookup.items(lookup.answerSchema(operation));
    if (row === undefined) {
      fail(`${list}.operation`, `"${textOf(declared['operation'])}" answers no list.`);
      continue;
    }
    for (const place of PLACES[list])
      checkPlace(lookup, row, declared[place], `${list}.${place}`, fail);
    if (list === 'accounts') continue;
    const direction = objectOf(declared['direction']);
    const words = [direction['debit'], direction['credit']];
    checkWords(lookup, row, direction['at'], words, 'entries.direction', fail);
    if (declared['void'] === undefined) continue;
    const { at = '', values } = objectOf(declared['void']);
    checkWords(lookup, row, at, listOf(values), 'entries.void', fail);
  }
}

function checkPlace(
  lookup: Lookup,
  row: Json,
  pointer: Json | undefined,
  field: string,
  fail: Fail,
): Json | undefined {
  const schema = lookup.at(row, textOf(pointer) ?? '');
  if (schema === undefined) fail(field, `The rows of the list have no "${String(pointer)}".`);
  return schema;
}

/** Where the place has an enum, the words are of it. */
function checkWords(
  lookup: Lookup,
  row: Json,
  pointer: Json | undefined,
  words: readonly (Json | undefined)[],
  field: string,
  fail: Fail,
): void {
  const schema = checkPlace(lookup, row, pointer, `${field}.at`, fail);
  const known = lookup.keyword(schema, 'enum');
  if (known === undefined) return;
  for (const word of words) {
    if (word === undefined || listOf(known).includes(word)) continue;
    fail(field, `"${String(word)}" is no value of "${String(pointer)}".`);
  }
}
