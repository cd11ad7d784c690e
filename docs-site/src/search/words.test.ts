import { expect, test } from 'vitest';
import { foldText, singularize, splitName, splitWords, squashText, stemWord } from './words.ts';

test.each([
  ['createTopupOrder', ['create', 'topup', 'order']],
  ['create_topup_order', ['create', 'topup', 'order']],
  ['Create topup orders', ['create', 'topup', 'order']],
  ['X-Has-More', ['x', 'has', 'more']],
  ['/api/v1/topups/{id}', ['api', 'v1', 'topup', 'id']],
  ['eSIM', ['esim']],
  ['e-SIM and SIM cards', ['esim', 'and', 'esim']],
  ['ETag', ['etag']],
  ['Top-ups, top up', ['topup', 'topup']],
  ['Sign in or log on', ['login', 'or', 'login']],
  ['gift cards', ['voucher']],
  ["No wallet in the product's currency", ['no', 'wallet', 'in', 'the', 'product', 'currency']],
  ['No wallet in the product’s currency', ['no', 'wallet', 'in', 'the', 'product', 'currency']],
  ['PARTIALLY_DELIVERED', ['partially', 'delivered']],
  ['Crédit', ['credit']],
  ['<b>&"', ['b']],
  ['', []],
])('cuts %s into words', (text, want) => {
  expect(splitWords(text)).toEqual(want);
});

test('a name is also one word, a sentence is not', () => {
  expect(splitName('listVoucherOrders')).toEqual(['list', 'voucher', 'order', 'listvoucherorders']);
  expect(splitName('Order not found')).toEqual(['order', 'not', 'found']);
});

test.each([
  ['wallets', 'wallet'],
  ['currencies', 'currency'],
  ['status', 'status'],
  ['address', 'address'],
  ['alias', 'alias'],
  ['ids', 'ids'],
  ['is', 'is'],
])('takes the plural off %s', (word, want) => {
  expect(singularize(word)).toBe(want);
});

test.each([
  ['alerting', 'alert'],
  ['locally', 'local'],
  ['price', 'pric'],
  ['pricing', 'pric'],
  ['ring', 'ring'],
])('the stem of %s is %s', (word, want) => {
  expect(stemWord(word)).toBe(want);
});

test('compares without quotes, spaces and capitals', () => {
  expect(foldText('  “Order  not found.” ')).toBe('order not found');
  expect(squashText('Client-Reference')).toBe('clientreference');
});
