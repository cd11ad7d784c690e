import { readAmount } from '../../money/decimal.ts';

/** A data plan, as it is stored. */
export interface EsimPlanRow {
  id: number;
  product_id: number;
  vendor_id: number;
  name: string;
  description: string | null;
  currency_id: number;
  /** US dollars. */
  amount: string;
  /** 0 is unlimited. */
  data_amount_gb: string;
  validity_days: number;
  /** Percent. */
  discount: string;
}

/** The vendor of eSIMs (vendors.ts). */
export const ESIM_VENDOR = 5;

/** The currency of all eSIMs: the US dollar. */
export const ESIM_CURRENCY_ID = 1;

/** A product has fewer plans than this, so that their ids can be made of its own. */
const IDS_PER_PRODUCT = 10;

/** Lines of plans: gigabytes (0: unlimited), days, and the price in a country of average cost. */
export const LINES = {
  '': [
    ['1', 7, '4.5'],
    ['3', 30, '9'],
    ['10', 30, '22'],
  ],
  Lite: [
    ['0.5', 3, '2.5'],
    ['1', 5, '3.5'],
  ],
  Plus: [
    ['5', 30, '13'],
    ['20', 30, '34'],
    ['50', 90, '69'],
  ],
  Unlimited: [
    ['0', 5, '14'],
    ['0', 15, '32'],
  ],
} as const satisfies Record<string, readonly (readonly [string, number, string])[]>;

export type Line = keyof typeof LINES;

/**
 * Makes the plans of a product, always the same ones: the seed stores those of some products, the
 * others are asked for when somebody wants them (../hydrate.ts).
 *
 * @param destination what they are called after, such as `Japan`
 */
export function makePlans(productId: number, destination: string, line: Line): EsimPlanRow[] {
  // Between 0.8 and 1.5 of the average, by destination.
  const factor = readAmount(80 + ((productId * 37) % 71)).div(100);
  return LINES[line].map(([gigabytes, days, price], index) => ({
    id: productId * IDS_PER_PRODUCT + index + 1,
    product_id: productId,
    vendor_id: ESIM_VENDOR,
    name: `${destination} ${gigabytes === '0' ? 'unlimited' : `${gigabytes} GB`} / ${days} days`,
    description: index === 0 ? 'Data-only eSIM for short trips' : null,
    currency_id: ESIM_CURRENCY_ID,
    amount: readAmount(price).times(factor).toDecimalPlaces(2).toString(),
    data_amount_gb: gigabytes,
    validity_days: days,
    discount: '5',
  }));
}
