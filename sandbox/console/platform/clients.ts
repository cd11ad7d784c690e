import type { PlatformHandlers } from '@octopus-cards/console-server';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { isNamed } from '../../catalogue/visible.ts';
import type { Vertical } from '../../context.ts';
import { isStoredInteger } from '../../db/stored-id.ts';
import type { Tables } from '../../db/tables.ts';
import { writeTime } from '../../orders/write-time.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asUser } from '../principal.ts';
import { notFound } from '../problems.ts';
import { readWallets } from '../wallets/stored-wallets.ts';

type ClientHandlers = Pick<
  PlatformHandlers<ConsolePrincipal>,
  'listClients' | 'getClient' | 'setClient'
>;

const SUCCESS = { success: true } as const;
const VERTICALS: readonly Vertical[] = ['vouchers', 'topups', 'esim'];

/** All clients, what they can use, and how much of it. */
export function createClientHandlers(console: Console): ClientHandlers {
  const { db } = console.sandbox;
  return {
    async listClients({ query, page }) {
      const { page: number, limit, search } = query;
      const isFound = isNamed(search, sql`fold_case(c.name)`);
      const [{ total }, rows] = await Promise.all([
        db
          .selectFrom('clients as c')
          .select(({ fn }) => fn.countAll<number>().as('total'))
          .where(isFound)
          .executeTakeFirstOrThrow(),
        selectClients(console, db)
          .where(isFound)
          .orderBy('c.created_at', 'desc')
          .orderBy('c.id', 'desc')
          .limit(limit)
          .offset((number - 1) * limit)
          .execute(),
      ]);
      return page({ ...SUCCESS, data: rows.map(writeClient) }, total);
    },

    async getClient({ params }) {
      const client = await findClient(console, db, params.id);
      if (client === undefined) return notFound('Client not found');
      const wallets = await readWallets(console, db, params.id);
      return { status: 200, body: { ...SUCCESS, data: { client, wallets } } };
    },

    async setClient({ params, body, principal, operation, request }) {
      return db.transaction().execute(async (trx) => {
        const before = await lockClient(trx, params.id);
        if (before === undefined) return notFound('Client not found');
        const { features = before.features, bulk_limit = before.bulk_limit } = body;
        const after = { features, bulk_limit };
        await trx.updateTable('clients').set(after).where('id', '=', params.id).execute();
        await writeAudit(trx, console, {
          actor: asUser(principal),
          operation,
          request,
          target: `Client ${params.id}`,
          clientId: params.id,
          before,
          after,
        });
        const client = await findClient(console, trx, params.id);
        if (client === undefined) return notFound('Client not found');
        return { status: 200, body: { ...SUCCESS, data: client } };
      });
    },
  };
}

/**
 * What can be set of a client; nobody else changes it, and it does not go, until the transaction ends.
 *
 * @returns undefined when there is no such client
 */
export async function lockClient(trx: Kysely<Tables>, id: number) {
  if (!isStoredInteger(id)) return undefined;
  return trx
    .selectFrom('clients')
    .select(['features', 'bulk_limit'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Is there such a client? */
export async function hasClient(db: Kysely<Tables>, id: number): Promise<boolean> {
  if (!isStoredInteger(id)) return false;
  const query = db.selectFrom('clients').select('id').where('id', '=', id);
  return (await query.executeTakeFirst()) !== undefined;
}

async function findClient(console: Console, db: Kysely<Tables>, id: number) {
  if (!isStoredInteger(id)) return undefined;
  const row = await selectClients(console, db).where('c.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : writeClient(row);
}

function selectClients({ sandbox }: Console, db: Kysely<Tables>) {
  const midnight = sandbox.clock.now();
  midnight.setUTCHours(0, 0, 0, 0);
  return db
    .selectFrom('clients as c')
    .select(['c.id', 'c.name', 'c.features', 'c.bulk_limit', 'c.created_at'])
    .select(({ selectFrom }) => [
      selectFrom('console_users as u')
        .select(({ fn }) => fn.countAll<number>().as('members'))
        .whereRef('u.client_id', '=', 'c.id')
        // Those who were invited cannot sign in yet.
        .where('u.password_hash', 'is not', null)
        .as('members'),
      selectFrom('orders as o')
        .select(({ fn }) => fn.countAll<number>().as('placed'))
        .whereRef('o.client_id', '=', 'c.id')
        .where('o.created_at', '>=', midnight)
        .as('orders_today'),
    ]);
}

type ClientRow = Awaited<ReturnType<ReturnType<typeof selectClients>['executeTakeFirstOrThrow']>>;

function writeClient({ features, created_at, members, orders_today, ...client }: ClientRow) {
  return {
    ...client,
    features: VERTICALS.filter((vertical) => features.includes(vertical)),
    members: members ?? 0,
    orders_today: orders_today ?? 0,
    created_at: writeTime(created_at),
  };
}
