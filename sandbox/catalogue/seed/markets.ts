import type { SeedCountry } from './countries.ts';
import { mapCurrencies } from './currencies.ts';
import type { SeedCurrency } from './currencies.ts';

/** A country in which something is sold, with its currency. */
export interface Market {
  country: SeedCountry;
  currency: SeedCurrency;
}

/** How far a brand reaches. */
export type Reach = 'world' | 'wide' | 'major';

/** Nobody lives there, or nobody may sell there. */
const UNSERVED = new Set('AQ BV GS HM IO TF UM CU IR KP SY'.split(' '));

const MAJOR = new Set(
  (
    'US IN GB DE FR ES IT NL BE AT CH SE NO DK FI IE PT PL CZ GR HU RO TR AE SA QA KW EG ZA NG KE ' +
    'CA MX BR AR CL CO PE AU NZ JP KR TW HK SG MY TH ID PH VN PK'
  ).split(' '),
);

const WIDE = new Set([
  ...MAJOR,
  ...(
    'BG HR SK SI EE LV LT LU MT CY IS RS BA ME MK AL MD UA GE AM AZ KZ UZ KG IL JO LB BH OM IQ YE ' +
    'MA DZ TN LY GH CI SN CM UG TZ RW ET ZM ZW BW NA MZ AO MU MG BD LK NP BT MV MM KH LA MN MO BN ' +
    'PG FJ GT HN SV NI CR PA DO JM TT BS BB EC BO PY UY GY SR VE PR'
  ).split(' '),
]);

/** Makes the markets of the world, in the order of the ids of their countries. */
export function makeMarkets(
  countries: readonly SeedCountry[],
  currencies: readonly SeedCurrency[],
): Market[] {
  const codes = mapCurrencies();
  return countries
    .filter((country) => !UNSERVED.has(country.alpha_2))
    .map((country) => {
      const code = codes.get(country.alpha_2);
      const currency = currencies.find((one) => one.code === code);
      if (currency === undefined) throw new Error(`${country.alpha_2} has no currency.`);
      return { country, currency };
    });
}

/** Is a brand sold in a market? */
export function isWithin(reach: Reach, market: Market): boolean {
  if (reach === 'world') return true;
  return (reach === 'wide' ? WIDE : MAJOR).has(market.country.alpha_2);
}

/**
 * The round sum of a market that is worth about so many dollars: 1, 2, 2.5, 5 or 7.5 with zeros, not
 * below 1. Binary floating point will do: it only picks one of those.
 */
export function roundSum(usd: number, market: Market): number {
  const local = usd * Number(market.currency.per_usd);
  if (local <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(local));
  const steps = power === 1 ? [1, 2, 5, 10] : [1, 1.5, 2, 2.5, 5, 7.5, 10];
  const nearest = steps.reduce((best, step) =>
    Math.abs(step * power - local) < Math.abs(best * power - local) ? step : best,
  );
  return nearest * power;
}
