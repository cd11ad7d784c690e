import { listOf, objectOf, textOf } from '../../openapi/json.ts';
import { didYouMean } from '../../util/names.ts';
import type { Found, FoundOperation } from '../context.ts';
import type { Lookup } from '../lookup.ts';
import { failWith, findOperation } from './fail.ts';
import type { Fail } from './fail.ts';

/** `x-price`: the quote takes and tells what it should, and the refunded states are states. */
export function checkPrices(lookup: Lookup): void {
  for (const operation of lookup.calls) {
    const price = lookup.extension(operation, 'x-price');
    if (price === undefined) continue;
    const fail = failWith(lookup, 'price-unverified', price);
    checkQuote(lookup, operation, price, fail);
    const account = textOf(price.node['account']);
    const body = lookup.bodySchema(operation);
    if (account !== undefined && lookup.at(body, account) === undefined) {
      fail('account', `The request body has no "${account}".`);
    }
    const debit = textOf(price.node['debit']) ?? '';
    if (lookup.at(lookup.answerSchema(operation), debit) === undefined) {
      fail('debit', `The answer has no "${debit}".`);
    }
    checkRefunded(operation, price, fail);
  }
}

function checkQuote(lookup: Lookup, operation: FoundOperation, price: Found, fail: Fail): void {
  const declared = objectOf(price.node['quote']);
  const quote = findOperation(lookup, declared, 'quote', fail);
  const body = lookup.bodySchema(operation);
  for (const group of ['parameters', 'body'] as const) {
    const names =
      quote === undefined
        ? undefined
        : group === 'body'
          ? lookup.propertyNames(lookup.bodySchema(quote))
          : lookup.parameterNames(quote, 'path');
    for (const [name, source] of Object.entries(objectOf(declared[group]))) {
      if (names !== undefined && !names.includes(name)) {
        const kind = group === 'body' ? 'property of the request body' : 'path parameter';
        fail(
          `quote.${group}.${name}`,
          `The quote has no ${kind} "${name}".${didYouMean(name, names)}`,
        );
      }
      if (lookup.at(body, textOf(source) ?? '') === undefined) {
        fail(`quote.${group}.${name}`, `The request body has no "${String(source)}".`);
      }
    }
  }
  const total = textOf(declared['total']) ?? '';
  if (quote !== undefined && lookup.at(lookup.answerSchema(quote), total) === undefined) {
    fail('quote.total', `The answer of the quote has no "${total}".`);
  }
}

function checkRefunded({ node }: FoundOperation, price: Found, fail: Fail): void {
  const states = Object.keys(objectOf(objectOf(node['x-lifecycle'])['transitions']));
  listOf(price.node['refunded']).forEach((state, index) => {
    if (states.includes(String(state))) return;
    const near = didYouMean(String(state), states);
    fail(`refunded.${index}`, `"${String(state)}" is no state of the operation.${near}`);
  });
}
