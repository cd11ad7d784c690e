import { ESIM_CURRENCY_ID, ESIM_VENDOR } from './esim-plans.ts';
import type { EsimSeed } from './esim.ts';

const COMMON = { vendor_id: ESIM_VENDOR, currency_id: ESIM_CURRENCY_ID, discount: '5' } as const;

/** Makes the eSIMs of the description's examples. */
export function makeDocumentedEsims(): EsimSeed {
  return {
    products: [
      {
        id: 712,
        name: 'Japan eSIM',
        country_code: 'JPN',
        currency_id: ESIM_CURRENCY_ID,
        image_url: 'https://cdn.example.com/esim/japan.png',
      },
      {
        id: 904,
        name: 'Global Roaming',
        country_code: 'GLO',
        currency_id: ESIM_CURRENCY_ID,
        image_url: 'https://cdn.example.com/esim/global.png',
      },
    ],
    variants: [
      {
        id: 5511,
        product_id: 712,
        ...COMMON,
        name: 'Japan 1 GB / 7 days',
        description: 'Data-only eSIM for short trips',
        amount: '4.5',
        data_amount_gb: '1',
        validity_days: 7,
      },
      {
        id: 5514,
        product_id: 712,
        ...COMMON,
        name: 'Japan unlimited / 15 days',
        description: null,
        amount: '29',
        data_amount_gb: '0',
        validity_days: 15,
      },
      {
        id: 5602,
        product_id: 904,
        ...COMMON,
        name: 'Global 3 GB / 30 days',
        description: null,
        amount: '18',
        data_amount_gb: '3',
        validity_days: 30,
      },
    ],
  };
}
