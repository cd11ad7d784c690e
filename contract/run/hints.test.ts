import type { JsonObject } from '@octopus-cards/toolkit';
import { expect, test } from 'vitest';
import type { Receiver } from '../checks/probe/support/receiver.ts';
import { documentOf, makeTools } from '../cases/testing.ts';
import type { Description } from '../types.ts';
import { createHints } from './hints.ts';
import type { ContractOptions } from './options.ts';
import { listAllChecks } from './parts.ts';
import { prepareFacts } from './prepare.ts';

const shop = documentOf({
  '/orders': {
    post: {
      operationId: 'order',
      'x-idempotency': {
        key: 'reference',
        duplicate: { status: 400, code: 'DUPLICATE', message: 'Seen before' },
        lookup: { operation: 'list', parameter: 'reference' },
        read: { operation: 'list', parameter: 'reference', from: '/reference' },
        match: [],
      },
      responses: { '201': { description: 'Ordered' } },
    },
    get: { operationId: 'list', responses: { '200': { description: 'Orders' } } },
  },
});
const signed: JsonObject = {
  ...shop,
  webhooks: {
    sold: { post: { operationId: 'sold', responses: { '200': { description: 'Ok' } } } },
  },
  'x-signature': {
    algorithm: 'hmac-sha256',
    encoding: 'hex',
    header: 'X-Signature',
    signed: 'body',
  },
};
const receiver: Receiver = {
  url: 'http://127.0.0.1:1/',
  deliveries: [],
  secret: undefined,
  now: () => new Date(0),
  close: async () => {},
};
const account = { token: 'some-token' };
const OTHER =
  'Not asked, as it takes a second account: other-account-shut-out. ' +
  'Give one with --other-token, --other-basic, --other-header or --other-login.';

function before(document: JsonObject, given: Partial<ContractOptions>, warnings: string[] = []) {
  const description: Description = { ...makeTools(document).description, warnings };
  const options: ContractOptions = { url: 'http://localhost', seed: 1, ...given };
  const checks = listAllChecks(undefined, options.receiver);
  return createHints(prepareFacts(options, description, checks, String), options).before();
}

test.each<[string, JsonObject, Partial<ContractOptions>, string[]]>([
  ['nothing is known of accounts', shop, {}, []],
  ['one account', shop, { account }, [OTHER]],
  ['two accounts', shop, { account, other: account }, []],
  ['no sequences', shop, { account, phases: ['coverage'] }, []],
  ['nothing is created', shop, { account, include: ['list'] }, []],
  ['the check is asked for', shop, { only: ['other-account-shut-out'] }, [OTHER]],
  ['the check is left out', shop, { account, skip: ['other-account-shut-out'] }, []],
  [
    'a check of webhooks without a receiver',
    signed,
    { only: ['webhook-agrees'] },
    ['Not asked, as it takes a receiver of webhooks: webhook-agrees. Open one with --receiver.'],
  ],
  [
    'a receiver without webhooks',
    shop,
    { receiver },
    ['The description has no webhooks: none of them are checked.'],
  ],
  [
    'a receiver without sequences',
    signed,
    { receiver, phases: ['fuzz'] },
    ['Webhooks are checked in the phase stateful, which is left out.'],
  ],
  [
    'a receiver without a secret',
    signed,
    { receiver },
    ['The signatures of webhooks are not checked: give their secret with --webhook-secret.'],
  ],
  ['a receiver with a secret', signed, { receiver: { ...receiver, secret: 'secret' } }, []],
])('%s', (_, document, options, wanted) => {
  expect(before(document, options)).toEqual(wanted);
});

test('what is doubtful about the description is told, but not without end', () => {
  expect(before(shop, {}, ['a', 'b'])).toEqual(['a', 'b']);
  expect(before(shop, {}, ['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual([
    ...['a', 'b', 'c', 'd', 'e'],
    '2 more doubts about the description are left out.',
  ]);
});
