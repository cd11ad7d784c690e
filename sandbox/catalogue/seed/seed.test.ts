import currencyCodes from 'currency-codes';
import isoCountries from 'i18n-iso-countries';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSandbox } from '../../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../../tests/support/make-sandbox.ts';
import { hashCatalogue } from '../hash-catalogue.ts';
import { readExample } from '../test-server.ts';
import { seedCatalogue } from './index.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await makeSandbox();
  await seedCatalogue(sandbox.db);
}, 60_000);
afterAll(() => sandbox.close());

async function read<Row>(statement: string): Promise<Row[]> {
  return (await sql.raw<Row>(statement).execute(sandbox.db)).rows;
}

describe('the seed', () => {
  it('has over 10,000 products in over 100 countries and 50 currencies', async () => {
    const [counts] = await read<Record<string, number>>(`
      with products as (
        select 'vouchers' as vertical, c.alpha_3 as country, p.currency_id
          from voucher_products p join countries c on c.id = p.country_id
        union all select 'topups', country_code, currency_id from topup_products
        union all select 'esim', country_code, currency_id from esim_products
      )
      select count(*) as products, count(distinct country) as countries, count(distinct currency_id) as currencies,
        count(*) filter (where vertical = 'vouchers') as vouchers,
        count(*) filter (where vertical = 'topups') as topups,
        count(*) filter (where vertical = 'esim') as esims
      from products`);
    expect(counts).toEqual({
      products: 11_860,
      countries: 239,
      currencies: 143,
      vouchers: 9_045,
      topups: 1_858,
      esims: 957,
    });
  });

  it('gives the same rows on every machine', async () => {
    const other = await makeSandbox({ catalogue: true });
    expect(await hashCatalogue(other.db)).toEqual(await hashCatalogue(sandbox.db));
    await other.close();
  });

  it('refuses a database that has a catalogue, and changes nothing', async () => {
    const before = await hashCatalogue(sandbox.db);
    await expect(
      sandbox.db.transaction().execute((transaction) => seedCatalogue(transaction)),
    ).rejects.toThrow('duplicate key value violates unique constraint');
    expect(await hashCatalogue(sandbox.db)).toEqual(before);
  });
});

describe('reference data', () => {
  it('has the countries of ISO 3166-1 with their codes', async () => {
    const countries = await read<Record<string, string>>('select * from countries order by id');
    expect(countries).toHaveLength(249);
    for (const country of countries) {
      const code = country['alpha_2'] ?? '';
      expect([country['alpha_3'], country['numeric_code']], code).toEqual([
        isoCountries.alpha2ToAlpha3(code),
        isoCountries.alpha2ToNumeric(code),
      ]);
      expect(country['dialing_prefix'], code).toMatch(/^\+[1-9][0-9]{0,2}$/);
      expect(country['name'], code).toMatch(/\S/);
    }
    expect(new Set(countries.map(({ name }) => name)).size).toBe(249);
  });

  it('has currencies of ISO 4217 with their decimals, and USD and EUR first', async () => {
    const currencies = await read<{ name: string; code: string; precision: number }>(
      'select name, code, precision from currencies order by id',
    );
    expect(currencies.slice(0, 2).map(({ code }) => code)).toEqual(['USD', 'EUR']);
    for (const { name, code, precision } of currencies) {
      const record = currencyCodes.code(code);
      expect({ name, precision }, code).toEqual({
        name: record?.currency,
        precision: record?.digits,
      });
    }
    expect(
      Object.fromEntries(currencies.map(({ code, precision }) => [code, precision])),
    ).toMatchObject({ JPY: 0, KWD: 3, GBP: 2 });
  });

  it('names an ISO country, or GLO, on every topup and eSIM', async () => {
    const codes = await read<{ country_code: string }>(
      'select distinct country_code from (select country_code from topup_products union select country_code from esim_products) p',
    );
    for (const { country_code: code } of codes)
      expect(code === 'GLO' || isoCountries.isValid(code), code).toBe(true);
  });
});

