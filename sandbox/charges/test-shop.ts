import { sql } from 'kysely';
import type { Principal } from '../context.ts';
import { readAmount } from '../money/decimal.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import { createWallet, creditWallet } from '../wallets/admin.ts';
import type { QuoteRequest } from './quote.ts';

/** Ids of the currencies of the shop. */
export const CURRENCY = { USD: 1, EUR: 2, GBP: 3, INR: 4, JPY: 5, KWD: 6, VND: 7, CHF: 8 } as const;

/**
 * A small shop for tests: the products of the description's examples, and one of each kind that is
 * harder to price. Clients and wallets are for each test to make.
 */
export async function stockShop({ db }: TestSandbox): Promise<void> {
  await sql`insert into currencies (id, name, code, precision, per_usd) values
    (1, 'US Dollar', 'USD', 2, 1), (2, 'Euro', 'EUR', 2, 0.92), (3, 'Pound Sterling', 'GBP', 2, 0.79),
    (4, 'Indian Rupee', 'INR', 2, 84), (5, 'Yen', 'JPY', 0, 150), (6, 'Kuwaiti Dinar', 'KWD', 3, 0.307),
    (7, 'Dong', 'VND', 0, 25400), (8, 'Swiss Franc', 'CHF', 2, 0.88)`.execute(db);
  await sql`insert into countries (id, name, official_name, alpha_2, alpha_3, numeric_code, dialing_prefix) values
    (1, 'United States', 'United States of America', 'US', 'USA', '840', '+1'),
    (2, 'United Kingdom', 'United Kingdom', 'GB', 'GBR', '826', '+44')`.execute(db);
  await sql`insert into categories (id, name) values (1, 'Gaming')`.execute(db);
  await sql`insert into vendors (id, name, provider, active) values
    (1, 'First', 'inventory', true), (2, 'Second', 'other-inventory', true), (3, 'Closed', 'closed', false),
    (4, 'Topups', 'simulated-topups', true), (5, 'eSIM', 'simulated-esim', true)`.execute(db);
  await sql`insert into voucher_products
    (id, name, category_id, country_id, currency_id, delivery_mode, validity_days, active) values
    (123, 'Steam Wallet Card', 1, 1, 1, 'Code with PIN', 365, true),
    (124, 'Steam Wallet Card UK', 1, 2, 3, 'URL', null, true),
    (125, 'Gone', 1, 1, 1, null, null, false),
    (126, 'Any yen', 1, 1, 5, null, null, true)`.execute(db);
  await sql`insert into voucher_denominations (id, product_id, min_value, max_value, discount) values
    (1, 123, 10, 10, 3), (2, 123, 50, 50, 3.5), (3, 123, 20, 100, 1), (4, 124, 50, 50, 3.5),
    (5, 125, 10, 10, 1), (6, 126, 1, 1000000, 0)`.execute(db);
  await sql`insert into voucher_stock (id, denomination_id, vendor_id, priority, available) values
    (1, 2, 1, 1, 3), (2, 2, 2, 2, 10), (3, 1, 3, 1, 100), (4, 1, 2, 2, 100)`.execute(db);
  await sql`insert into topup_products (id, name, topup_type, country_code, currency_id, input_fields) values
    (4218, 'PUBG Mobile UC', 'GAMING', 'GLO', 1, '[{"field_name":"player_id"}]'),
    (4219, 'Airtel India', 'MOBILE', 'IND', 4, '[]')`.execute(db);
  await sql`insert into topup_variants
    (id, product_id, vendor_id, sku, name, category, currency_id, min_amount, max_amount, fixed_amounts,
      discount, cost_percent, active) values
    (88412, 4218, 4, 'uc-60', '60 UC', 'In-Game Currency', 1, null, null, '{0.99}', 5, 90, true),
    (88413, 4218, 4, 'uc-325', '325 UC', 'In-Game Currency', 1, null, null, '{4.99}', 5, 90, true),
    (88414, 4218, 5, 'uc-325', '325 UC cheap', 'In-Game Currency', 1, null, null, '{4.99}', 5, 95, true),
    (88415, 4218, 3, 'uc-325', '325 UC closed', 'In-Game Currency', 1, null, null, '{4.99}', 5, 10, true),
    (88416, 4218, 4, 'uc-off', 'Off', '', 1, null, null, '{7.77}', 5, 10, false),
    (88501, 4219, 4, 'air', 'Airtime', 'Airtime', 4, 10, 5000, '{}', 3, 90, true),
    (88507, 4219, 4, 'data', 'Data 200', 'Data', 4, null, null, '{200,299.5}', 2, 95, true)`.execute(
    db,
  );
  await sql`insert into esim_products (id, name, country_code, currency_id) values
    (712, 'Japan eSIM', 'JPN', 1), (904, 'Global Roaming', 'GLO', 1)`.execute(db);
  await sql`insert into esim_variants
    (id, product_id, vendor_id, name, currency_id, amount, data_amount_gb, validity_days, discount, active) values
    (5511, 712, 5, 'Japan 1 GB / 7 days', 1, 4.5, 1, 7, 5, true),
    (5512, 712, 3, 'Closed vendor', 1, 6, 1, 7, 5, true),
    (5513, 712, 5, 'Inactive', 1, 7, 1, 7, 5, false),
    (5514, 904, 5, 'Global 3 GB / 30 days', 1, 18, 3, 30, 5, true)`.execute(db);
}

/** A client with wallets that hold 10,000 each, and how it appears to handlers. */
export interface TestClient {
  principal: Principal;
  /** Ids of its wallets, by currency. */
  wallets: Readonly<Record<string, number>>;
}

/** Makes a client that has wallets in these currencies; its default currency is the dollar. */
export async function makeClient(
  sandbox: TestSandbox,
  currencies: readonly string[] = ['USD'],
  principal: Partial<Principal> = {},
): Promise<TestClient> {
  const defaultCurrencyId = principal.defaultCurrencyId ?? CURRENCY.USD;
  const { id: clientId } = await sandbox.db
    .insertInto('clients')
    .values({
      name: 'Test',
      default_currency_id: defaultCurrencyId,
      created_at: sandbox.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const wallets: Record<string, number> = {};
  for (const currency of currencies) {
    const walletId = await createWallet(sandbox, { clientId, currency });
    await creditWallet(sandbox, { walletId, amount: 10_000, remarks: 'Opening' });
    wallets[currency] = walletId;
  }
  return {
    principal: {
      clientId,
      apiKeyId: 1,
      features: ['vouchers', 'topups', 'esim'],
      bulkLimit: 100,
      defaultCurrencyId,
      retryAfter: 0,
      ...principal,
    },
    wallets,
  };
}

/** Something to be priced, in short. */
export function request(
  vertical: QuoteRequest['vertical'],
  productId: number,
  unitAmount: string | number,
  rest: Partial<QuoteRequest> = {},
): QuoteRequest {
  return {
    vertical,
    productId,
    unitAmount: readAmount(unitAmount),
    quantity: 1,
    walletId: undefined,
    category: undefined,
    ...rest,
  };
}
