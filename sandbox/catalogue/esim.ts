import type { Handlers, components } from '@octopus-cards/server';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Principal, Sandbox } from '../context.ts';
import { readAmount, writeNumber } from '../money/decimal.ts';
import { featureOff, notFound } from '../problems.ts';
import { isStoredId } from '../db/stored-id.ts';
import { hydrateEsimVariants } from './hydrate.ts';
import { readPage } from './read-page.ts';
import { isNamed, isVisible } from './visible.ts';

type EsimHandlers = Pick<
  Handlers<Principal>,
  'listEsimProducts' | 'getEsimProduct' | 'listEsimVariants' | 'getEsimVariant'
>;
type EsimProduct = components['schemas']['EsimProduct'];
type EsimVariant = components['schemas']['EsimVariant'];

/** A variant as the database answers it. */
type EsimVariantRow = Pick<
  EsimVariant,
  'id' | 'esim_product_id' | 'name' | 'currency_code' | 'validity_days'
> & { description: string | null; amount: string; data_amount_gb: string; client_discount: string };

/** Destinations of eSIMs, and the data plans for them. */
export function createEsimProductHandlers(sandbox: Sandbox): EsimHandlers {
  const { db } = sandbox;

  const findProduct = async (
    principal: Principal,
    id: number,
  ): Promise<EsimProduct | undefined> => {
    if (!isStoredId(id)) return undefined;
    const { rows } = await sql<EsimProduct>`
      select ${COLUMNS} from esim_products p ${JOINS}
      where p.id = ${id} and ${isVisible(principal, 'esim')}
    `.execute(db);
    return rows[0];
  };

  const readVariants = async (
    { clientId }: Principal,
    where: RawBuilder<boolean>,
  ): Promise<EsimVariant[]> => {
    const { rows } = await sql<EsimVariantRow>`
      select v.id, v.product_id as esim_product_id, v.name, v.description, currency.code as currency_code,
        v.amount, v.data_amount_gb, v.validity_days, greatest(v.discount, own.discount) as client_discount
      from esim_variants v
      join vendors w on w.id = v.vendor_id
      join currencies currency on currency.id = v.currency_id
      left join client_discounts own
        on own.client_id = ${clientId} and own.vertical = 'esim' and own.product_id = v.product_id
      where ${where} and v.active and w.active order by v.amount, v.id
    `.execute(db);
    return rows.map(writeVariant);
  };

  const readPlans = async (principal: Principal, productId: number): Promise<EsimVariant[]> => {
    const ofProduct = sql<boolean>`v.product_id = ${productId}`;
    const known = await readVariants(principal, ofProduct);
    if (known.length > 0) return known;
    await hydrateEsimVariants(sandbox, productId);
    return readVariants(principal, ofProduct);
  };

  return {
    async listEsimProducts({ query, principal, page }) {
      if (!principal.features.includes('esim')) return featureOff();
      const { country_code: country } = query;
      const { rows, total } = await readPage<EsimProduct>(db, {
        table: 'esim_products',
        where: sql`${isVisible(principal, 'esim')} and ${isNamed(query.search)}
          and ${country === undefined ? sql`true` : sql`p.country_code = ${country}`}`,
        orderBy: sql`p.id`,
        columns: COLUMNS,
        joins: JOINS,
        page: query.page,
        size: query.per_page,
      });
      return page(rows.map(writeProduct), total);
    },

    async getEsimProduct({ params, principal }) {
      if (!principal.features.includes('esim')) return featureOff();
      const product = await findProduct(principal, params.id);
      if (product === undefined) return notFound('Product');
      const variants = await readPlans(principal, product.id);
      return { status: 200, body: { ...writeProduct(product), variants } };
    },

    async listEsimVariants({ params, principal }) {
      if (!principal.features.includes('esim')) return featureOff();
      const product = await findProduct(principal, params.id);
      if (product === undefined) return notFound('Product');
      return { status: 200, body: await readPlans(principal, product.id) };
    },

    async getEsimVariant({ params, principal }) {
      if (!principal.features.includes('esim')) return featureOff();
      if (!isStoredId(params.id)) return notFound('Variant');
      const [variant] = await readVariants(
        principal,
        sql`v.id = ${params.id} and exists (
          select from esim_products p where p.id = v.product_id and ${isVisible(principal, 'esim')}
        )`,
      );
      return variant === undefined ? notFound('Variant') : { status: 200, body: variant };
    },
  };
}

const COLUMNS = sql`p.id, p.name, p.country_code, currency.code as currency_code, p.image_url`;
const JOINS = sql`join currencies currency on currency.id = p.currency_id`;

function writeProduct(row: EsimProduct): EsimProduct {
  return {
    id: row.id,
    name: row.name,
    country_code: row.country_code,
    currency_code: row.currency_code,
    image_url: row.image_url,
  };
}

function writeVariant(row: EsimVariantRow): EsimVariant {
  return {
    id: row.id,
    esim_product_id: row.esim_product_id,
    name: row.name,
    ...(row.description === null ? {} : { description: row.description }),
    currency_code: row.currency_code,
    amount: writeNumber(readAmount(row.amount)),
    data_amount_gb: writeNumber(readAmount(row.data_amount_gb)),
    validity_days: row.validity_days,
    client_discount: writeNumber(readAmount(row.client_discount)),
  };
}
