import ipaddr from 'ipaddr.js';
import { parseAddress } from '../net/parse-address.ts';

/** What the address of a caller is made out from. */
export interface CallerFacts {
  /** Address of the other end of the connection; the only fact that nobody can forge. */
  peer: string | undefined;
  /** All lines of X-Forwarded-For, joined by commas. */
  forwardedFor: string | undefined;
  /** How many proxies of ours stand in front. */
  trustedProxies: number;
}

/**
 * Finds out where a request comes from. Each proxy writes the address it was called from at the right
 * end of X-Forwarded-For, so with N proxies of ours the Nth from the right is the caller's, and
 * whatever stands left of it was written by the caller itself. Without proxies the header is not read,
 * and other headers (X-Real-IP, Forwarded, ...) never are.
 *
 * @returns the address in its usual form, an IPv4 address that is wrapped in IPv6 as IPv4; `undefined`
 *   when it cannot be made out, so that it is on no list
 */
export function findClientAddress(facts: CallerFacts): string | undefined {
  if (facts.trustedProxies === 0) return readAddress(facts.peer);
  const hops = (facts.forwardedFor ?? '').split(',');
  return readAddress(hops.at(-facts.trustedProxies)?.trim());
}

/** The address in its usual form, read as `parseAddress` does; wrapped IPv4 as IPv4. */
function readAddress(text: string | undefined): string | undefined {
  const address = text === undefined ? undefined : parseAddress(text);
  if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress()) {
    return address.toIPv4Address().toString();
  }
  return address?.toString();
}

/**
 * What guesses are counted for: an IPv4 address, or the /64 of an IPv6 address, since whoever has one
 * of its addresses has them all.
 *
 * @param address as `findClientAddress` answers it
 */
export function findSource(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv4') return address;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString()}/64`;
}
