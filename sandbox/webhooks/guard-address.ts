import ipaddr from 'ipaddr.js';
import { parseAddress } from '../net/parse-address.ts';

/**
 * `public`: anybody may be reached there. `private`: this machine and its own networks, open to
 * webhooks in local mode only. `never`: no receiver stands there, or only one that must not be asked,
 * such as the metadata service of a cloud.
 */
export type AddressKind = 'public' | 'private' | 'never';

const PRIVATE_V4 = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
];

const NEVER_V4 = [
  '0.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

const PRIVATE_V6 = ['::1/128', 'fc00::/7'];

/** Metadata services of clouds that stand in private networks. */
const METADATA_V4 = ['100.100.100.200/32'];
const METADATA_V6 = ['fd00:ec2::254/128', 'fd20:ce::254/128'];

/** The part of IPv6 that is given out at all, and what of it goes nowhere or hides an IPv4 address. */
const GLOBAL_V6 = ['2000::/3'];
const NEVER_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', ...METADATA_V6];

const ranges = {
  privateV4: PRIVATE_V4.map((range) => ipaddr.IPv4.parseCIDR(range)),
  neverV4: [...NEVER_V4, ...METADATA_V4].map((range) => ipaddr.IPv4.parseCIDR(range)),
  privateV6: PRIVATE_V6.map((range) => ipaddr.IPv6.parseCIDR(range)),
  globalV6: GLOBAL_V6.map((range) => ipaddr.IPv6.parseCIDR(range)),
  neverV6: NEVER_V6.map((range) => ipaddr.IPv6.parseCIDR(range)),
};

/**
 * Says what kind of place an IP address is. What is not an address in its usual spelling is `never`:
 * other spellings are read differently by different programs.
 */
export function judgeAddress(text: string): AddressKind {
  const address = parseAddress(text);
  if (address === undefined) return 'never';
  if (address instanceof ipaddr.IPv4) return judgeV4(address);
  return address.isIPv4MappedAddress() ? judgeV4(address.toIPv4Address()) : judgeV6(address);
}

/** May webhooks go to an address? In local mode also to private ones. */
export function mayReach(address: string, local: boolean): boolean {
  const kind = judgeAddress(address);
  return kind === 'public' || (local && kind === 'private');
}

function judgeV4(address: ipaddr.IPv4): AddressKind {
  if (ranges.neverV4.some((range) => address.match(range))) return 'never';
  return ranges.privateV4.some((range) => address.match(range)) ? 'private' : 'public';
}

function judgeV6(address: ipaddr.IPv6): AddressKind {
  if (ranges.neverV6.some((range) => address.match(range))) return 'never';
  if (ranges.privateV6.some((range) => address.match(range))) return 'private';
  return ranges.globalV6.some((range) => address.match(range)) ? 'public' : 'never';
}
