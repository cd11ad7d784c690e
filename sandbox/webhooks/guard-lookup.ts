import { lookup as lookupHost } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { mayReach } from './guard-address.ts';

export interface HostAddress {
  address: string;
  family: number;
}

/** All addresses of a host name. */
export type ResolveHost = (hostname: string) => Promise<HostAddress[]>;

/** A host name leads to an address that webhooks may not go to. */
export class ForbiddenAddressError extends Error {
  override name = 'ForbiddenAddressError';
  readonly code = 'FORBIDDEN_ADDRESS';
}

/** Asks the machine's resolver. */
export const resolveHost: ResolveHost = (hostname) => lookupHost(hostname, { all: true });

/**
 * Makes the `lookup` of a socket. It asks once, judges every address it is told, and gives the socket
 * those very addresses: a name that answers differently a moment later changes nothing. One forbidden
 * address among others refuses them all, as it is no mistake of an honest receiver.
 */
export function guardLookup(resolve: ResolveHost, local: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const [first] = found;
        if (first === undefined) return fail(Object.assign(new Error(), { code: 'ENOTFOUND' }));
        if (!found.every(({ address }) => mayReach(address, local)))
          return fail(new ForbiddenAddressError('The host name leads to a forbidden address.'));
        if (options.all === true) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => fail(error instanceof Error ? error : new Error(String(error))),
    );
    function fail(error: NodeJS.ErrnoException): void {
      callback(error, '', 0);
    }
  };
}
