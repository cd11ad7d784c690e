import { expect, test } from 'vitest';
import { findSpendable, judgeWallet, readAddresses, readAmount } from './wallet-state.ts';

const wallet = (balance: number, limit: number, threshold: number | null) => ({
  id: 1,
  balance,
  currency: 'USD' as const,
  type: 'PREPAID',
  credit_limit_amount: limit,
  spent_today_amount: 0,
  alert: { threshold_amount: threshold, currency: 'USD' as const, emails: [] },
});

test.each([
  ['above the mark', wallet(500.01, 0, 500), 'Fine'],
  ['at the mark, which is not below it', wallet(500, 0, 500), 'Fine'],
  ['below the mark', wallet(499.99, 0, 500), 'Low'],
  ['without a mark', wallet(0.01, 0, null), 'Fine'],
  ['nothing left', wallet(0, 0, null), 'Empty'],
  ['below zero, but within its limit', wallet(-50, 100, null), 'Fine'],
  ['at its limit', wallet(-100, 100, 500), 'Empty'],
])('a wallet %s', (_, given, word) => {
  expect(judgeWallet(given).word).toBe(word);
});

test('what can be spent counts the credit limit', () => {
  expect(findSpendable(wallet(-40, 100, null))).toBe(60);
});

test.each([
  ['', null],
  ['  ', null],
  ['0', 0],
  ['500', 500],
  [' 499.9999 ', 499.9999],
  ['1.23456', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['five', undefined],
  ['1,000', undefined],
])('the amount %j is read as %j', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test('addresses stand on lines, or have commas between them', () => {
  expect(readAddresses('a@shop.example\n b@shop.example,c@shop.example; \n')).toEqual([
    'a@shop.example',
    'b@shop.example',
    'c@shop.example',
  ]);
  expect(readAddresses('')).toEqual([]);
});
