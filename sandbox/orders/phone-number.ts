import countries from 'i18n-iso-countries';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { CountryCode } from 'libphonenumber-js';

/** What people write into a number, beside digits: blanks, dashes, dots, slashes, brackets. */
const NOTATION = /^\s*\+?[\d\s()./-]*$/;

const E164 = /^\+[1-9]\d{3,14}$/;

/**
 * Brings a phone number into E.164 form. Where the numbering plan of its country knows the number, a
 * national prefix is left out and the country code is added; any other one is taken as written.
 *
 * @param text 4 to 15 digits, with or without a leading plus
 * @param country ISO 3166-1 alpha-3, of numbers without a plus; a code without numbers, such as `GLO`, says nothing
 * @returns `undefined` when it is no phone number
 */
export function normalizePhoneNumber(text: string, country: string): string | undefined {
  if (!NOTATION.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length < 4 || digits.length > 15) return undefined;
  const written = text.trim().startsWith('+') ? `+${digits}` : digits;
  const region = findRegion(country);
  const parsed = parsePhoneNumberFromString(written, {
    extract: false,
    ...(region === undefined ? {} : { defaultCountry: region }),
  });
  const number = parsed?.isPossible() === true ? parsed.number : `+${digits}`;
  return E164.test(number) ? number : undefined;
}

function findRegion(country: string): CountryCode | undefined {
  const code = countries.alpha3ToAlpha2(country);
  return code !== undefined && isSupportedCountry(code) ? code : undefined;
}
