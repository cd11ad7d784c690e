import type { Handlers } from '@octopus-cards/server';
import isoCountries from 'i18n-iso-countries';
import { sql } from 'kysely';
import parsePhoneNumber from 'libphonenumber-js/mobile';
import type { Principal, Sandbox } from '../context.ts';
import { featureOff } from '../problems.ts';
import { isVisible } from './visible.ts';

/** Which operators can recharge a number. */
export function createLookupHandler({ db }: Sandbox): Pick<Handlers<Principal>, 'lookupMobile'> {
  return {
    async lookupMobile({ body, principal }) {
      if (!principal.features.includes('topups')) return featureOff();
      const number = parsePhoneNumber(body.mobile_number);
      // Of several countries with one calling code, this tells which; landlines have no operator.
      if (number?.country === undefined || !number.isValid()) return { status: 200, body: [] };
      const { rows } = await sql<Match>`
        select p.id, p.name, p.country_code, ${isVisible(principal, 'topups')} as visible, (
          select max(length(o.prefix)) from operator_prefixes o
          where o.product_id = p.id and starts_with(${number.number.slice(1)}, o.prefix)
        ) as matched
        from topup_products p
        where p.active and p.topup_type = 'MOBILE'
          and p.country_code = ${isoCountries.alpha2ToAlpha3(number.country) ?? ''}
        order by matched desc nulls last, p.id
      `.execute(db);
      const operator = rows[0];
      // Nobody's number: to guess would be worse than to let the customer choose.
      if (operator === undefined || operator.matched === null) return { status: 200, body: [] };
      return {
        status: 200,
        body: rows
          .filter(({ visible }) => visible)
          .map(({ id, name, country_code }) => ({
            product_id: id,
            name,
            country_code,
            identified: id === operator.id,
          })),
      };
    },
  };
}

interface Match {
  id: number;
  name: string;
  country_code: string;
  /** Is it there for the client? */
  visible: boolean;
  /** Digits of the longest of its prefixes that the number begins with. */
  matched: number | null;
}
