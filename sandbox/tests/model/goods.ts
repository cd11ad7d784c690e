import type { Vertical } from '../../context.ts';

/** Something that the shop of the model runs sells; see stockShop. */
export interface Item {
  /** How the list of commands calls it. */
  name: string;
  vertical: Vertical;
  productId: number;
  /** Face value of one unit, decimal text. */
  amount: string;
  currency: Currency;
  /** Percent, times 10,000. */
  discount: bigint;
  /** Denomination or variant. */
  offer: number;
  inputData?: Readonly<Record<string, string>>;
  /** How many there are of it, vendor by vendor; undefined: it needs no stock. */
  stock?: readonly number[];
  /** May an order of it ask for an outcome? Not where the stock is counted. */
  magic: boolean;
}

export type Currency = 'USD' | 'EUR' | 'GBP' | 'INR' | 'JPY';

/** Decimals that an amount converted into it has. */
export const PRECISION: Readonly<Record<Currency, number>> = {
  ...{ USD: 2, EUR: 2, GBP: 2, INR: 2, JPY: 0 },
};

const PLAYER = { player_id: '5123456789', server: 'asia' };

/** As good as endless. */
const PLENTY = 100_000;

export const ITEMS = [
  {
    ...{ name: '50 USD card', vertical: 'vouchers', productId: 123, amount: '50', currency: 'USD' },
    ...{ discount: 35_000n, offer: 2, stock: [40, PLENTY], magic: true },
  },
  {
    ...{ name: '10 USD card', vertical: 'vouchers', productId: 123, amount: '10', currency: 'USD' },
    ...{ discount: 30_000n, offer: 1, stock: [12], magic: false },
  },
  {
    ...{ name: '30 USD card', vertical: 'vouchers', productId: 123, amount: '30', currency: 'USD' },
    ...{ discount: 10_000n, offer: 3, stock: [], magic: false },
  },
  {
    ...{ name: '50 GBP card', vertical: 'vouchers', productId: 124, amount: '50', currency: 'GBP' },
    ...{ discount: 35_000n, offer: 4, stock: [PLENTY], magic: true },
  },
  {
    ...{ name: '777 JPY card', vertical: 'vouchers', productId: 126, amount: '777' },
    ...{ currency: 'JPY', discount: 0n, offer: 6, stock: [PLENTY], magic: true },
  },
  {
    ...{ name: '325 UC', vertical: 'topups', productId: 4218, amount: '4.99', currency: 'USD' },
    ...{ discount: 50_000n, offer: 88413, inputData: PLAYER, magic: true },
  },
  {
    ...{ name: '150 INR airtime', vertical: 'topups', productId: 4219, amount: '150' },
    ...{ currency: 'INR', discount: 30_000n, offer: 88501, magic: true },
    inputData: { phone_number: '+918879685100' },
  },
  {
    ...{ name: 'Japan eSIM', vertical: 'esim', productId: 712, amount: '4.5', currency: 'USD' },
    ...{ discount: 50_000n, offer: 5511, magic: true },
  },
  {
    ...{ name: 'global eSIM', vertical: 'esim', productId: 904, amount: '18', currency: 'USD' },
    ...{ discount: 50_000n, offer: 5514, magic: true },
  },
] as const satisfies readonly Item[];

/** Rates that are set by hand in the shop, for one unit of the first, times 10^8. */
export const RATES: Readonly<Record<string, bigint>> = {
  'USD>EUR': 92_000_000n,
  'USD>GBP': 79_000_000n,
  'EUR>USD': 108_695_652n,
  'EUR>GBP': 85_869_565n,
  'GBP>USD': 126_582_278n,
  'GBP>EUR': 116_455_696n,
  'INR>USD': 1_180_000n,
  'INR>EUR': 1_095_238n,
  'INR>GBP': 940_476n,
  'JPY>USD': 666_667n,
  'JPY>EUR': 613_333n,
  'JPY>GBP': 526_667n,
};
