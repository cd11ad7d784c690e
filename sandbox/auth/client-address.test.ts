import { describe, expect, test } from 'vitest';
import { findClientAddress, findSource } from './client-address.ts';

describe('findClientAddress', () => {
  test.each([
    ['no proxy: the other end of the connection', 0, '203.0.113.7', undefined, '203.0.113.7'],
    ['no proxy: the header is not read', 0, '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['IPv4 wrapped in IPv6', 0, '::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['the same in hexadecimal', 0, '::ffff:cb00:7107', undefined, '203.0.113.7'],
    ['IPv4 at the end of IPv6, which is not it', 0, '::203.0.113.7', undefined, '::cb00:7107'],
    ['IPv6 in its usual form', 0, '2001:DB8:0:0::1', undefined, '2001:db8::1'],
    ['a zone', 0, 'fe80::1%eth0', undefined, undefined],
    ['a connection that is gone', 0, undefined, undefined, undefined],
    ['one proxy', 1, '10.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['what the caller wrote first', 1, '10.0.0.1', '192.0.2.1, 203.0.113.7', '203.0.113.7'],
    ['two proxies', 2, '10.0.0.1', '192.0.2.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['two lines, joined', 1, '10.0.0.1', '192.0.2.1, 192.0.2.2, 203.0.113.7', '203.0.113.7'],
    ['no space', 2, '10.0.0.1', '203.0.113.7,10.0.0.2', '203.0.113.7'],
    ['tabs', 1, '10.0.0.1', '\t203.0.113.7\t', '203.0.113.7'],
    ['wrapped IPv6 from the proxy', 1, '10.0.0.1', '::ffff:203.0.113.7', '203.0.113.7'],
    ['IPv6 from the proxy', 1, '10.0.0.1', '2001:db8::1', '2001:db8::1'],
    ['no header behind a proxy', 1, '203.0.113.7', undefined, undefined],
    ['fewer entries than proxies', 2, '10.0.0.1', '203.0.113.7', undefined],
    ['an empty element', 1, '10.0.0.1', '203.0.113.7,', undefined],
    ['an empty element further left counts', 2, '10.0.0.1', '203.0.113.7,,10.0.0.2', undefined],
    ['a port', 1, '10.0.0.1', '203.0.113.7:4711', undefined],
    ['brackets', 1, '10.0.0.1', '[2001:db8::1]', undefined],
    ['brackets and a port', 1, '10.0.0.1', '[2001:db8::1]:4711', undefined],
    ['a zone from the proxy', 1, '10.0.0.1', 'fe80::1%25eth0', undefined],
    ['octal', 1, '10.0.0.1', '0313.0.113.7', undefined],
    ['a leading zero', 1, '10.0.0.1', '203.0.113.07', undefined],
    ['hexadecimal', 1, '10.0.0.1', '0xcb.0.0x71.7', undefined],
    ['one number', 1, '10.0.0.1', '3405803783', undefined],
    ['a short form', 1, '10.0.0.1', '127.1', undefined],
    ['a network', 1, '10.0.0.1', '203.0.113.0/24', undefined],
    ['a name', 1, '10.0.0.1', 'localhost', undefined],
    ['"unknown"', 1, '10.0.0.1', 'unknown', undefined],
    ['quotes', 1, '10.0.0.1', '"203.0.113.7"', undefined],
  ])('%s', (_, trustedProxies, peer, forwardedFor, address) => {
    expect(findClientAddress({ trustedProxies, peer, forwardedFor })).toBe(address);
  });
});

describe('findSource', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    [undefined, 'unknown'],
  ])('of %s is %s', (address, source) => {
    expect(findSource(address)).toBe(source);
  });
});
