import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { writeTime } from '../../orders/write-time.ts';
import type { ConsoleUser } from '../context.ts';

interface PageOf {
  page: number;
  limit: number;
}

/** Whose inbox is read. */
type Reader = Pick<ConsoleUser, 'role' | 'steppedUpUntil'> & { clientId: number };

/**
 * What customers of a client would have got, the newest first. Owners also see the invitations of their
 * client; the link in one is masked for those who have not lately confirmed that it is they: with it, a
 * stolen session would become an account.
 */
export async function readMailPage(db: Kysely<Tables>, reader: Reader, { page, limit }: PageOf) {
  const { clientId, role, steppedUpUntil } = reader;
  const mine = db
    .selectFrom('mails')
    .where((is) =>
      role === 'owner'
        ? is.or([is('client_id', '=', clientId), is('for_owners_of', '=', clientId)])
        : is('client_id', '=', clientId),
    );
  const [{ total }, rows] = await Promise.all([
    mine.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    mine
      .select(['id', 'recipient', 'subject', 'body', 'created_at', 'for_owners_of'])
      .orderBy('id', 'desc')
      .limit(limit)
      .offset((page - 1) * limit)
      .execute(),
  ]);
  return {
    total,
    rows: rows.map(({ body, created_at, for_owners_of, ...mail }) => ({
      ...mail,
      text: for_owners_of === null || steppedUpUntil !== null ? body : maskLinks(body),
      created_at: writeTime(created_at),
    })),
  };
}

/** Takes what is secret of a link: all that stands behind its `#`. */
function maskLinks(text: string): string {
  return text.replace(/#[\w-]{16,}/g, '#****');
}

/** What happened to a client's orders and wallets, the newest first, whether or not anybody was told. */
export async function readEventPage(db: Kysely<Tables>, clientId: number, { page, limit }: PageOf) {
  const mine = db.selectFrom('events as e').where('e.client_id', '=', clientId);
  const [{ total }, rows] = await Promise.all([
    mine.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    mine
      .select(['e.id as event', 'e.type', 'e.body', 'e.created_at'])
      .select(({ selectFrom }) =>
        selectFrom('webhook_deliveries as d')
          .select(({ fn }) => fn.count<number>('d.endpoint_id').distinct().as('endpoints'))
          .whereRef('d.event_sequence', '=', 'e.sequence')
          .as('deliveries'),
      )
      .orderBy('e.sequence', 'desc')
      .limit(limit)
      .offset((page - 1) * limit)
      .execute(),
  ]);
  return {
    total,
    rows: rows.map(({ created_at, deliveries, ...event }) => ({
      ...event,
      deliveries: deliveries ?? 0,
      created_at: writeTime(created_at),
    })),
  };
}
