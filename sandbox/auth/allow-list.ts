import type { Sandbox } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { AdminError } from './admin-error.ts';
import { assertClient } from './clients.ts';
import { readNetwork } from './network.ts';

/** How many networks the list of one client may hold. */
export const MAX_NETWORKS = 100;

/** A network from which a client may call. */
export interface AllowedNetwork {
  id: number;
  /** In CIDR form, always with a length. */
  range: string;
  note: string;
  createdAt: Date;
}

/**
 * Allows a client to call from a network. From its first entry on, the client may call from nowhere
 * else; this holds for login, refresh and everything protected.
 *
 * @param cidr an IPv4 or IPv6 address or network
 * @returns the entry, the network in its usual form
 * @throws AdminError when there is no such client, the text is no network, it is on the list, or the
 *   list is full
 */
export async function allowAddress(
  { db, clock }: Pick<Sandbox, 'db' | 'clock'>,
  clientId: number,
  cidr: string,
  note = '',
): Promise<AllowedNetwork> {
  const range = readNetwork(cidr);
  const createdAt = clock.now();
  return inTransaction(db, async (transaction) => {
    // Two at once would both see the last free place.
    await transaction
      .selectFrom('clients')
      .select('id')
      .where('id', '=', clientId)
      .forUpdate()
      .execute();
    await assertClient(transaction, clientId);
    const known = await listAddresses({ db: transaction }, clientId);
    if (known.some((entry) => entry.range === range)) {
      throw new AdminError(`${range} is on the list of client ${clientId}.`);
    }
    if (known.length >= MAX_NETWORKS) {
      throw new AdminError(
        `The list of client ${clientId} is full: it holds ${MAX_NETWORKS} networks. Remove one, or join several into a larger network.`,
      );
    }
    const { id } = await transaction
      .insertInto('ip_allow_list')
      .values({ client_id: clientId, range, note, created_at: createdAt })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id, range, note, createdAt };
  });
}

/**
 * Takes a network off the list of a client. With the last one gone, it may call from everywhere.
 *
 * @throws AdminError when the text is no network, or not on the list
 */
export async function disallowAddress(
  { db }: Pick<Sandbox, 'db'>,
  clientId: number,
  cidr: string,
): Promise<void> {
  const range = readNetwork(cidr);
  const gone = await db
    .deleteFrom('ip_allow_list')
    .where('client_id', '=', clientId)
    .where('range', '=', range)
    .returning('id')
    .executeTakeFirst();
  if (gone === undefined)
    throw new AdminError(`${range} is not on the list of client ${clientId}.`);
}

/** The networks from which a client may call, the oldest first; none: from everywhere. */
export async function listAddresses(
  { db }: Pick<Sandbox, 'db'>,
  clientId: number,
): Promise<AllowedNetwork[]> {
  const rows = await db
    .selectFrom('ip_allow_list')
    .select(['id', 'range', 'note', 'created_at'])
    .where('client_id', '=', clientId)
    .orderBy('id')
    .execute();
  return rows.map(({ created_at: createdAt, ...row }) => ({ ...row, createdAt }));
}
