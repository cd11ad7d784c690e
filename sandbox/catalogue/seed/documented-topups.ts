import { makePhoneField } from './games.ts';
import { SECOND_TOPUP_VENDOR, TOPUP_VENDOR } from './topups.ts';
import type { TopupSeed, TopupVariantRow } from './topups.ts';

const GLOBAL = [{ code: 'GLO', name: 'Global' }];
const INDIA = [{ code: 'IND', name: 'India' }];

/**
 * Blocks of Indian numbers by their first digits. Numbers of other blocks belong to nobody that the
 * catalogue has. The longer prefix wins: 982 is not Airtel's though 98 is.
 */
const AIRTEL_BLOCKS = '70 80 81 84 88 95 96 97 98 99'.split(' ');
const VI_BLOCKS = '74 75 82 83 89 90 91 92 982 992'.split(' ');

/** Makes the topups of the description's examples. */
export function makeDocumentedTopups(currency: (code: string) => number): TopupSeed {
  const dollar = { currency_id: currency('USD') };
  const rupee = { currency_id: currency('INR') };
  const packs = { product_id: 4218, ...dollar, category: 'In-Game Currency', discount: '5' };
  return {
    products: [
      {
        id: 4218,
        name: 'PUBG Mobile UC',
        topup_type: 'GAMING',
        country_code: 'GLO',
        ...dollar,
        image_url: 'https://cdn.example.com/pubg-mobile.png',
        input_fields: [
          {
            field_name: 'player_id',
            field_label: 'Player ID',
            field_type: 'text',
            is_required: true,
            validation_regex: '^[0-9]{8,12}$',
            placeholder: 'e.g. 5123456789',
            help_text: 'Find this in-game under your profile.',
          },
          {
            field_name: 'server',
            field_label: 'Server',
            field_type: 'select',
            is_required: true,
            options: [
              { value: 'asia', label: 'Asia' },
              { value: 'europe', label: 'Europe' },
              { value: 'na', label: 'North America' },
            ],
          },
        ],
      },
      {
        id: 4219,
        name: 'Airtel India',
        topup_type: 'MOBILE',
        country_code: 'IND',
        ...rupee,
        image_url: 'https://cdn.example.com/airtel.png',
        input_fields: [makePhoneField('+91 88796 85100')],
      },
      {
        id: 4231,
        name: 'Vi (Vodafone Idea) India',
        topup_type: 'MOBILE',
        country_code: 'IND',
        ...rupee,
        image_url: '',
        input_fields: [makePhoneField('+91 98200 12345')],
      },
    ],
    variants: [
      makeVariant({
        id: 88412,
        ...packs,
        sku: 'PUBGM-60',
        name: '60 UC',
        fixed_amounts: ['0.99'],
        available_in: GLOBAL,
        fields: { par_value: '60 UC', delivery_time: 'Instant', validity_days: '365' },
      }),
      makeVariant({
        id: 88413,
        ...packs,
        sku: 'PUBGM-325',
        name: '325 UC',
        fixed_amounts: ['4.99'],
        available_in: GLOBAL,
        fields: { par_value: '325 UC', delivery_time: 'Instant' },
      }),
      // The same pack at a higher cost: it is not listed while the other vendor sells it.
      makeVariant({
        id: 88414,
        ...packs,
        vendor_id: SECOND_TOPUP_VENDOR,
        sku: 'PUBGM-325',
        name: '325 UC',
        fixed_amounts: ['4.99'],
        discount: '4',
        cost_percent: '95.5',
        available_in: GLOBAL,
        fields: { par_value: '325 UC', delivery_time: 'Instant' },
      }),
      makeVariant({
        id: 88501,
        product_id: 4219,
        ...rupee,
        sku: 'AIRTEL-IN-AIR',
        name: 'Airtel airtime',
        category: 'Airtime',
        min_amount: '10',
        max_amount: '5000',
        available_in: INDIA,
        fields: { delivery_time: 'Instant' },
      }),
      makeVariant({
        id: 88507,
        product_id: 4219,
        ...rupee,
        sku: 'AIRTEL-IN-28D',
        name: '1.5 GB a day for 28 days',
        category: 'Data',
        fixed_amounts: ['299'],
        available_in: INDIA,
        fields: { par_value: '42 GB', delivery_time: 'Instant', validity_days: '28' },
      }),
      makeVariant({
        id: 88521,
        product_id: 4231,
        ...rupee,
        sku: 'VI-IN-AIR',
        name: 'Vi airtime',
        category: 'Airtime',
        min_amount: '10',
        max_amount: '5000',
        available_in: INDIA,
        fields: { delivery_time: 'Instant' },
      }),
      makeVariant({
        id: 88522,
        product_id: 4231,
        ...rupee,
        sku: 'VI-IN-BUNDLE',
        name: 'Calls and 2 GB a day for 28 days',
        category: 'Bundle',
        fixed_amounts: ['349'],
        available_in: INDIA,
        fields: { par_value: '56 GB', delivery_time: 'Instant', validity_days: '28' },
      }),
    ],
    prefixes: [
      ...AIRTEL_BLOCKS.map((block) => ({ prefix: `91${block}`, product_id: 4219 })),
      ...VI_BLOCKS.map((block) => ({ prefix: `91${block}`, product_id: 4231 })),
    ],
  };
}

function makeVariant(
  variant: Pick<
    TopupVariantRow,
    'id' | 'product_id' | 'sku' | 'name' | 'category' | 'currency_id' | 'available_in' | 'fields'
  > &
    Partial<TopupVariantRow>,
): TopupVariantRow {
  return {
    vendor_id: TOPUP_VENDOR,
    min_amount: null,
    max_amount: null,
    fixed_amounts: [],
    discount: '3',
    cost_percent: '90',
    ...variant,
  };
}
