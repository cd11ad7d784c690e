import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { makeCountries } from './countries.ts';
import { makeCurrencies } from './currencies.ts';
import { makeDocumentedEsims } from './documented-esims.ts';
import { makeDocumentedTopups } from './documented-topups.ts';
import { makeDocumentedVouchers } from './documented-vouchers.ts';
import { makeEsims } from './esim.ts';
import { insertRows } from './insert-rows.ts';
import { makeMarkets } from './markets.ts';
import { makeTopups } from './topups.ts';
import { PLENTY, STOCK_VENDORS, VENDORS } from './vendors.ts';
import { FIRST_DENOMINATION_ID, makeVouchers } from './vouchers.ts';

export { SCARCE_PRODUCT_ID, SOLD_OUT_PRODUCT_ID } from './documented-vouchers.ts';

/**
 * Fills the reference data and the catalogue of a migrated database: over 10,000 products, the same
 * ones everywhere. The products of the description's examples have their documented ids.
 *
 * @param db a transaction, so that a catalogue is there whole or not at all (db/prepare.ts)
 * @throws the error of the database when there is a catalogue already
 */
export async function seedCatalogue(db: Kysely<Tables>): Promise<void> {
  const countries = makeCountries();
  const currencies = makeCurrencies();
  const markets = makeMarkets(countries, currencies);
  const vouchers = makeVouchers(markets);
  const findCurrency = (code: string) => findId(currencies, (one) => one.code === code, code);
  const documented = makeDocumentedVouchers({
    subcategory: (name) => findOne(vouchers.subcategories, (one) => one.name === name, name),
    country: (code) => findId(countries, (one) => one.alpha_2 === code, code),
    currency: findCurrency,
  });
  const topups = [makeDocumentedTopups(findCurrency), makeTopups(markets)];
  const esims = [makeDocumentedEsims(), makeEsims(markets)];

  await insertRows(db, 'currencies', currencies);
  await insertRows(db, 'countries', countries);
  await insertRows(db, 'vendors', VENDORS);
  await insertRows(db, 'categories', vouchers.categories);
  await insertRows(db, 'subcategories', vouchers.subcategories);
  // Each table is filled at once: checks of foreign keys are planned for its size at the first of them.
  await insertRows(db, 'voucher_products', [...documented.products, ...vouchers.products]);
  await insertRows(db, 'voucher_denominations', [
    ...documented.denominations,
    ...vouchers.denominations,
  ]);
  await insertPlenty(db);
  await insertRows(db, 'voucher_stock', documented.stock);
  await insertRows(
    db,
    'topup_products',
    topups.flatMap(({ products }) => products),
  );
  await insertRows(
    db,
    'topup_variants',
    topups.flatMap(({ variants }) => variants),
  );
  await insertRows(
    db,
    'operator_prefixes',
    topups.flatMap(({ prefixes }) => prefixes),
  );
  await insertRows(
    db,
    'esim_products',
    esims.flatMap(({ products }) => products),
  );
  await insertRows(
    db,
    'esim_variants',
    esims.flatMap(({ variants }) => variants),
  );
  // Without statistics the first queries would be planned for empty tables.
  await sql`analyze`.execute(db);
}

/** Gives each generated denomination more vouchers than anybody will buy, at both vendors. */
async function insertPlenty(db: Kysely<Tables>): Promise<void> {
  const vendors = sql.join(
    STOCK_VENDORS.map((id, index) => sql`(${sql.lit(id)}, ${sql.lit(index + 1)})`),
  );
  await sql`
    insert into voucher_stock (id, denomination_id, vendor_id, priority, available)
    select d.id * ${sql.lit(STOCK_VENDORS.length)} + v.priority, d.id, v.id, v.priority, ${sql.lit(PLENTY)}
    from voucher_denominations d cross join (values ${vendors}) as v (id, priority)
    where d.id >= ${sql.lit(FIRST_DENOMINATION_ID)}
    order by d.id, v.priority
  `.execute(db);
}

function findOne<Row>(rows: readonly Row[], fits: (row: Row) => boolean, what: string): Row {
  const row = rows.find(fits);
  if (row === undefined) throw new Error(`The seed of the catalogue has no ${what}.`);
  return row;
}

function findId<Row extends { id: number }>(
  rows: readonly Row[],
  fits: (row: Row) => boolean,
  what: string,
): number {
  return findOne(rows, fits, what).id;
}
