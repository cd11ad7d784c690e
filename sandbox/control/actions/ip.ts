import { allowAddress, disallowAddress, listAddresses } from '../../auth/index.ts';
import { defineAction } from '../action.ts';
import { integer, optional, positional, text } from '../fields.ts';

const client = integer('CLIENT', 'id of the client');
const network = positional(
  text('NETWORK', 'an address or a network in CIDR form, IPv4 or IPv6', 100),
);

export const ipActions = [
  defineAction({
    noun: 'ip',
    verb: 'list',
    summary: 'show from where a client may call; none: from everywhere',
    example: '--client 42',
    fields: { client },
    run: (sandbox, values) => listAddresses(sandbox, values.client),
  }),
  defineAction({
    noun: 'ip',
    verb: 'add',
    summary: 'let a client call from a network, and from nowhere else but its list',
    example: "203.0.113.0/24 --client 42 --note 'Office'",
    fields: { network, client, note: optional(text('TEXT', 'for yourself', 200)) },
    run: (sandbox, values) => allowAddress(sandbox, values.client, values.network, values.note),
  }),
  defineAction({
    noun: 'ip',
    verb: 'remove',
    summary: 'take a network off the list of a client',
    example: '203.0.113.0/24 --client 42',
    fields: { network, client },
    async run(sandbox, values) {
      await disallowAddress(sandbox, values.client, values.network);
      return { network: values.network, removed: true };
    },
  }),
];
