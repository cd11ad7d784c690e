import type { PlatformHandlers } from '@octopus-cards/console-server';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { calculateRate } from '../../charges/forex.ts';
import type { Tables } from '../../db/tables.ts';
import { readAmount, writeNumber } from '../../money/decimal.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asUser } from '../principal.ts';
import { badRequest } from '../problems.ts';

type ForexHandlers = Pick<PlatformHandlers<ConsolePrincipal>, 'listForexRates' | 'setForexRate'>;

const SUCCESS = { success: true } as const;
/** What the database keeps of a rate. */
const RATE_SCALE = 8;

interface Pair {
  source: string;
  destination: string;
  source_per_usd: string;
  destination_per_usd: string;
  /** Set by hand; null: that of the day holds. */
  rate: string | null;
}

/** The rates of the day, and those that were set by hand. */
export function createForexHandlers(console: Console): ForexHandlers {
  const { db } = console.sandbox;
  return {
    async listForexRates() {
      // Also what was set for a currency without wallets, or nobody could find it to take it away.
      const { rows } = await sql<Pair>`
        with used as (select distinct currency_id from wallets)
        ${selectPairs()}
        where a.id <> b.id and (o.rate is not null or (
          a.id in (select currency_id from used) and b.id in (select currency_id from used)
        ))
        order by a.code, b.code`.execute(db);
      const now = console.sandbox.clock.now();
      return { status: 200, body: { ...SUCCESS, data: rows.map((row) => writeRate(row, now)) } };
    },

    async setForexRate({ body, principal, operation, request }) {
      const { source_currency: source, destination_currency: destination } = body;
      if (source === destination) return badRequest('The currencies must differ');
      const rate = body.rate === null ? null : readAmount(body.rate).toDecimalPlaces(RATE_SCALE);
      return db.transaction().execute(async (trx) => {
        const unknown = await findUnknown(trx, { source, destination });
        if (unknown !== undefined) {
          return badRequest(`${unknown}_currency is no currency of the platform`);
        }
        const key = { source, destination };
        const before = await trx
          .selectFrom('forex_overrides')
          .select('rate')
          .where((is) => is.and(key))
          .forUpdate()
          .executeTakeFirst();
        if (rate === null) {
          await trx
            .deleteFrom('forex_overrides')
            .where((is) => is.and(key))
            .execute();
        } else {
          const value = { rate: rate.toFixed() };
          await trx
            .insertInto('forex_overrides')
            .values({ ...key, ...value })
            .onConflict((conflict) =>
              conflict.columns(['source', 'destination']).doUpdateSet(value),
            )
            .execute();
        }
        await writeAudit(trx, console, {
          actor: asUser(principal),
          operation,
          request,
          target: `Rate from ${source} to ${destination}`,
          before: before && { rate: writeNumber(before.rate) },
          after: rate === null ? undefined : { rate: writeNumber(rate) },
        });
        const { rows } = await sql<Pair>`
          ${selectPairs()} where a.code = ${source} and b.code = ${destination}`.execute(trx);
        const [pair] = rows;
        if (pair === undefined) throw new Error('A currency has gone.');
        const data = writeRate(pair, console.sandbox.clock.now());
        return { status: 200, body: { ...SUCCESS, data } };
      });
    },
  };
}

function selectPairs() {
  return sql`
    select a.code as source, b.code as destination, a.per_usd as source_per_usd,
      b.per_usd as destination_per_usd, o.rate
    from currencies a cross join currencies b
      left join forex_overrides o on o.source = a.code and o.destination = b.code`;
}

/** Which of two currencies nobody knows. */
async function findUnknown(
  db: Kysely<Tables>,
  { source, destination }: Pick<Pair, 'source' | 'destination'>,
): Promise<'source' | 'destination' | undefined> {
  const query = db
    .selectFrom('currencies')
    .select('code')
    .where('code', 'in', [source, destination]);
  const known = (await query.execute()).map(({ code }) => code);
  if (!known.includes(source)) return 'source';
  return known.includes(destination) ? undefined : 'destination';
}

function writeRate(pair: Pair, now: Date) {
  const { source, destination, rate } = pair;
  const found = calculateRate(
    { code: source, perUsd: readAmount(pair.source_per_usd) },
    { code: destination, perUsd: readAmount(pair.destination_per_usd) },
    now,
    rate === null ? undefined : readAmount(rate),
  );
  return {
    source_currency: source,
    destination_currency: destination,
    rate: writeNumber(found),
    overridden: rate !== null,
  };
}
