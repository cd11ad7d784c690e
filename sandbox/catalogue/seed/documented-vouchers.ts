import type { DenominationRow, VoucherProductRow } from './vouchers.ts';
import { PLENTY, STOCK_VENDORS } from './vendors.ts';

/** How many vouchers of a denomination a vendor has. */
export interface StockRow {
  id: number;
  denomination_id: number;
  vendor_id: number;
  priority: number;
  available: number;
}

/** A card that runs out: 3 at the first vendor, 10 at the second. */
export const SCARCE_PRODUCT_ID = 150;
/** A card of which nothing is left: it can be read, but is not listed. */
export const SOLD_OUT_PRODUCT_ID = 151;

/** Value (or smallest and largest), percent, and what the vendors have of it. */
type Denomination = readonly [
  min: string,
  max: string,
  discount: string,
  stock?: readonly number[],
];

interface Documented {
  id: number;
  name: string;
  subcategory: string;
  country: string;
  currency: string;
  image: string | null;
  mode: string;
  months: number;
  denominations: readonly Denomination[];
}

const PRODUCTS: readonly Documented[] = [
  {
    id: 123,
    name: 'Steam Wallet Card',
    subcategory: 'Steam',
    country: 'US',
    currency: 'USD',
    image: null,
    mode: 'Code with PIN',
    months: 0,
    denominations: [
      ['10', '10', '3'],
      ['25', '25', '3'],
      ['50', '50', '3.5'],
      ['100', '100', '3.5'],
    ],
  },
  {
    id: 131,
    name: 'Google Play Gift Card',
    subcategory: 'Google Play',
    country: 'US',
    currency: 'USD',
    image: 'https://cdn.example.com/google-play-us.png',
    mode: 'URL',
    months: 12,
    denominations: [['5', '200', '2']],
  },
  {
    id: 140,
    name: 'Steam Wallet Card',
    subcategory: 'Steam',
    country: 'GB',
    currency: 'GBP',
    image: null,
    mode: 'Code with PIN',
    months: 0,
    denominations: [
      ['20', '20', '3'],
      ['50', '50', '3.5'],
    ],
  },
  {
    id: SCARCE_PRODUCT_ID,
    name: 'Nintendo eShop Card (United States)',
    subcategory: 'Nintendo',
    country: 'US',
    currency: 'USD',
    image: null,
    mode: 'Code',
    months: 0,
    denominations: [['10', '10', '2', [3, 10]]],
  },
  {
    id: SOLD_OUT_PRODUCT_ID,
    name: 'Nintendo Switch Online (United States)',
    subcategory: 'Nintendo',
    country: 'US',
    currency: 'USD',
    image: null,
    mode: 'Code',
    months: 0,
    denominations: [['20', '20', '2', [0, 0]]],
  },
];

/** Makes the gift cards of the description's examples, and two that show what an empty stock does. */
export function makeDocumentedVouchers(find: {
  subcategory(name: string): { id: number; category_id: number };
  country(alpha2: string): number;
  currency(code: string): number;
}): { products: VoucherProductRow[]; denominations: DenominationRow[]; stock: StockRow[] } {
  const products: VoucherProductRow[] = [];
  const denominations: DenominationRow[] = [];
  const stock: StockRow[] = [];
  for (const product of PRODUCTS) {
    const { id: subcategory, category_id: category } = find.subcategory(product.subcategory);
    products.push({
      id: product.id,
      name: product.name,
      category_id: category,
      subcategory_id: subcategory,
      country_id: find.country(product.country),
      currency_id: find.currency(product.currency),
      image_url: product.image,
      delivery_mode: product.mode,
      delivery_time: 'Instant',
      validity: product.months === 0 ? null : `${product.months} months`,
      validity_days: product.months === 0 ? null : Math.round((product.months * 365) / 12),
      in_stock: product.id !== SOLD_OUT_PRODUCT_ID,
    });
    for (const [min, max, discount, available] of product.denominations) {
      const id = denominations.length + 1;
      denominations.push({ id, product_id: product.id, min_value: min, max_value: max, discount });
      for (const [index, vendor] of STOCK_VENDORS.entries())
        stock.push({
          id: stock.length + 1,
          denomination_id: id,
          vendor_id: vendor,
          priority: index + 1,
          available: available?.[index] ?? PLENTY,
        });
    }
  }
  return { products, denominations, stock };
}
