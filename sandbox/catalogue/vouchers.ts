import type { Handlers, components } from '@octopus-cards/server';
import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Principal, Sandbox } from '../context.ts';
import type { Tables } from '../db/tables.ts';
import { isStorable, readAmount } from '../money/decimal.ts';
import { featureOff, notFound } from '../problems.ts';
import { isStoredId, isStoredInteger } from '../db/stored-id.ts';
import { readPage } from './read-page.ts';
import { isNamed, isVisible } from './visible.ts';

type VoucherHandlers = Pick<
  Handlers<Principal>,
  'listProducts' | 'getProduct' | 'checkAvailability'
>;
type VoucherProduct = components['schemas']['VoucherProduct'];

/** A product as the database answers it; of each denomination: smallest and largest value, percent. */
type VoucherProductRow = Omit<VoucherProduct, 'available_denominations'> & {
  denominations: [number, number, number][];
};

/** Gift cards: what there is, and whether it is in stock. */
export function createVoucherProductHandlers({ db }: Sandbox): VoucherHandlers {
  return {
    async listProducts({ query, principal, page }) {
      if (!principal.features.includes('vouchers')) return featureOff();
      const { rows, total } = await readPage<VoucherProductRow>(db, {
        table: 'voucher_products',
        where: sql`${isVisible(principal, 'vouchers')} and p.in_stock and ${isNamed(query.search, sql`p.name_folded`)}
          and ${isInCategory(query.category)} and ${has('country_id', query.country_id)}
          and ${has('currency_id', query.currency_id)}`,
        orderBy: orderBy(query.sort_by, query.sort_dir),
        columns: COLUMNS,
        joins: joinsFor(principal),
        page: query.page,
        size: query.limit,
      });
      return page(rows.map(writeProduct), total);
    },

    async getProduct({ params, principal }) {
      if (!principal.features.includes('vouchers')) return featureOff();
      if (!isStoredId(params.id)) return notFound('Product');
      const { rows } = await sql<VoucherProductRow>`
        select ${COLUMNS} from voucher_products p ${joinsFor(principal)}
        where p.id = ${params.id} and ${isVisible(principal, 'vouchers')}
      `.execute(db);
      return rows[0] === undefined
        ? notFound('Product')
        : { status: 200, body: writeProduct(rows[0]) };
    },

    async checkAvailability({ params, body, principal }) {
      if (!principal.features.includes('vouchers')) return featureOff();
      if (!isStoredId(params.id)) return notFound('Product');
      const available = await isAvailable(db, principal, params.id, body);
      return available === undefined
        ? notFound('Product')
        : { status: 200, body: { is_available: available } };
    },
  };
}

/**
 * Could some vendor alone fill an order? An order is never split between vendors.
 *
 * @returns `undefined`: there is no such product
 */
async function isAvailable(
  db: Kysely<Tables>,
  principal: Principal,
  productId: number,
  { denomination, quantity }: { denomination: number; quantity: number },
): Promise<boolean | undefined> {
  const value = readAmount(denomination);
  // Such a value cannot be ordered, whatever the range is.
  const amount = isStorable(value) ? value.toFixed() : null;
  const { rows } = await sql<{ is_available: boolean }>`
    select coalesce((
      -- The denomination that a quote takes: a fixed value before a range that holds it too.
      select exists (
        select from voucher_stock s join vendors v on v.id = s.vendor_id
        where s.denomination_id = d.id and v.active and s.available >= ${quantity}::bigint
      )
      from voucher_denominations d
      where d.product_id = p.id and ${amount}::numeric between d.min_value and d.max_value
      order by d.min_value < d.max_value, d.discount desc, d.id limit 1
    ), false) as is_available
    from voucher_products p where p.id = ${productId} and ${isVisible(principal, 'vouchers')}
  `.execute(db);
  return rows[0]?.is_available;
}

const COLUMNS = sql`
  p.id, p.name, category.name as category, subcategory.name as sub_category,
  country.alpha_2 as country_code, currency.code as currency_code,
  p.image_url, p.delivery_mode, p.delivery_time, p.validity,
  (
    select coalesce(json_agg(
      json_build_array(d.min_value, d.max_value, greatest(d.discount, own.discount))
      order by d.min_value, d.max_value, d.id
    ), '[]') from voucher_denominations d where d.product_id = p.id
  ) as denominations
`;

function joinsFor({ clientId }: Principal): RawBuilder<unknown> {
  return sql`
    join categories category on category.id = p.category_id
    left join subcategories subcategory on subcategory.id = p.subcategory_id
    join countries country on country.id = p.country_id
    join currencies currency on currency.id = p.currency_id
    left join client_discounts own
      on own.client_id = ${clientId} and own.vertical = 'vouchers' and own.product_id = p.id
  `;
}

function isInCategory(name: string | undefined): RawBuilder<boolean> {
  if (name === undefined) return sql`true`;
  // The database holds no NUL; it would refuse the question.
  if (name.includes('\0')) return sql`false`;
  return sql`p.category_id = (select id from categories where name = ${name.normalize('NFC')})`;
}

function has(column: 'country_id' | 'currency_id', id: number | undefined): RawBuilder<boolean> {
  if (id === undefined) return sql`true`;
  return isStoredInteger(id) ? sql`${sql.ref(`p.${column}`)} = ${id}` : sql`false`;
}

function orderBy(by: 'name' | 'id', direction: 'ASC' | 'DESC'): RawBuilder<unknown> {
  const way = direction === 'ASC' ? sql`asc` : sql`desc`;
  return by === 'id' ? sql`p.id ${way}` : sql`p.name_folded ${way}, p.id ${way}`;
}

function writeProduct(row: VoucherProductRow): VoucherProduct {
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    sub_category: row.sub_category,
    country_code: row.country_code,
    currency_code: row.currency_code,
    image_url: row.image_url,
    delivery_mode: row.delivery_mode,
    delivery_time: row.delivery_time,
    validity: row.validity,
    available_denominations: row.denominations.map(([min, max, discount]) => ({
      min_value: min,
      max_value: max,
      discount,
    })),
  };
}
