import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAddress, mayReach } from './guard-address.ts';

const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2001:200::1',
  '2a00:1450:4001:81b::200e',
  '::ffff:8.8.8.8',
  '::ffff:808:808',
];

const PRIVATE = [
  '10.0.0.0',
  '10.255.255.255',
  '100.64.0.1',
  '100.100.100.199',
  '127.0.0.1',
  '127.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '::1',
  '0:0:0:0:0:0:0:1',
  'fc00::1',
  'fdff:ffff::1',
  'fd00:ec2::253',
  '::ffff:192.168.0.1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::FFFF:7f00:1',
];

const NEVER = [
  '0.0.0.0',
  '0.255.255.255',
  '169.254.0.1',
  '169.254.169.254',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::127.0.0.1',
  '::8.8.8.8',
  '::203.0.113.7',
  '::808:808',
  '::ffff:169.254.169.254',
  '::ffff:0.0.0.0',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::808:808',
  '64:ff9b::127.0.0.1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:0:7f00:1::',
  '2001:db8::1',
  '2002:7f00:1::',
  '2002:808:808::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '2001:20::1',
  '3fff::1',
  '5f00::1',
  'fe80::1',
  'febf::1',
  'fec0::1',
  'ff02::1',
  'fd00:ec2::254',
  'fd20:ce::254',
  '100.100.100.200',
  '::ffff:100.100.100.200',
  'fe80::1%eth0',
  'fe80::1%25eth0',
  '2606:4700:4700::1111%eth0',
  '::1%lo',
  // Not spelled as the system spells addresses.
  '127.1',
  '0x7f000001',
  '017700000001',
  '::0x1',
  '::ffff:0177.0.0.1',
  '0177.0.0.1',
  '0x7f.0.0.1',
  '2130706433',
  '127.0.0.1.',
  ' 127.0.0.1',
  '[::1]',
  '1.1.1.1/32',
  '1.1.1.1:443',
  'localhost',
  '',
];

describe('judgeAddress', () => {
  it.each(PUBLIC)('%s is public', (address) => expect(judgeAddress(address)).toBe('public'));
  it.each(PRIVATE)('%s is private', (address) => expect(judgeAddress(address)).toBe('private'));
  it.each(NEVER)('%j is never a receiver', (address) =>
    expect(judgeAddress(address)).toBe('never'),
  );

  it('judges an IPv4 address inside IPv6 like the address itself', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(judgeAddress(`::ffff:${address}`)).toBe(judgeAddress(address));
      }),
    );
  });

  it('takes no IPv6 address outside of 2000::/3 for public, and never fails', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const kind = judgeAddress(address);
        if (kind === 'public' && !/^(0{0,4}:){1,5}:?ffff:/i.test(address))
          expect(address).toMatch(/^[23][0-9a-f]{3}:/i);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void judgeAddress(text)));
  });
});

it('lets local mode reach private addresses, and no others in addition', () => {
  expect(PUBLIC.map((address) => mayReach(address, false))).not.toContain(false);
  expect(PRIVATE.map((address) => mayReach(address, false))).not.toContain(true);
  expect(PRIVATE.map((address) => mayReach(address, true))).not.toContain(false);
  expect(NEVER.map((address) => mayReach(address, true))).not.toContain(true);
});
