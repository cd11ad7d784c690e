import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Reads an address strictly: no port, no zone, no brackets, no octal, no short forms.
 *
 * @returns `undefined` when the text is nothing of the kind; what is wrapped in IPv6 stays IPv6
 */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const version = isIP(text);
  if (version === 0 || text.includes('%')) return undefined;
  if (version === 4) return ipaddr.IPv4.parse(text);
  // ipaddr.js takes the long outdated ::203.0.113.7 for ::ffff:203.0.113.7, which is another address.
  // A URL writes both in hexadecimal, and then nobody takes one for the other.
  return ipaddr.IPv6.parse(new URL(`http://[${text}]`).hostname.slice(1, -1));
}
