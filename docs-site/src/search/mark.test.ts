import { expect, test } from 'vitest';
import { cutExcerpt, markWords } from './mark.ts';

function show(text: string, terms: string[]): string {
  return markWords(text, terms)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');
}

test.each([
  ['List wallets', ['wallet'], 'List [wallets]'],
  ['createTopupOrder', ['topup', 'order'], 'create[TopupOrder]'],
  ['Your client_reference, once', ['client', 'reference'], 'Your [client_reference], once'],
  ['GET /api/v1/orders/{id}', ['order'], 'GET /api/v1/[orders]/{id}'],
  ['PARTIALLY_DELIVERED', ['delivered'], 'PARTIALLY_[DELIVERED]'],
  ['<b>wallet</b>', ['wallet'], '<b>[wallet]</b>'],
  ['nothing', ['wallet'], 'nothing'],
  ['', ['wallet'], ''],
])('marks %s', (text, terms, want) => {
  expect(show(text, terms)).toBe(want);
});

test('an excerpt begins near the first word that was found and is cut at words', () => {
  const text = `${'before '.repeat(40)}the wallet ${'after '.repeat(40)}`.trim();
  const excerpt = cutExcerpt(text, ['wallet']);
  expect(excerpt).toMatch(/^… before .*\bthe wallet after .* after …$/);
  expect(excerpt.length).toBeLessThan(130);
  expect(cutExcerpt('short', ['short'])).toBe('short');
  expect(cutExcerpt(text, ['nowhere'])).toMatch(/^before .* before …$/);
});
