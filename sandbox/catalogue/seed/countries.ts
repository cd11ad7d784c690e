import isoCountries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js';
import { OFFICIAL_NAMES } from './official-names.ts';

/** A country of the seed. */
export interface SeedCountry {
  id: number;
  name: string;
  official_name: string;
  alpha_2: string;
  alpha_3: string;
  numeric_code: string;
  dialing_prefix: string;
}

/** Short names that are shorter, or in their own spelling. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  BN: 'Brunei',
  CD: 'DR Congo',
  CG: 'Congo',
  CI: "Côte d'Ivoire",
  CN: 'China',
  CV: 'Cabo Verde',
  CZ: 'Czechia',
  FK: 'Falkland Islands',
  FM: 'Micronesia',
  GM: 'Gambia',
  IR: 'Iran',
  LA: 'Laos',
  MD: 'Moldova',
  MF: 'Saint Martin',
  MK: 'North Macedonia',
  MO: 'Macao',
  PS: 'Palestine',
  RE: 'Réunion',
  RU: 'Russia',
  ST: 'São Tomé and Príncipe',
  SX: 'Sint Maarten',
  SY: 'Syria',
  TW: 'Taiwan',
  TZ: 'Tanzania',
  US: 'United States',
  VA: 'Vatican City',
  VG: 'British Virgin Islands',
  VI: 'US Virgin Islands',
};

/** Where nobody has a number of their own: whose prefix is dialled. */
const BORROWED_PREFIXES: Readonly<Record<string, string>> = {
  AQ: '672',
  BV: '47',
  GS: '500',
  HM: '672',
  PN: '64',
  TF: '262',
  UM: '1',
};

/** Codes of ISO 3166-1 only: Kosovo's code is in use, but not part of the standard. */
const OUTSIDE_ISO = new Set(['XK']);

/** Makes all countries of ISO 3166-1. The United States and India come first: their ids are documented. */
export function makeCountries(): SeedCountry[] {
  isoCountries.registerLocale(english);
  const rest = Object.keys(isoCountries.getAlpha2Codes())
    .filter((code) => code !== 'US' && code !== 'IN' && !OUTSIDE_ISO.has(code))
    .sort();
  return ['US', 'IN', ...rest].map((code, index) => {
    const name = SHORT_NAMES[code] ?? isoCountries.getName(code, 'en');
    const alpha3 = isoCountries.alpha2ToAlpha3(code);
    const numeric = isoCountries.alpha2ToNumeric(code);
    if (name === undefined || alpha3 === undefined || numeric === undefined)
      throw new Error(`ISO 3166-1 has no country ${code}.`);
    return {
      id: index + 1,
      name,
      official_name: OFFICIAL_NAMES[code] ?? name,
      alpha_2: code,
      alpha_3: alpha3,
      numeric_code: numeric,
      dialing_prefix: `+${findDialingPrefix(code)}`,
    };
  });
}

function findDialingPrefix(code: string): string {
  const borrowed = BORROWED_PREFIXES[code];
  if (borrowed !== undefined) return borrowed;
  if (isSupportedCountry(code)) return getCountryCallingCode(code);
  throw new Error(`No dialing prefix is known for the country ${code}.`);
}
