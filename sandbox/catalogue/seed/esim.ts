import { ESIM_CURRENCY_ID, makePlans } from './esim-plans.ts';
import type { EsimPlanRow, Line } from './esim-plans.ts';
import type { Market } from './markets.ts';

export interface EsimSeed {
  products: EsimProductRow[];
  variants: EsimPlanRow[];
}

export interface EsimProductRow {
  id: number;
  name: string;
  country_code: string;
  currency_id: number;
  image_url: string;
}

/** Ids from here on are given by the generator; those below belong to single products. */
export const FIRST_ESIM_ID = 40_001;

const LINE_NAMES: readonly Line[] = ['', 'Lite', 'Plus', 'Unlimited'];

/** The names of an eSIM product, without what was added to tell its line. */
export function nameEsim(destination: string, line: Line): string {
  return line === '' ? `${destination} eSIM` : `${destination} eSIM ${line}`;
}

/** Takes the name of an eSIM product apart again. */
export function readEsimName(name: string): { destination: string; line: Line } {
  const [destination, rest = ''] = name.split(' eSIM');
  const line = LINE_NAMES.find((one) => one === rest.trim());
  return { destination: destination ?? name, line: line ?? '' };
}

/**
 * Makes the destinations of eSIMs, four lines of each. Only the plans of the first line are stored
 * by the seed.
 */
export function makeEsims(markets: readonly Market[]): EsimSeed {
  const products: EsimProductRow[] = [];
  const variants: EsimPlanRow[] = [];
  const destinations = [
    ...markets.map(({ country }) => ({ code: country.alpha_3, name: country.name })),
    { code: 'GLO', name: 'Global' },
  ];
  for (const { code, name } of destinations) {
    for (const line of LINE_NAMES) {
      // Japan's first product is documented.
      if (code === 'JPN' && line === '') continue;
      const id = FIRST_ESIM_ID + products.length;
      products.push({
        id,
        name: nameEsim(name, line),
        country_code: code,
        currency_id: ESIM_CURRENCY_ID,
        image_url: '',
      });
      if (line === '') variants.push(...makePlans(id, name, line));
    }
  }
  return { products, variants };
}
