import {
  creditWallet,
  createWallet,
  debitWallet,
  listWallets,
  setCreditLimit,
} from '../../wallets/admin.ts';
import { convert } from '../../wallets/convert.ts';
import { defineAction } from '../action.ts';
import { choice, decimal, integer, optional, positional, text } from '../fields.ts';

const wallet = positional(integer('WALLET', 'id of the wallet'));
const amount = positional(decimal('AMOUNT', 'in the currency of the wallet'));
const remarks = (usual: string) =>
  optional(text('TEXT', `shown to the client; default: ${usual}`, 200));

export const walletActions = [
  defineAction({
    noun: 'wallet',
    verb: 'list',
    summary: 'show the wallets of a client, or all',
    example: '--client 42',
    fields: { client: optional(integer('CLIENT', 'id of the client; default: all clients')) },
    run: (sandbox, { client }) => listWallets(sandbox, { clientId: client }),
  }),
  defineAction({
    noun: 'wallet',
    verb: 'create',
    summary: 'open a wallet; it begins empty',
    example: '--client 42 --currency GBP',
    fields: {
      client: integer('CLIENT', 'id of the client'),
      currency: text('CODE', 'ISO 4217; a client has one wallet in each currency at most', 3),
      type: optional(choice(['PREPAID', 'POSTPAID'], 'default: PREPAID')),
      credit_limit: optional(decimal('AMOUNT', 'how far below zero a postpaid wallet may go')),
    },
    async run(sandbox, { client, currency, type, credit_limit }) {
      const id = await createWallet(sandbox, {
        clientId: client,
        currency,
        type,
        creditLimit: credit_limit,
      });
      const wallets = await listWallets(sandbox, { clientId: client });
      return wallets.find((each) => each.id === id);
    },
  }),
  defineAction({
    noun: 'wallet',
    verb: 'credit',
    summary: 'put money into a wallet',
    example: "1 250.00 --remarks 'Wire 4711'",
    fields: { wallet, amount, remarks: remarks('Test funds') },
    async run(sandbox, values) {
      const { remarks: given = 'Test funds' } = values;
      const movement = { walletId: values.wallet, amount: values.amount, remarks: given };
      return { transactionId: await creditWallet(sandbox, movement) };
    },
  }),
  defineAction({
    noun: 'wallet',
    verb: 'debit',
    summary: 'take money from a wallet',
    example: "1 100.00 --remarks 'Correction'",
    fields: { wallet, amount, remarks: remarks('Adjustment') },
    async run(sandbox, values) {
      const { remarks: given = 'Adjustment' } = values;
      const movement = { walletId: values.wallet, amount: values.amount, remarks: given };
      return { transactionId: await debitWallet(sandbox, movement) };
    },
  }),
  defineAction({
    noun: 'wallet',
    verb: 'convert',
    summary: 'move money between two wallets of a client at the rate of the day',
    example: '2 1 500',
    fields: {
      from: positional(integer('FROM', 'id of the wallet that pays')),
      to: positional(integer('TO', 'id of the wallet that receives')),
      amount: positional(decimal('AMOUNT', 'in the currency of the wallet that pays')),
      charges: optional(decimal('AMOUNT', 'in the currency of the other wallet; default: 0')),
    },
    run: (sandbox, { from, to, ...rest }) =>
      convert(sandbox, { fromWalletId: from, toWalletId: to, ...rest }),
  }),
  defineAction({
    noun: 'wallet',
    verb: 'limit',
    summary: 'say how far below zero a postpaid wallet may go',
    example: '3 1000',
    fields: { wallet, amount },
    async run(sandbox, values) {
      await setCreditLimit(sandbox, { walletId: values.wallet, creditLimit: values.amount });
      return { walletId: values.wallet, creditLimit: values.amount };
    },
  }),
];
