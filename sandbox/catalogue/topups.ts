import type { Handlers, components } from '@octopus-cards/server';
import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Principal, Sandbox } from '../context.ts';
import type { Tables } from '../db/tables.ts';
import { readAmount, writeNumber } from '../money/decimal.ts';
import { featureOff, notFound } from '../problems.ts';
import { isStoredId } from '../db/stored-id.ts';
import { readPage } from './read-page.ts';
import { isNamed, isVisible } from './visible.ts';

type TopupHandlers = Pick<
  Handlers<Principal>,
  'listTopupProducts' | 'getTopupProduct' | 'listTopupVariants' | 'getTopupVariant'
>;
type TopupProduct = components['schemas']['TopupProduct'];
type TopupProductDetail = components['schemas']['TopupProductDetail'];
type TopupVariant = components['schemas']['TopupVariant'];

/** A variant as the database answers it. */
type TopupVariantRow = Pick<
  TopupVariant,
  'id' | 'name' | 'category' | 'currency_code' | 'fixed_amounts' | 'available_in' | 'fields'
> & { min_amount: string | null; max_amount: string | null };

/** Games, mobile operators and bills, and what each of them is sold in. */
export function createTopupProductHandlers({ db }: Sandbox): TopupHandlers {
  return {
    async listTopupProducts({ query, principal, page }) {
      if (!principal.features.includes('topups')) return featureOff();
      const { rows, total } = await readPage<TopupProduct>(db, {
        table: 'topup_products',
        where: sql`${isVisible(principal, 'topups')} and ${isNamed(query.search)}
          and ${query.type === undefined ? sql`true` : sql`p.topup_type = ${query.type}`}`,
        orderBy: sql`p.id`,
        columns: COLUMNS,
        joins: JOINS,
        page: query.page,
        size: query.per_page,
      });
      return page(rows.map(writeProduct), total);
    },

    async getTopupProduct({ params, principal }) {
      if (!principal.features.includes('topups')) return featureOff();
      if (!isStoredId(params.id)) return notFound('Product');
      const { rows } = await sql<TopupProductDetail>`
        select ${COLUMNS}, p.input_fields from topup_products p ${JOINS}
        where p.id = ${params.id} and ${isVisible(principal, 'topups')}
      `.execute(db);
      const [row] = rows;
      if (row === undefined) return notFound('Product');
      return {
        status: 200,
        body: { ...writeProduct(row), input_fields: row.input_fields.map(writeInputField) },
      };
    },

    async listTopupVariants({ params, principal }) {
      if (!principal.features.includes('topups')) return featureOff();
      if (!isStoredId(params.id)) return notFound('Product');
      const { rows: products } = await sql`
        select from topup_products p where p.id = ${params.id} and ${isVisible(principal, 'topups')}
      `.execute(db);
      if (products.length === 0) return notFound('Product');
      const rows = await readVariants(
        db,
        // What several vendors sell is listed once: of the cheapest one.
        sql`v.id in (
          select distinct on (same.sku) same.id
          from topup_variants same join vendors w on w.id = same.vendor_id
          where same.product_id = ${params.id} and same.active and w.active
          order by same.sku, same.cost_percent, same.id
        )`,
      );
      return { status: 200, body: rows };
    },

    async getTopupVariant({ params, principal }) {
      if (!principal.features.includes('topups')) return featureOff();
      if (!isStoredId(params.id)) return notFound('Variant');
      const [variant] = await readVariants(
        db,
        sql`v.id = ${params.id} and v.active
          and exists (select from vendors w where w.id = v.vendor_id and w.active)
          and exists (select from topup_products p where p.id = v.product_id and ${isVisible(principal, 'topups')})`,
      );
      return variant === undefined ? notFound('Variant') : { status: 200, body: variant };
    },
  };
}

const COLUMNS = sql`
  p.id, p.name, p.topup_type, p.country_code, currency.code as currency_code, p.image_url
`;
const JOINS = sql`join currencies currency on currency.id = p.currency_id`;

async function readVariants(
  db: Kysely<Tables>,
  where: RawBuilder<boolean>,
): Promise<TopupVariant[]> {
  const { rows } = await sql<TopupVariantRow>`
    select v.id, v.name, v.category, currency.code as currency_code, v.min_amount, v.max_amount,
      array(
        select trim_scale(amount)::text from unnest(v.fixed_amounts) with ordinality as f (amount, place)
        order by place
      ) as fixed_amounts,
      v.available_in, v.fields
    from topup_variants v join currencies currency on currency.id = v.currency_id
    where ${where} order by v.id
  `.execute(db);
  return rows.map(writeVariant);
}

function writeProduct(row: TopupProduct): TopupProduct {
  return {
    id: row.id,
    name: row.name,
    topup_type: row.topup_type,
    country_code: row.country_code,
    currency_code: row.currency_code,
    image_url: row.image_url,
  };
}

type InputField = TopupProductDetail['input_fields'][number];

/** In the order of the description; the database has its own. */
function writeInputField(field: InputField): InputField {
  const { validation_regex, placeholder, help_text, options } = field;
  return {
    field_name: field.field_name,
    field_label: field.field_label,
    field_type: field.field_type,
    is_required: field.is_required,
    ...(validation_regex === undefined ? {} : { validation_regex }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(help_text === undefined ? {} : { help_text }),
    ...(options === undefined
      ? {}
      : { options: options.map(({ value, label }) => ({ value, label })) }),
  };
}

function writeVariant(row: TopupVariantRow): TopupVariant {
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    currency_code: row.currency_code,
    ...(row.min_amount === null ? {} : { min_amount: writeNumber(readAmount(row.min_amount)) }),
    ...(row.max_amount === null ? {} : { max_amount: writeNumber(readAmount(row.max_amount)) }),
    fixed_amounts: row.fixed_amounts,
    available_in: row.available_in,
    fields: row.fields,
  };
}
