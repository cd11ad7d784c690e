import { getExampleNumber, isSupportedCountry } from 'libphonenumber-js';
import examples from 'libphonenumber-js/examples.mobile.json';
import { BILL_FIELDS, GAMES, makePhoneField } from './games.ts';
import type { Game, InputField } from './games.ts';
import { isWithin, roundSum } from './markets.ts';
import type { Market } from './markets.ts';
import { findOperators } from './operators.ts';

export interface TopupSeed {
  products: TopupProductRow[];
  variants: TopupVariantRow[];
  prefixes: { prefix: string; product_id: number }[];
}

export interface TopupProductRow {
  id: number;
  name: string;
  topup_type: 'GAMING' | 'MOBILE' | 'UTILITY';
  country_code: string;
  currency_id: number;
  image_url: string;
  input_fields: readonly InputField[];
}

export interface TopupVariantRow {
  id: number;
  product_id: number;
  vendor_id: number;
  sku: string;
  name: string;
  category: string;
  currency_id: number;
  min_amount: string | null;
  max_amount: string | null;
  fixed_amounts: string[];
  /** Percent. */
  discount: string;
  cost_percent: string;
  available_in: { code: string; name: string }[];
  fields: Record<string, string>;
}

/** Ids from here on are given by the generator; those below belong to single products. */
export const FIRST_TOPUP_ID = 20_001;
export const FIRST_TOPUP_VARIANT_ID = 200_001;

/** Vendors of topups (vendors.ts). */
export const TOPUP_VENDOR = 3;
export const SECOND_TOPUP_VENDOR = 4;

const BILLS = ['Electricity', 'Water', 'Gas', 'Internet', 'Television'] as const;
const GLOBAL = { code: 'GLO', name: 'Global' };
const CENTS = 0.01;

/** Makes mobile operators, bills and games. */
export function makeTopups(markets: readonly Market[]): TopupSeed {
  const seed: TopupSeed = { products: [], variants: [], prefixes: [] };
  for (const market of markets) {
    // India's operators are documented and stand in documented-topups.ts.
    if (market.country.alpha_2 !== 'IN') addOperators(seed, market);
    if (isWithin('wide', market)) addBills(seed, market);
    for (const game of GAMES)
      if (game.reach !== undefined && isWithin(game.reach, market)) addGame(seed, game, market);
  }
  const dollar = markets[0];
  for (const game of GAMES) if (dollar !== undefined) addGame(seed, game, dollar, GLOBAL);
  return seed;
}

function addOperators(seed: TopupSeed, market: Market): void {
  const { alpha_2, alpha_3, name, dialing_prefix } = market.country;
  const example = isSupportedCountry(alpha_2) ? getExampleNumber(alpha_2, examples) : undefined;
  // Without mobile numbers there is nobody to recharge.
  if (example === undefined) return;
  const operators = findOperators(alpha_2);
  operators.forEach((operator, index) => {
    const id = addProduct(seed, {
      name:
        operator === 'Mobile' || operator === 'Telecom'
          ? `${name} ${operator}`
          : `${operator} ${name}`,
      topup_type: 'MOBILE',
      country_code: alpha_3,
      currency_id: market.currency.id,
      input_fields: [makePhoneField(example.number)],
    });
    // The largest operator has what is left; each of the others has some of the blocks of numbers.
    const calling = dialing_prefix.slice(1);
    const blocks = `${calling}${example.nationalNumber.slice(0, isOneArea(market) ? 3 : 1)}`;
    if (index === 0) seed.prefixes.push({ prefix: calling, product_id: id });
    else
      for (let block = index; block < 10; block += operators.length)
        seed.prefixes.push({ prefix: `${blocks}${block}`, product_id: id });
    const region = { code: alpha_3, name };
    addVariant(seed, market, {
      product_id: id,
      sku: `AIR-${id}`,
      name: `${operator} airtime`,
      category: 'Airtime',
      min_amount: String(roundSum(1, market)),
      max_amount: String(roundSum(100, market)),
      discount: '3',
      available_in: [region],
      fields: { delivery_time: 'Instant' },
    });
    const plan = [3, 5, 10][index % 3] ?? 5;
    addVariant(seed, market, {
      product_id: id,
      sku: `DATA-${id}`,
      name: `${plan} GB for 28 days`,
      category: 'Data',
      // An uneven amount, so that no airtime of a round sum stands for it.
      fixed_amounts: [makePrice(plan * 1.2, market)],
      discount: '2.5',
      available_in: [region],
      fields: { par_value: `${plan} GB`, delivery_time: 'Instant', validity_days: '28' },
    });
  });
}