describe('money', () => {
  it('converts at the rates of the examples', async () => {
    const [rates] = await read<Record<string, string>>(`
      select round(eur.per_usd, 4) as usd_eur, round(eur.per_usd / gbp.per_usd, 4) as gbp_eur,
        round(1 / inr.per_usd, 4) as inr_usd
      from currencies eur, currencies gbp, currencies inr
      where eur.code = 'EUR' and gbp.code = 'GBP' and inr.code = 'INR'`);
    expect(rates).toEqual({ usd_eur: '0.9200', gbp_eur: '1.1700', inr_usd: '0.0118' });
  });

  it('asks for no decimals that a currency does not have', async () => {
    const wrong = await read(`
      select d.product_id from voucher_denominations d join voucher_products p on p.id = d.product_id
        join currencies c on c.id = p.currency_id
        where scale(trim_scale(d.min_value)) > c.precision or scale(trim_scale(d.max_value)) > c.precision
      union all
      select v.product_id from topup_variants v join currencies c on c.id = v.currency_id,
        unnest(v.fixed_amounts || v.min_amount || v.max_amount) as amount
        where amount <= 0 or scale(trim_scale(amount)) > c.precision
      union all
      select v.product_id from esim_variants v join currencies c on c.id = v.currency_id
        where scale(trim_scale(v.amount)) > c.precision`);
    expect(wrong).toEqual([]);
  });

  it('costs what the examples of orders say', async () => {
    const orders = [
      { example: 'topups/examples/topup-charges-same-currency.yaml', table: 'topup', amount: 4.99 },
      { example: 'esim/examples/esim-charges-same-currency.yaml', table: 'esim', amount: 4.5 },
    ];
    for (const { example, table, amount } of orders) {
      const [found] = await read<{ payable: string }>(
        table === 'topup'
          ? `select trim_scale(4.99 * (100 - discount) / 100)::text as payable from topup_variants where id = 88413`
          : `select trim_scale(amount * (100 - discount) / 100)::text as payable from esim_variants where id = 5511`,
      );
      expect(readExample(example)).toMatchObject({
        non_discounted_total: amount,
        total_payable: Number(found?.payable),
      });
    }
  });
});

describe('what is sold', () => {
  it('tells the plans of an eSIM apart by their amounts, which select them', async () => {
    const equal = await read(
      'select product_id, amount from esim_variants group by 1, 2 having count(*) > 1',
    );
    expect(equal).toEqual([]);
  });

  it('tells the fixed amounts of a topup apart in each category', async () => {
    const equal = await read(`
      select v.product_id from topup_variants v, unnest(v.fixed_amounts) as amount
      group by v.product_id, v.category, amount having count(distinct v.sku) > 1`);
    expect(equal).toEqual([]);
  });

  it('asks for all kinds of fields, not all of them required, with patterns that are valid', async () => {
    const fields = await read<{ field: Record<string, unknown> }>(
      'select distinct field from topup_products p, jsonb_array_elements(p.input_fields) as field',
    );
    expect(new Set(fields.map(({ field }) => field['field_type']))).toEqual(
      new Set(['text', 'number', 'phone', 'select']),
    );
    expect(new Set(fields.map(({ field }) => field['is_required']))).toEqual(
      new Set([true, false]),
    );
    for (const { field } of fields)
      if (field['validation_regex'] !== undefined)
        expect(() => new RegExp(String(field['validation_regex']), 'v')).not.toThrow();
  });

  it('has plenty of every voucher at two vendors, but for two products', async () => {
    const stock = await read<{ product_id: number; available: number[] }>(`
      select d.product_id, array_agg(s.available order by s.priority) as available
      from voucher_stock s join voucher_denominations d on d.id = s.denomination_id
      group by d.product_id, s.denomination_id
      having array_agg(s.available order by s.priority) <> '{100000,100000}'`);
    expect(stock).toEqual([
      { product_id: 150, available: [3, 10] },
      { product_id: 151, available: [0, 0] },
    ]);
  });

  it('gives each vendor a provider that exists', async () => {
    const providers = await read<{ provider: string }>(
      'select distinct provider from vendors order by 1',
    );
    expect(providers.map(({ provider }) => provider)).toEqual([
      'inventory',
      'simulated-esim',
      'simulated-topups',
    ]);
  });
});
