import type { Handlers } from '@octopus-cards/server';
import type { Principal, Sandbox } from '../context.ts';
import { featureOff, notFound } from '../problems.ts';
import { isStoredInteger } from '../db/stored-id.ts';

type ReferenceDataHandlers = Pick<
  Handlers<Principal>,
  | 'listCountries'
  | 'getCountry'
  | 'listCurrencies'
  | 'listCategories'
  | 'getCategory'
  | 'listSubcategories'
  | 'getSubcategory'
>;

/** Good for a day, and ten minutes longer while the caller fetches it again. */
const HEADERS = { 'Cache-Control': 'max-age=86400, stale-while-revalidate=600' } as const;

const COUNTRY_COLUMNS = [
  'id',
  'name',
  'official_name',
  'alpha_2',
  'alpha_3',
  'numeric_code',
  'dialing_prefix',
] as const;

/** Countries, currencies and the two levels of categories. The server answers with entity tags. */
export function createReferenceDataHandlers({ db }: Sandbox): ReferenceDataHandlers {
  const select = (table: 'categories' | 'subcategories') =>
    db.selectFrom(table).select(['id', 'name']).where('active', '=', true).orderBy('id');

  return {
    async listCountries() {
      const body = await db
        .selectFrom('countries')
        .select(COUNTRY_COLUMNS)
        .where('active', '=', true)
        .orderBy('id')
        .execute();
      return { status: 200, headers: HEADERS, body };
    },

    async getCountry({ params }) {
      const body = await db
        .selectFrom('countries')
        .select(COUNTRY_COLUMNS)
        .where('active', '=', true)
        .where('id', '=', params.id)
        .executeTakeFirst();
      return body === undefined ? notFound('Country') : { status: 200, headers: HEADERS, body };
    },

    async listCurrencies({ log }) {
      try {
        const body = await db
          .selectFrom('currencies')
          .select(['id', 'name', 'code as currency', 'precision'])
          .where('active', '=', true)
          .orderBy('id')
          .execute();
        return { status: 200, headers: HEADERS, body };
      } catch (error) {
        log.error({ err: error }, 'the currencies could not be read');
        return notRetrieved('currencies');
      }
    },

    async listCategories({ principal, log }) {
      if (!principal.features.includes('vouchers')) return featureOff();
      try {
        return { status: 200, headers: HEADERS, body: await select('categories').execute() };
      } catch (error) {
        log.error({ err: error }, 'the categories could not be read');
        return notRetrieved('categories');
      }
    },

    async getCategory({ params, principal }) {
      if (!principal.features.includes('vouchers')) return featureOff();
      if (!isStoredInteger(params.id)) return notFound('Category');
      const body = await select('categories').where('id', '=', params.id).executeTakeFirst();
      return body === undefined ? notFound('Category') : { status: 200, headers: HEADERS, body };
    },

    async listSubcategories({ principal, log }) {
      if (!principal.features.includes('vouchers')) return featureOff();
      try {
        return { status: 200, headers: HEADERS, body: await select('subcategories').execute() };
      } catch (error) {
        log.error({ err: error }, 'the subcategories could not be read');
        return notRetrieved('subcategories');
      }
    },

    async getSubcategory({ params, principal }) {
      if (!principal.features.includes('vouchers')) return featureOff();
      if (!isStoredInteger(params.id)) return notFound('Subcategory');
      const body = await select('subcategories').where('id', '=', params.id).executeTakeFirst();
      return body === undefined ? notFound('Subcategory') : { status: 200, headers: HEADERS, body };
    },
  };
}

/** 500, in the documented words of these lists. */
function notRetrieved(what: 'currencies' | 'categories' | 'subcategories') {
  return {
    status: 500 as const,
    body: {
      error: {
        name: 'InternalServerError',
        code: 'INTERNAL_SERVER_ERROR',
        message: `Failed to retrieve ${what}`,
      },
    },
  };
}
