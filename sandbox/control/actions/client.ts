import {
  createClient,
  createKey,
  listClients,
  revokeKey,
  rotateSecret,
  setFeatures,
  setRateLimits,
} from '../../auth/index.ts';
import type { Vertical } from '../../context.ts';
import { defineAction } from '../action.ts';
import { choices, InputError, integer, optional, positional, text, texts } from '../fields.ts';

const FEATURES = ['vouchers', 'topups', 'esim'] as const satisfies readonly Vertical[];

const client = positional(integer('CLIENT', 'id of the client'));
const key = positional(text('KEY', 'API key', 200));

export const clientActions = [
  defineAction({
    noun: 'client',
    verb: 'list',
    summary: 'show all clients with their keys',
    example: '',
    fields: {},
    run: async (sandbox) => listClients(sandbox),
  }),
  defineAction({
    noun: 'client',
    verb: 'create',
    summary: 'make a client and its first key; the secret is shown this once',
    example: "--name 'My shop' --currency EUR --features vouchers,esim",
    fields: {
      name: text('NAME', 'what it is called', 200),
      currency: optional(
        text('CODE', 'pays where no wallet has the currency of the product; default: USD', 3),
      ),
      features: optional(choices(FEATURES, 'LIST', `of ${FEATURES.join(', ')}; default: all`)),
      bulk_limit: optional(
        integer('NUMBER', 'largest quantity of one voucher order; default: 100', { max: 5000 }),
      ),
    },
    run: (sandbox, { name, currency, features, bulk_limit }) =>
      createClient(sandbox, {
        name,
        defaultCurrency: currency?.toUpperCase(),
        features,
        bulkLimit: bulk_limit,
      }),
  }),
  defineAction({
    noun: 'client',
    verb: 'key',
    summary: 'give a client one more key; the secret is shown this once',
    example: '42',
    fields: { client },
    run: (sandbox, values) => createKey(sandbox, values.client),
  }),
  defineAction({
    noun: 'client',
    verb: 'rotate',
    summary: 'give a key another secret, shown this once; the old one ends at once',
    example: 'ok_sandbox_…',
    fields: { key },
    run: (sandbox, values) => rotateSecret(sandbox, values.key),
  }),
  defineAction({
    noun: 'client',
    verb: 'revoke',
    summary: 'end a key for good, and all tokens it bought',
    example: 'ok_sandbox_…',
    fields: { key },
    async run(sandbox, values) {
      await revokeKey(sandbox, values.key);
      return { apiKey: values.key, revoked: true };
    },
  }),
  defineAction({
    noun: 'client',
    verb: 'features',
    summary: 'say which parts of the API a client may use',
    example: '42 --features vouchers,topups',
    fields: {
      client,
      features: choices(FEATURES, 'LIST', `of ${FEATURES.join(', ')}; empty: none`),
    },
    async run(sandbox, values) {
      await setFeatures(sandbox, values.client, values.features);
      return { clientId: values.client, features: values.features };
    },
  }),
  defineAction({
    noun: 'client',
    verb: 'limits',
    summary: 'say how often a client may call, in place of the documented limits',
    example: '42 --limits create-order=10,read=50',
    fields: {
      client,
      limits: texts('LIST', 'CLASS=REQUESTS a minute, …; what is left out is as documented'),
    },
    async run(sandbox, values) {
      const limits = Object.fromEntries(values.limits.map(readLimit));
      await setRateLimits(sandbox, values.client, limits);
      return { clientId: values.client, rateLimits: limits };
    },
  }),
];

function readLimit(item: string): [rateClass: string, limit: number] {
  const [, rateClass, limit] = /^([\w-]+)=(\d{1,9})$/.exec(item) ?? [];
  if (rateClass !== undefined) return [rateClass, Number(limit)];
  throw new InputError(`A limit is written CLASS=REQUESTS, such as read=50, not "${item}".`);
}
