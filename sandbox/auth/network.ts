import ipaddr from 'ipaddr.js';
import { AdminError } from './admin-error.ts';
import { parseAddress } from '../net/parse-address.ts';

const HINT = 'Write an address or a network, such as 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32.';

/**
 * Reads a network for an allow-list.
 *
 * @param text an IPv4 or IPv6 address, or a network in CIDR form
 * @returns the network in its usual form, always with a length; IPv4 wrapped in IPv6 becomes IPv4,
 *   since that is how callers are judged
 * @throws AdminError that says what is wrong with the text, and what to write instead
 */
export function readNetwork(text: string): string {
  const [address = '', length, ...rest] = text.trim().split('/');
  const parsed = parseAddress(address);
  if (parsed === undefined || rest.length > 0) {
    throw new AdminError(`"${text}" is no IP address or network. ${HINT}`);
  }
  const bits = parsed instanceof ipaddr.IPv4 ? 32 : 128;
  const prefix = length === undefined ? bits : Number(length);
  if ((length !== undefined && !/^(0|[1-9]\d{0,2})$/.test(length)) || prefix > bits) {
    throw new AdminError(
      `"${text}" has no valid length: after the slash stands a number from 0 to ${bits}. ${HINT}`,
    );
  }
  if (parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress() && prefix >= 96) {
    return checkNetwork(parsed.toIPv4Address(), prefix - 96, text);
  }
  return checkNetwork(parsed, prefix, text);
}

/** Bits beyond the length are a slip of the pen, and nobody knows which half was meant. */
function checkNetwork(address: ipaddr.IPv4 | ipaddr.IPv6, prefix: number, text: string): string {
  const own = address.toString();
  const network = (
    address instanceof ipaddr.IPv4
      ? ipaddr.IPv4.networkAddressFromCIDR(`${own}/${prefix}`)
      : ipaddr.IPv6.networkAddressFromCIDR(`${own}/${prefix}`)
  ).toString();
  if (network !== own) {
    throw new AdminError(
      `"${text}" is an address within a network. Write ${network}/${prefix} for the whole network, or ${own} for that address alone.`,
    );
  }
  return `${network}/${prefix}`;
}
