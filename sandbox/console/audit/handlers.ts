import type { AuditLogHandlers } from '@octopus-cards/console-server';
import { writeTime } from '../../orders/write-time.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { readTime } from '../orders/filters.ts';
import { asUser } from '../principal.ts';

/** Who did what. Owners read what concerns their client; platform administrators read everything. */
export function createAuditHandlers({ sandbox }: Console): AuditLogHandlers<ConsolePrincipal> {
  const { db } = sandbox;
  return {
    async listAudit({ query, principal, page }) {
      const { clientId } = asUser(principal);
      let found = db.selectFrom('console_audit');
      if (clientId !== null) found = found.where('client_id', '=', clientId);
      if (query.actor !== undefined) found = found.where('actor', '=', query.actor.toLowerCase());
      if (query.action !== undefined) found = found.where('action', '=', query.action);
      if (query.from !== undefined) found = found.where('created_at', '>=', readTime(query.from));
      if (query.to !== undefined) found = found.where('created_at', '<', readTime(query.to));
      const [{ total }, rows] = await Promise.all([
        found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
        found
          .select(['id', 'created_at', 'actor', 'address', 'action', 'target', 'client_id'])
          .select(['before', 'after', 'request'])
          .orderBy('id', 'desc')
          .limit(query.limit)
          .offset((query.page - 1) * query.limit)
          .execute(),
      ]);
      const data = rows.map(({ created_at, before, after, ...row }) => ({
        ...row,
        created_at: writeTime(created_at),
        before: writeValue(before),
        after: writeValue(after),
      }));
      return page({ success: true, data }, total);
    },
  };
}

function writeValue(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
