import type { Sandbox } from '../../context.ts';
import { Amount } from '../../money/decimal.ts';
import { addVoucherCode } from '../../orders/voucher-code.ts';
import { SandboxError } from '../../setup/sandbox-error.ts';
import { findBrokenConstraint } from '../../wallets/errors.ts';
import { defineAction } from '../action.ts';
import { decimal, InputError, integer, optional, positional, text } from '../fields.ts';

/** What the API takes as a code. */
const LONGEST_CODE = 255;

const client = integer('CLIENT', 'id of the client', { max: 2 ** 31 - 1 });

export const codeActions = [
  defineAction({
    noun: 'code',
    verb: 'list',
    summary: 'show what the codes of a client, or all, are good for; the codes are kept as hashes',
    example: '--client 42',
    fields: { client: optional(client) },
    run: (sandbox, values) => listCodes(sandbox, values.client),
  }),
  defineAction({
    noun: 'code',
    verb: 'add',
    summary: 'give a client a voucher code, which pays for one topup in place of a wallet',
    example: 'WELCOME-2026-7QKD --client 42 --currency USD --amount 20',
    fields: {
      code: positional(text('CODE', 'what the client sends as voucher_code', LONGEST_CODE)),
      client,
      currency: text('CODE', 'ISO 4217; it pays for products in this currency only', 3),
      amount: decimal('AMOUNT', 'the most that the topup may cost'),
    },
    async run(sandbox, { code, client: clientId, currency, amount }) {
      const most = new Amount(amount);
      if (most.isZero()) throw new InputError('A code is good for an amount above zero.');
      await checkClient(sandbox, clientId);
      const { id: currencyId, code: written } = await findCurrency(sandbox, currency);
      try {
        await addVoucherCode(sandbox, { clientId, code, currencyId, amount: most });
      } catch (error) {
        if (findBrokenConstraint(error) !== 'topup_voucher_codes_pkey') throw error;
        throw new SandboxError(
          `Client ${clientId} was given this code before. Choose another one.`,
        );
      }
      return { clientId, code, currency: written, amount: most.toFixed() };
    },
  }),
];

async function checkClient({ db }: Sandbox, id: number): Promise<void> {
  const found = await db.selectFrom('clients').select('id').where('id', '=', id).executeTakeFirst();
  if (found === undefined) throw new SandboxError(`There is no client ${id}.`);
}

async function findCurrency({ db }: Sandbox, text: string): Promise<{ id: number; code: string }> {
  const currency = await db
    .selectFrom('currencies')
    .select(['id', 'code'])
    .where('code', '=', text.toUpperCase())
    .where('active', '=', true)
    .executeTakeFirst();
  if (currency !== undefined) return currency;
  throw new SandboxError(`There is no currency "${text}". Name one by its code, such as USD.`);
}

function listCodes({ db }: Sandbox, clientId: number | undefined) {
  const all = db
    .selectFrom('topup_voucher_codes as v')
    .innerJoin('currencies as c', 'c.id', 'v.currency_id')
    .select(['v.client_id', 'c.code as currency', 'v.amount', 'v.redeemed_by'])
    .orderBy('v.client_id')
    .orderBy('v.redeemed_by')
    .orderBy('c.code')
    .orderBy('v.amount');
  return (clientId === undefined ? all : all.where('v.client_id', '=', clientId)).execute();
}
