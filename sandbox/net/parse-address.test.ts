import { expect, test } from 'vitest';
import { parseAddress } from './parse-address.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:DB8:0:0::1', '2001:db8::1'],
  // Wrapped IPv4 stays IPv6, and what only looks like it is something else.
  ['::ffff:203.0.113.7', '::ffff:cb00:7107'],
  ['::203.0.113.7', '::cb00:7107'],
  ['64:ff9b::203.0.113.7', '64:ff9b::cb00:7107'],
])('%s is %s', (text, address) => {
  expect(parseAddress(text)?.toString()).toBe(address);
});

test.each([
  ...['', 'localhost', '203.0.113', '203.0.113.07', '0xcb.0.113.7', '3405803783', '203.0.113.7.'],
  ...['203.0.113.7:80', '[::1]', '::1%eth0', 'fe80::1%25eth0', ' ::1', '::1/128', ':::1'],
])('%j is no address', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});
