import { readAmount } from '../../money/decimal.ts';
import { isWithin, roundSum } from './markets.ts';
import type { Market } from './markets.ts';
import { BRANDS, CATEGORIES } from './voucher-brands.ts';
import type { Brand } from './voucher-brands.ts';

export interface VoucherSeed {
  categories: { id: number; name: string }[];
  subcategories: { id: number; category_id: number; name: string }[];
  products: VoucherProductRow[];
  denominations: DenominationRow[];
}

export interface VoucherProductRow {
  id: number;
  name: string;
  category_id: number;
  subcategory_id: number;
  country_id: number;
  currency_id: number;
  image_url: string | null;
  delivery_mode: string;
  delivery_time: string;
  validity: string | null;
  validity_days: number | null;
  /** What the triggers of the stock would say. */
  in_stock: boolean;
}

export interface DenominationRow {
  id: number;
  product_id: number;
  min_value: string;
  max_value: string;
  /** Percent. */
  discount: string;
}

/** Ids from here on are given by the generator; those below belong to single products. */
export const FIRST_VOUCHER_ID = 1_001;
export const FIRST_DENOMINATION_ID = 101;

/** Brand and country of the documented products, which the generator must not make again. */
const DOCUMENTED = new Set([
  'Steam Wallet Card US',
  'Steam Wallet Card GB',
  'Google Play Gift Card US',
  'Nintendo eShop Card US',
]);

/** Makes the gift cards: each brand in each country that it is sold in. */
export function makeVouchers(markets: readonly Market[]): VoucherSeed {
  const subcategories = makeSubcategories();
  const products: VoucherProductRow[] = [];
  const denominations: DenominationRow[] = [];
  for (const market of markets) {
    for (const brand of BRANDS) {
      if (!isWithin(brand.reach, market)) continue;
      if (DOCUMENTED.has(`${brand.name} ${market.country.alpha_2}`)) continue;
      const id = FIRST_VOUCHER_ID + products.length;
      products.push({
        id,
        name: `${brand.name} (${market.country.name})`,
        category_id: findCategory(brand.category),
        subcategory_id: subcategories.findIndex(({ name }) => name === brand.subcategory) + 1,
        country_id: market.country.id,
        currency_id: market.currency.id,
        image_url: null,
        delivery_mode: brand.mode,
        delivery_time: 'Instant',
        validity: brand.months === 0 ? null : `${brand.months} months`,
        validity_days: brand.months === 0 ? null : Math.round((brand.months * 365) / 12),
        in_stock: true,
      });
      for (const denomination of makeDenominations(brand, market))
        denominations.push({
          id: FIRST_DENOMINATION_ID + denominations.length,
          product_id: id,
          ...denomination,
        });
    }
  }
  const categories = CATEGORIES.map((name, index) => ({ id: index + 1, name }));
  return { categories, subcategories, products, denominations };
}

function makeDenominations(
  brand: Brand,
  market: Market,
): Omit<DenominationRow, 'id' | 'product_id'>[] {
  if (brand.range !== undefined) {
    const [min, max] = brand.range;
    return [
      {
        min_value: String(roundSum(min, market)),
        max_value: String(roundSum(max, market)),
        discount: String(brand.discount),
      },
    ];
  }
  const values = new Set((brand.values ?? []).map((usd) => roundSum(usd, market)));
  const largest = Math.max(...values);
  return [...values].map((value) => ({
    min_value: String(value),
    max_value: String(value),
    discount: readAmount(brand.discount)
      .plus(value === largest ? '0.5' : 0)
      .toString(),
  }));
}

/** The brands, in the order in which they come; Steam and PlayStation are first, as documented. */
function makeSubcategories(): VoucherSeed['subcategories'] {
  return BRANDS.map(({ subcategory, category }, index) => ({
    id: index + 1,
    category_id: findCategory(category),
    name: subcategory,
  }));
}

function findCategory(name: string): number {
  const names: readonly string[] = CATEGORIES;
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`There is no category ${name}.`);
  return index + 1;
}
