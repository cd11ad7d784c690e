import type { ApiKeysHandlers } from '@octopus-cards/console-server';
import type { Kysely } from 'kysely';
import { createKey, revokeKey, rotateSecret } from '../../auth/index.ts';
import { isStoredInteger } from '../../db/stored-id.ts';
import type { Tables } from '../../db/tables.ts';
import { writeTime } from '../../orders/write-time.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asMember } from '../principal.ts';
import { badRequest, invalidInput, notFound } from '../problems.ts';

const SUCCESS = { success: true } as const;

/** How many keys of a client may work at once. */
const MAX_KEYS = 20;

/** Keys that programs log in with. A secret is in the answer that made it, and nowhere else. */
export function createKeyHandlers(console: Console): ApiKeysHandlers<ConsolePrincipal> {
  const { sandbox } = console;
  const { db } = sandbox;

  return {
    async listApiKeys({ principal }) {
      const rows = await selectKeys(db, asMember(principal).clientId)
        .orderBy(({ eb }) => eb('revoked_at', 'is not', null))
        .orderBy('id')
        .execute();
      return { status: 200, body: { ...SUCCESS, data: rows.map(showKey) } };
    },

    async createApiKey({ body, principal, operation, request }) {
      const actor = asMember(principal);
      const name = body.name.trim();
      if (name === '') return blankName();
      return db.transaction().execute(async (transaction) => {
        // Two at once would both see the last free place.
        await transaction
          .selectFrom('clients')
          .select('id')
          .where('id', '=', actor.clientId)
          .forUpdate()
          .execute();
        const { count } = await transaction
          .selectFrom('api_keys')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('client_id', '=', actor.clientId)
          .where('revoked_at', 'is', null)
          .executeTakeFirstOrThrow();
        if (count >= MAX_KEYS) return badRequest(`There can be ${MAX_KEYS} keys`);
        const made = await createKey({ ...sandbox, db: transaction }, actor.clientId, name);
        const row = await selectKeys(transaction, actor.clientId)
          .where('api_key', '=', made.apiKey)
          .executeTakeFirstOrThrow();
        const target = nameKey(row);
        const after = { name, api_key: row.api_key };
        await writeAudit(transaction, console, { actor, operation, request, target, after });
        return {
          status: 201,
          body: { ...SUCCESS, data: { key: showKey(row), api_secret: made.apiSecret } },
        };
      });
    },

    async setApiKeyName({ params, body, principal, operation, request }) {
      const actor = asMember(principal);
      const name = body.name.trim();
      if (name === '') return blankName();
      return db.transaction().execute(async (transaction) => {
        const row = await lockKey(transaction, actor.clientId, params.id);
        if (row === undefined) return unknownKey();
        await transaction.updateTable('api_keys').set({ name }).where('id', '=', row.id).execute();
        const change = { before: { name: row.name }, after: { name } };
        const target = nameKey(row);
        await writeAudit(transaction, console, { actor, operation, request, target, ...change });
        return { status: 200, body: { ...SUCCESS, data: showKey({ ...row, name }) } };
      });
    },

    async rotateApiKey({ params, principal, operation, request }) {
      const actor = asMember(principal);
      return db.transaction().execute(async (transaction) => {
        const row = await lockKey(transaction, actor.clientId, params.id);
        if (row === undefined) return unknownKey();
        if (row.revoked_at !== null) return badRequest('This key is revoked');
        const pair = await rotateSecret({ ...sandbox, db: transaction }, row.api_key);
        const { secret_version: version } = row;
        const change = {
          before: { secret_version: version },
          after: { secret_version: version + 1 },
        };
        const target = nameKey(row);
        await writeAudit(transaction, console, { actor, operation, request, target, ...change });
        const data = { key: showKey(row), api_secret: pair.apiSecret };
        return { status: 200, body: { ...SUCCESS, data } };
      });
    },

    async revokeApiKey({ params, principal, operation, request }) {
      const actor = asMember(principal);
      return db.transaction().execute(async (transaction) => {
        const row = await lockKey(transaction, actor.clientId, params.id);
        if (row === undefined) return unknownKey();
        // Of two people who revoke it at once, the second finds it done.
        if (row.revoked_at !== null) return { status: 204 };
        await revokeKey({ ...sandbox, db: transaction }, row.api_key);
        const { name, api_key } = row;
        const change = {
          before: { name, api_key, revoked: false },
          after: { name, api_key, revoked: true },
        };
        const target = nameKey(row);
        await writeAudit(transaction, console, { actor, operation, request, target, ...change });
        return { status: 204 };
      });
    },
  };
}

function selectKeys(db: Kysely<Tables>, clientId: number) {
  return db
    .selectFrom('api_keys')
    .select(['id', 'name', 'api_key', 'created_at', 'last_used_at', 'last_used_from', 'revoked_at'])
    .select('secret_version')
    .where('client_id', '=', clientId);
}

/** The key, which nobody else changes until the transaction ends; undefined: this client has none such. */
async function lockKey(transaction: Kysely<Tables>, clientId: number, id: number) {
  if (!isStoredInteger(id)) return undefined;
  return selectKeys(transaction, clientId).where('id', '=', id).forUpdate().executeTakeFirst();
}

type KeyRow = Awaited<ReturnType<ReturnType<typeof selectKeys>['executeTakeFirstOrThrow']>>;

function showKey({ secret_version: _, created_at, last_used_at, revoked_at, ...key }: KeyRow) {
  return {
    ...key,
    created_at: writeTime(created_at),
    last_used_at: last_used_at && writeTime(last_used_at),
    revoked_at: revoked_at && writeTime(revoked_at),
  };
}

function nameKey({ id }: Pick<KeyRow, 'id'>): string {
  return `API key ${id}`;
}

function blankName() {
  return invalidInput('name must be 1 to 60 characters');
}

function unknownKey() {
  return notFound('Key not found');
}