/** Is it an island with an area code of its own in the North American plan? */
function isOneArea({ country }: Market): boolean {
  return country.dialing_prefix === '+1' && country.alpha_2 !== 'US' && country.alpha_2 !== 'CA';
}

function addBills(seed: TopupSeed, market: Market): void {
  const { alpha_3, name } = market.country;
  for (const bill of BILLS) {
    const id = addProduct(seed, {
      name: `${name} ${bill}`,
      topup_type: 'UTILITY',
      country_code: alpha_3,
      currency_id: market.currency.id,
      input_fields: BILL_FIELDS,
    });
    addVariant(seed, market, {
      product_id: id,
      sku: `BILL-${id}`,
      name: `${bill} bill`,
      category: '',
      min_amount: String(roundSum(2, market)),
      max_amount: String(roundSum(500, market)),
      discount: '1',
      available_in: [{ code: alpha_3, name }],
      fields: { delivery_time: 'Within minutes' },
    });
  }
}

function addGame(seed: TopupSeed, game: Game, market: Market, everywhere?: typeof GLOBAL): void {
  const region = everywhere ?? { code: market.country.alpha_3, name: market.country.name };
  const id = addProduct(seed, {
    name: `${game.name} ${game.unit}${everywhere === undefined ? ` ${region.name}` : ''}`,
    topup_type: 'GAMING',
    country_code: region.code,
    currency_id: market.currency.id,
    input_fields: game.fields,
  });
  for (const [times, usd] of [
    [1, 1],
    [5, 5],
    ...(everywhere === undefined ? [] : ([[22, 20]] as const)),
  ] as const) {
    const name = `${game.pack * times} ${game.unit}`;
    addVariant(seed, market, {
      product_id: id,
      sku: `PACK-${id}-${times}`,
      name,
      category: 'In-Game Currency',
      fixed_amounts: [makePrice(usd, market)],
      discount: '4.5',
      available_in: [region],
      fields: { par_value: name, delivery_time: 'Instant' },
    });
  }
  if (everywhere === undefined) return;
  // A pack that a second vendor sells too, at a higher cost: it is listed once.
  const [cheapest] = seed.variants.slice(-1);
  if (cheapest !== undefined)
    seed.variants.push({
      ...cheapest,
      id: cheapest.id + 1,
      vendor_id: SECOND_TOPUP_VENDOR,
      cost_percent: '96',
      discount: '2',
    });
}

/** A price just below a round sum (0.99, 149), or the sum itself where there is nothing below it. */
function makePrice(usd: number, market: Market): string {
  const sum = roundSum(usd, market);
  const { precision } = market.currency;
  if (sum < 100 && precision > 0) return (sum - CENTS).toFixed(2);
  return String(sum > 1 ? sum - 1 : sum);
}

function addProduct(seed: TopupSeed, product: Omit<TopupProductRow, 'id' | 'image_url'>): number {
  const id = FIRST_TOPUP_ID + seed.products.length;
  seed.products.push({ id, image_url: '', ...product });
  return id;
}

function addVariant(
  seed: TopupSeed,
  market: Market,
  variant: Pick<
    TopupVariantRow,
    'product_id' | 'sku' | 'name' | 'category' | 'discount' | 'available_in' | 'fields'
  > &
    Partial<TopupVariantRow>,
): void {
  seed.variants.push({
    id: FIRST_TOPUP_VARIANT_ID + seed.variants.length,
    vendor_id: TOPUP_VENDOR,
    currency_id: market.currency.id,
    min_amount: null,
    max_amount: null,
    fixed_amounts: [],
    cost_percent: '90',
    ...variant,
  });
}
