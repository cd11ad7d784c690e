import type { PlatformHandlers } from '@octopus-cards/console-server';
import { isStoredId, isStoredInteger } from '../../db/stored-id.ts';
import { Amount, AMOUNT_SCALE, readAmount, writeNumber } from '../../money/decimal.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asUser } from '../principal.ts';
import { invalidInput, notFound } from '../problems.ts';
import { hasClient, lockClient } from './clients.ts';

type PriceHandlers = Pick<
  PlatformHandlers<ConsolePrincipal>,
  'listDiscounts' | 'setDiscount' | 'listBlacklist' | 'addToBlacklist' | 'removeFromBlacklist'
>;

const SUCCESS = { success: true } as const;

/** What one client pays less for, and what it cannot buy at all. */
export function createPriceHandlers(console: Console): PriceHandlers {
  const { db } = console.sandbox;
  return {
    async listDiscounts({ params }) {
      if (!(await hasClient(db, params.id))) return notFound('Client not found');
      const rows = await db
        .selectFrom('client_discounts')
        .select(['id', 'vertical', 'product_id', 'discount'])
        .where('client_id', '=', params.id)
        .orderBy('id')
        .execute();
      const data = rows.map(({ discount, ...row }) => ({ ...row, percent: writeNumber(discount) }));
      return { status: 200, body: { ...SUCCESS, data } };
    },

    async setDiscount({ params, body, principal, operation, request }) {
      const { vertical, product_id } = body;
      if (!isStoredId(product_id)) return unknownProduct();
      // Rounded down, so that 99.99999 does not become 100.
      const percent = readAmount(body.percent).toDecimalPlaces(AMOUNT_SCALE, Amount.ROUND_DOWN);
      return db.transaction().execute(async (trx) => {
        if ((await lockClient(trx, params.id)) === undefined) return notFound('Client not found');
        const key = { client_id: params.id, vertical, product_id };
        const query = trx.selectFrom('client_discounts').select('discount');
        const before = await query.where((is) => is.and(key)).executeTakeFirst();
        const discount = percent.toFixed();
        const { id } = await trx
          .insertInto('client_discounts')
          .values({ ...key, discount })
          .onConflict((conflict) =>
            conflict.columns(['client_id', 'vertical', 'product_id']).doUpdateSet({ discount }),
          )
          .returning('id')
          .executeTakeFirstOrThrow();
        if (percent.isZero()) {
          await trx.deleteFrom('client_discounts').where('id', '=', id).execute();
        }
        await writeAudit(trx, console, {
          actor: asUser(principal),
          operation,
          request,
          target: `Discount on product ${product_id} of ${vertical}`,
          clientId: params.id,
          before: before && { percent: writeNumber(before.discount) },
          after: percent.isZero() ? undefined : { percent: writeNumber(percent) },
        });
        const data = { id, vertical, product_id, percent: writeNumber(percent) };
        return { status: 200, body: { ...SUCCESS, data } };
      });
    },

    async listBlacklist({ params }) {
      if (!(await hasClient(db, params.id))) return notFound('Client not found');
      const data = await db
        .selectFrom('blacklisted_products')
        .select(['id', 'vertical', 'product_id'])
        .where('client_id', '=', params.id)
        .orderBy('id')
        .execute();
      return { status: 200, body: { ...SUCCESS, data } };
    },

    async addToBlacklist({ params, body, principal, operation, request }) {
      const { vertical, product_id } = body;
      if (!isStoredId(product_id)) return unknownProduct();
      return db.transaction().execute(async (trx) => {
        if ((await lockClient(trx, params.id)) === undefined) return notFound('Client not found');
        const key = { client_id: params.id, vertical, product_id };
        const columns = ['id', 'vertical', 'product_id'] as const;
        const there = await trx
          .selectFrom('blacklisted_products')
          .select(columns)
          .where((is) => is.and(key))
          .executeTakeFirst();
        // It is hidden already: nothing changes, and there is nothing to write down.
        if (there !== undefined) return { status: 201, body: { ...SUCCESS, data: there } };
        const added = await trx
          .insertInto('blacklisted_products')
          .values(key)
          .returning(columns)
          .executeTakeFirstOrThrow();
        await writeAudit(trx, console, {
          actor: asUser(principal),
          operation,
          request,
          target: `Product ${product_id} of ${vertical}`,
          clientId: params.id,
          after: { hidden: true },
        });
        return { status: 201, body: { ...SUCCESS, data: added } };
      });
    },

    async removeFromBlacklist({ params, principal, operation, request }) {
      if (!isStoredInteger(params.id)) return notFound('Entry not found');
      return db.transaction().execute(async (trx) => {
        const removed = await trx
          .deleteFrom('blacklisted_products')
          .where('id', '=', params.id)
          .returning(['client_id', 'vertical', 'product_id'])
          .executeTakeFirst();
        if (removed === undefined) return notFound('Entry not found');
        await writeAudit(trx, console, {
          actor: asUser(principal),
          operation,
          request,
          target: `Product ${removed.product_id} of ${removed.vertical}`,
          clientId: removed.client_id,
          before: { hidden: true },
        });
        return { status: 204 };
      });
    },
  };
}

function unknownProduct() {
  return invalidInput('product_id must be a positive integer');
}
