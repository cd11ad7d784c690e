import { anything, assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { checkOutcome, OutcomeError } from './check-outcome.ts';
import { makeCards, makeOrder } from './test-order.ts';

const vouchers = makeOrder({ quantity: 4, deliveredQuantity: 1 });
const topup = makeOrder({ vertical: 'topups', quantity: 1 });
const esim = makeOrder({ vertical: 'esim', quantity: 1 });
const code = { activationCode: 'LPA:1$smdp.example.com$AB-1', iccid: '8988350123456789012' };

test.each([
  [vouchers, { kind: 'delivered', vouchers: makeCards(3) }],
  [vouchers, { kind: 'partial', vouchers: makeCards(2), rest: 'later', after: 5 }],
  [vouchers, { kind: 'partial', vouchers: [], rest: 'refund' }],
  [topup, { kind: 'delivered', status: 'RECHARGED' }],
  [topup, { kind: 'later', after: 0 }],
  [topup, { kind: 'cancelled' }],
  [esim, { kind: 'delivered', esim: code }],
])('an outcome that the order can have passes: %#', (order, outcome) => {
  expect(checkOutcome(outcome, order)).toBe(outcome);
});

test.each([
  [vouchers, undefined, 'the outcome is not an object'],
  [vouchers, { kind: 'done' }, 'the kind of the outcome is unknown'],
  [vouchers, { kind: 'delivered' }, 'vouchers is not a list'],
  [vouchers, { kind: 'delivered', vouchers: makeCards(2) }, '2 vouchers came and 3 are missing'],
  [vouchers, { kind: 'delivered', vouchers: makeCards(4) }, '4 vouchers came and 3 are missing'],
  [
    vouchers,
    { kind: 'delivered', vouchers: [...makeCards(2), ...makeCards(1)] },
    'voucher 3 came before',
  ],
  [
    vouchers,
    { kind: 'delivered', vouchers: [{ card_number: 5 }] },
    'card_number of voucher 1 is neither a text nor null',
  ],
  [
    vouchers,
    { kind: 'partial', vouchers: makeCards(3), rest: 'refund' },
    '3 vouchers came as a part and 3 are missing',
  ],
  [
    vouchers,
    { kind: 'partial', vouchers: [], rest: 'later', after: 1 },
    'a part holds no vouchers',
  ],
  [topup, { kind: 'partial', vouchers: [], rest: 'refund' }, 'an order of topups has no parts'],
  [
    topup,
    { kind: 'later', after: Number.NaN },
    'after is not a number of milliseconds up to 30 days',
  ],
  [
    topup,
    { kind: 'failed', code: '', reason: 'x', userFixable: true },
    'code is not a text of 1 to 100 characters',
  ],
  [
    topup,
    { kind: 'failed', code: 'X', reason: 'x', userFixable: 1 },
    'userFixable is neither true nor false',
  ],
  [
    esim,
    { kind: 'delivered', status: 'RECHARGED', esim: code },
    'the status does not exist for esim',
  ],
  [esim, { kind: 'delivered' }, 'esim is not an object'],
  [
    esim,
    { kind: 'delivered', esim: { ...code, activationCode: 'LPA:1$x' } },
    'the activation code is no LPA string',
  ],
  [esim, { kind: 'delivered', esim: { ...code, iccid: '89' } }, 'the ICCID is not 18 to 20 digits'],
])('nonsense is refused: %#', (order, outcome, problem) => {
  expect(() => checkOutcome(outcome, order)).toThrow(new OutcomeError(problem));
});

test('whatever a provider answers, it passes or is an OutcomeError', () => {
  assert(
    property(anything(), (answer) => {
      try {
        checkOutcome(answer, vouchers);
      } catch (error) {
        expect(error).toBeInstanceOf(OutcomeError);
      }
    }),
  );
});
