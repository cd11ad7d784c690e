import type { components } from '@octopus-cards/server';
import isoCountries from 'i18n-iso-countries';
import { sql } from 'kysely';
import parsePhoneNumber, { getCountries, getExampleNumber } from 'libphonenumber-js/mobile';
import examples from 'libphonenumber-js/examples.mobile.json';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExample, serveCatalogue } from './test-server.ts';
import type { TestCatalogue } from './test-server.ts';

type Match = components['schemas']['MobileLookupMatch'];

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await serveCatalogue();
}, 60_000);
afterAll(() => catalogue.close());

const lookup = async (number: string) =>
  (await catalogue.post<Match[]>('/topups/lookup', { mobile_number: number })).body;
const execute = (statement: string) => sql.raw(statement).execute(catalogue.sandbox.db);

describe('the lookup', () => {
  it('answers the example to the letter', async () => {
    const request = readExample('topups/examples/mobile-lookup-request.yaml');
    const { status, body } = await catalogue.post('/topups/lookup', request);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toBe(
      JSON.stringify(readExample('topups/examples/mobile-lookup-matches.yaml')),
    );
  });

  it.each([
    ['the block of another operator', '+919012345678', 4231],
    ['the longer one of two blocks', '+919820012345', 4231],
    ['the shorter one', '+919830012345', 4219],
    ['a country of the North American plan', '+14165550123', 'Rogers Canada'],
    ['another one', '+18764215678', 'Digicel Jamaica'],
    ['one of two countries with one calling code', '+77012345678', 'Kcell Kazakhstan'],
  ])('finds the operator by %s', async (_, number, expected) => {
    const [first, ...others] = await lookup(number);
    expect(typeof expected === 'number' ? first?.product_id : first?.name).toBe(expected);
    expect(first?.identified).toBe(true);
    for (const other of others)
      expect(other).toMatchObject({ identified: false, country_code: first?.country_code });
  });

  it.each([
    ['a block of nobody', '+916201234567'],
    ['a landline', '+912212345678'],
    ['too short', '+9188'],
    ['too long', '+91887968510012'],
    ['no calling code of a country', '+999123456789'],
    ['a satellite phone', '+881612345678'],
  ])('knows nobody for %s', async (_, number) => {
    expect(await lookup(number)).toEqual(
      readExample('topups/examples/mobile-lookup-no-match.yaml'),
    );
  });

  it('finds an operator of the right country for a number of any country', async () => {
    const { rows } = await sql<{ country_code: string }>`
      select distinct country_code from topup_products where topup_type = 'MOBILE'`.execute(
      catalogue.sandbox.db,
    );
    const served = new Set(rows.map(({ country_code }) => country_code));
    expect(served.size).toBeGreaterThan(200);
    for (const code of getCountries()) {
      const alpha3 = isoCountries.alpha2ToAlpha3(code) ?? '';
      const number = getExampleNumber(code, examples)?.number;
      if (number === undefined || !served.has(alpha3)) continue;
      // Some territories share the numbers of their mainland: those are the mainland's.
      if (parsePhoneNumber(number)?.country !== code) continue;
      expect((await lookup(number))[0], number).toMatchObject({
        country_code: alpha3,
        identified: true,
      });
    }
  });

  it('keeps what is on the black list to itself; the others are alternatives', async () => {
    const { clientId } = catalogue.principal;
    await execute(`insert into blacklisted_products values (${clientId}, 'topups', 4219)`);
    expect(await lookup('+918879685100')).toEqual([
      {
        product_id: 4231,
        name: 'Vi (Vodafone Idea) India',
        country_code: 'IND',
        identified: false,
      },
    ]);
    await execute(`insert into blacklisted_products values (${clientId}, 'topups', 4231)`);
    expect(await lookup('+918879685100')).toEqual([]);
    await execute('delete from blacklisted_products');
  });

  it('knows nothing of an operator that was withdrawn', async () => {
    await execute('update topup_products set active = false where id = 4219');
    expect(await lookup('+918879685100')).toEqual([]);
    await execute('update topup_products set active = true where id = 4219');
  });

  it('refuses clients without topups', async () => {
    catalogue.principal.features = ['vouchers'];
    const { status, body } = await catalogue.post('/topups/lookup', {
      mobile_number: '+918879685100',
    });
    expect([status, body]).toEqual([
      400,
      readExample('shared/examples/error-feature-not-enabled.yaml'),
    ]);
    catalogue.principal.features = ['topups'];
  });
});
