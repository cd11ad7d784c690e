import type { AccountHandlers, ListFactorsReply } from '@octopus-cards/console-server';
import type { Selectable } from 'kysely';
import { isStoredInteger } from '../../db/stored-id.ts';
import type { ConsoleFactorsTable } from '../../db/tables.ts';
import { writeTime } from '../../orders/write-time.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { lockPerson, needsFactor } from '../people.ts';
import { asUser } from '../principal.ts';
import { badRequest, notFound } from '../problems.ts';

export type Factor = Extract<ListFactorsReply, { status: 200 }>['body']['data'][number];

type Row = Pick<
  Selectable<ConsoleFactorsTable>,
  'id' | 'kind' | 'name' | 'created_at' | 'last_used_at'
>;

export const FACTOR_COLUMNS = ['id', 'kind', 'name', 'created_at', 'last_used_at'] as const;

const MISSING = 'Factor not found';

/** A factor as the API shows it: nothing of it proves anything. */
export function writeFactor({ id, kind, name, created_at, last_used_at }: Row): Factor {
  return {
    ...{ id, kind, name, created_at: writeTime(created_at) },
    last_used_at: last_used_at === null ? null : writeTime(last_used_at),
  };
}

/** Looking at one's second factors, naming and removing them. */
export function createFactorHandlers(console: Console) {
  const { db } = console.sandbox;
  return {
    async listFactors({ principal }) {
      const rows = await db
        .selectFrom('console_factors')
        .select(FACTOR_COLUMNS)
        .where('user_id', '=', asUser(principal).userId)
        .orderBy('id')
        .execute();
      return { status: 200, body: { success: true, data: rows.map(writeFactor) } };
    },

    setFactorName({ principal, request, operation, params: { id }, body: { name } }) {
      const actor = asUser(principal);
      return db.transaction().execute(async (db) => {
        await lockPerson(db, actor.userId);
        const factor = await db
          .selectFrom('console_factors')
          .select(FACTOR_COLUMNS)
          .where('id', '=', isStoredInteger(id) ? id : 0)
          .where('user_id', '=', actor.userId)
          .executeTakeFirst();
        if (factor === undefined) return notFound(MISSING);
        await db.updateTable('console_factors').set({ name }).where('id', '=', id).execute();
        const [before, after] = [{ name: factor.name }, { name }];
        const target = `Factor ${id}`;
        await writeAudit(db, console, { actor, operation, request, target, before, after });
        return { status: 200, body: { success: true, data: writeFactor({ ...factor, name }) } };
      });
    },

    deleteFactor({ principal, request, operation, params: { id } }) {
      const actor = asUser(principal);
      return db.transaction().execute(async (db) => {
        // Of two removals at once, the second one counts what the first has left.
        await lockPerson(db, actor.userId);
        const factors = await db
          .selectFrom('console_factors')
          .select(FACTOR_COLUMNS)
          .where('user_id', '=', actor.userId)
          .execute();
        const factor = factors.find((one) => one.id === id);
        if (factor === undefined) return notFound(MISSING);
        const isLast = factors.length === 1;
        if (isLast && needsFactor(actor)) return badRequest('Set up another factor first');
        await db.deleteFrom('console_factors').where('id', '=', id).execute();
        if (isLast) {
          // With the next first factor come new ones.
          await db
            .deleteFrom('console_recovery_codes')
            .where('user_id', '=', actor.userId)
            .execute();
        }
        const before = { kind: factor.kind, name: factor.name };
        await writeAudit(db, console, {
          ...{ actor, operation, request, target: `Factor ${id}`, before },
        });
        return { status: 204 };
      });
    },
  } satisfies Partial<AccountHandlers<ConsolePrincipal>>;
}
