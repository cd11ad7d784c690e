import type { AllowListHandlers } from '@octopus-cards/console-server';
import type { Kysely } from 'kysely';
import { AdminError, allowAddress, disallowAddress, MAX_NETWORKS } from '../../auth/index.ts';
import { readNetwork } from '../../auth/network.ts';
import type { Tables } from '../../db/tables.ts';
import { writeTime } from '../../orders/write-time.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asMember } from '../principal.ts';
import { badRequest, invalidInput, notFound } from '../problems.ts';
import { listRanges, shutsOut } from './ranges.ts';

const SUCCESS = { success: true } as const;

/** From where programs of a client may call. The console itself is not concerned. */
export function createAllowListHandlers(console: Console): AllowListHandlers<ConsolePrincipal> {
  const { sandbox } = console;
  const { db, clock } = sandbox;

  return {
    async getAllowList({ principal }) {
      const { clientId, address } = asMember(principal);
      const rows = await listRanges(db, clientId, address);
      const enforced = rows.length > 0;
      const data = {
        enforced,
        your_address: address,
        you_are_allowed: !enforced || rows.some((row) => row.covers_you),
        entries: rows.map((row) => ({ ...row, created_at: writeTime(row.created_at) })),
      };
      return { status: 200, body: { ...SUCCESS, data } };
    },

    async addAllowedRange({ body, principal, operation, request }) {
      const actor = asMember(principal);
      const { clientId } = actor;
      const { note = '', is_lockout_accepted: isAccepted = false } = body;
      let range: string;
      try {
        range = readNetwork(body.range);
      } catch (error) {
        if (error instanceof AdminError) return invalidInput(error.message);
        throw error;
      }
      return db.transaction().execute(async (transaction) => {
        await lockList(transaction, clientId);
        const before = (await listRanges(transaction, clientId, actor.address)).map(
          (row) => row.range,
        );
        if (before.includes(range)) return badRequest('This range is in the list');
        if (before.length >= MAX_NETWORKS) {
          return badRequest(`There can be ${MAX_NETWORKS} ranges`);
        }
        const change = { before, after: [...before, range] };
        if (!isAccepted && (await shutsOut(transaction, clock, clientId, change))) {
          return wouldLockOut();
        }
        const { id } = await allowAddress({ db: transaction, clock }, clientId, range, note.trim());
        const row = await findRange(transaction, clientId, actor.address, id);
        if (row === undefined) throw new Error('The range was not stored.');
        await writeAudit(transaction, console, {
          actor,
          operation,
          request,
          target: `Allowed range ${id}`,
          after: { range, note: row.note, is_lockout_accepted: isAccepted },
        });
        const data = { ...row, created_at: writeTime(row.created_at) };
        return { status: 201, body: { ...SUCCESS, data } };
      });
    },

    async removeAllowedRange({ params, query, principal, operation, request }) {
      const actor = asMember(principal);
      const { clientId } = actor;
      const { is_lockout_accepted: isAccepted } = query;
      return db.transaction().execute(async (transaction) => {
        await lockList(transaction, clientId);
        const rows = await listRanges(transaction, clientId, actor.address);
        const gone = rows.find(({ id }) => id === params.id);
        if (gone === undefined) return notFound('Entry not found');
        const before = rows.map(({ range }) => range);
        const change = { before, after: before.filter((range) => range !== gone.range) };
        if (!isAccepted && (await shutsOut(transaction, clock, clientId, change))) {
          return wouldLockOut();
        }
        await disallowAddress({ db: transaction }, clientId, gone.range);
        await writeAudit(transaction, console, {
          actor,
          operation,
          request,
          target: `Allowed range ${gone.id}`,
          before: { range: gone.range, note: gone.note },
          after: { is_lockout_accepted: isAccepted },
        });
        return { status: 204 };
      });
    },
  };
}

/** Of two changes at once, the second one judges what the first one has left. */
async function lockList(transaction: Kysely<Tables>, clientId: number): Promise<void> {
  await transaction
    .selectFrom('clients')
    .select('id')
    .where('id', '=', clientId)
    .forUpdate()
    .execute();
}

async function findRange(db: Kysely<Tables>, clientId: number, address: string, id: number) {
  return (await listRanges(db, clientId, address)).find((row) => row.id === id);
}

function wouldLockOut() {
  return badRequest('This would lock out programs that call now', 'WOULD_LOCK_OUT');
}
