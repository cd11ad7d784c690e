import { expect, test } from 'vitest';
import { AdminError } from './admin-error.ts';
import { readNetwork } from './network.ts';

test.each([
  ['203.0.113.7', '203.0.113.7/32'],
  [' 203.0.113.7 ', '203.0.113.7/32'],
  ['203.0.113.0/24', '203.0.113.0/24'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['10.0.0.0/8', '10.0.0.0/8'],
  ['203.0.113.7/32', '203.0.113.7/32'],
  ['2001:DB8:0::/32', '2001:db8::/32'],
  ['2001:db8::1', '2001:db8::1/128'],
  ['::/0', '::/0'],
  ['::203.0.113.7', '::cb00:7107/128'],
  ['64:ff9b::203.0.113.7', '64:ff9b::cb00:7107/128'],
  ['::ffff:203.0.113.7', '203.0.113.7/32'],
  ['::ffff:203.0.113.0/120', '203.0.113.0/24'],
])('%s is %s', (text, network) => {
  expect(readNetwork(text)).toBe(network);
});

const HINT = 'Write an address or a network, such as 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32.';
const noNetwork = (text: string) => `"${text}" is no IP address or network. ${HINT}`;
const badLength = (text: string, bits: number) =>
  `"${text}" has no valid length: after the slash stands a number from 0 to ${bits}. ${HINT}`;

test.each([
  ['', noNetwork('')],
  ['localhost', noNetwork('localhost')],
  ['010.0.0.1', noNetwork('010.0.0.1')],
  ['10.1', noNetwork('10.1')],
  ['0x0a000001', noNetwork('0x0a000001')],
  ['10.0.0.1:443', noNetwork('10.0.0.1:443')],
  ['[2001:db8::1]', noNetwork('[2001:db8::1]')],
  ['fe80::1%eth0', noNetwork('fe80::1%eth0')],
  ['10.0.0.0/8/8', noNetwork('10.0.0.0/8/8')],
  ['10.0.0.0/33', badLength('10.0.0.0/33', 32)],
  ['10.0.0.0/', badLength('10.0.0.0/', 32)],
  ['10.0.0.0/08', badLength('10.0.0.0/08', 32)],
  ['10.0.0.0/-1', badLength('10.0.0.0/-1', 32)],
  ['10.0.0.0/255.0.0.0', badLength('10.0.0.0/255.0.0.0', 32)],
  ['2001:db8::/129', badLength('2001:db8::/129', 128)],
  [
    '203.0.113.7/24',
    '"203.0.113.7/24" is an address within a network. Write 203.0.113.0/24 for the whole network, or 203.0.113.7 for that address alone.',
  ],
  [
    '2001:db8::1/64',
    '"2001:db8::1/64" is an address within a network. Write 2001:db8::/64 for the whole network, or 2001:db8::1 for that address alone.',
  ],
])('"%s" is refused', (text, message) => {
  expect(() => readNetwork(text)).toThrow(new AdminError(message));
});
