import type { Reach } from './markets.ts';

/** A brand of gift cards, before it is multiplied by countries. */
export interface Brand {
  name: string;
  category: string;
  subcategory: string;
  reach: Reach;
  mode: 'Code with PIN' | 'URL' | 'Code';
  /** Months for which a card is good; 0: no end. */
  months: number;
  /** Percent off the smallest value; large values get half a percent more. */
  discount: number;
  /** Fixed values, in dollars, before they are rounded for a market. */
  values?: readonly number[];
  /** In place of fixed values: any value in between. */
  range?: readonly [min: number, max: number];
}

/** Categories of vouchers, by id from 1; the first two are documented. */
export const CATEGORIES = [
  'Gaming',
  'Mobile Top-Ups',
  'Shopping',
  'Entertainment',
  'Music',
  'Food & Dining',
  'Travel',
  'Software',
  'Health & Beauty',
  'Home & Electronics',
  'Fashion',
  'Charity',
] as const;

const SMALL = [5, 10, 20] as const;
const USUAL = [10, 25, 50] as const;
const LARGE = [25, 50, 100] as const;

type Row = readonly [
  name: string,
  category: (typeof CATEGORIES)[number],
  subcategory: string,
  reach: Reach,
  mode: Brand['mode'],
  months: number,
  discount: number,
  values: readonly number[] | { range: readonly [number, number] },
];

const between = (min: number, max: number) => ({ range: [min, max] as const });

const ROWS: readonly Row[] = [
  ['Steam Wallet Card', 'Gaming', 'Steam', 'world', 'Code with PIN', 0, 3, [10, 25, 50, 100]],
  ['PlayStation Store Card', 'Gaming', 'PlayStation', 'world', 'Code', 0, 2.5, USUAL],
  ['Xbox Gift Card', 'Gaming', 'Xbox', 'world', 'Code', 0, 2.5, USUAL],
  ['Google Play Gift Card', 'Gaming', 'Google Play', 'world', 'URL', 12, 2, between(5, 200)],
  ['Nintendo eShop Card', 'Gaming', 'Nintendo', 'wide', 'Code', 0, 2, USUAL],
  ['Roblox Gift Card', 'Gaming', 'Roblox', 'world', 'Code with PIN', 0, 4, SMALL],
  ['Razer Gold PIN', 'Gaming', 'Razer Gold', 'world', 'Code with PIN', 24, 3.5, SMALL],
  ['Battle.net Gift Card', 'Gaming', 'Battle.net', 'wide', 'Code', 0, 3, USUAL],
  ['Riot Access Code', 'Gaming', 'Riot', 'wide', 'Code', 0, 3, SMALL],
  ['EA Play Card', 'Gaming', 'EA', 'major', 'Code', 12, 2.5, USUAL],
  ['Fortnite V-Bucks Card', 'Gaming', 'Fortnite', 'world', 'Code', 0, 2, SMALL],
  ['Minecraft Minecoins Card', 'Gaming', 'Minecraft', 'world', 'Code', 0, 2.5, SMALL],
  ['Meta Quest Gift Card', 'Gaming', 'Meta Quest', 'major', 'Code', 0, 2, between(15, 150)],
  ['Twitch Gift Card', 'Entertainment', 'Twitch', 'wide', 'Code', 0, 3, between(15, 200)],
  ['Airtime PIN', 'Mobile Top-Ups', 'Airtime', 'world', 'Code with PIN', 3, 4, SMALL],
  ['Calling Card', 'Mobile Top-Ups', 'Calling', 'world', 'Code with PIN', 6, 6, SMALL],
  ['Mobile Data PIN', 'Mobile Top-Ups', 'Data', 'wide', 'Code with PIN', 3, 4, SMALL],
  ['Amazon Gift Card', 'Shopping', 'Amazon', 'world', 'Code', 120, 1, between(1, 500)],
  ['eBay Gift Card', 'Shopping', 'eBay', 'major', 'Code with PIN', 0, 2, between(5, 200)],
  ['AliExpress Gift Card', 'Shopping', 'AliExpress', 'wide', 'Code', 12, 3, between(5, 200)],
  ['Prepaid Mastercard', 'Shopping', 'Mastercard', 'world', 'URL', 12, 0, between(10, 500)],
  ['Prepaid Visa', 'Shopping', 'Visa', 'world', 'URL', 12, 0, between(10, 500)],
  ['Supermarket Card', 'Shopping', 'Groceries', 'world', 'Code with PIN', 24, 2, between(10, 250)],
  ['Department Store Card', 'Shopping', 'Stores', 'wide', 'Code with PIN', 36, 4, between(10, 250)],
  [
    'App Store & iTunes Gift Card',
    'Entertainment',
    'Apple',
    'world',
    'Code',
    0,
    1.5,
    between(5, 500),
  ],
  ['Netflix Gift Card', 'Entertainment', 'Netflix', 'world', 'Code', 0, 1.5, between(10, 200)],
  ['Disney+ Gift Card', 'Entertainment', 'Disney+', 'major', 'URL', 12, 2, LARGE],
  ['Hulu Gift Card', 'Entertainment', 'Hulu', 'major', 'Code', 0, 2, LARGE],
  ['Crunchyroll Gift Card', 'Entertainment', 'Crunchyroll', 'major', 'Code', 12, 4, USUAL],
  ['Cinema Ticket Card', 'Entertainment', 'Cinema', 'wide', 'Code', 12, 7, between(10, 100)],
  ['Event Ticket Card', 'Entertainment', 'Events', 'major', 'URL', 12, 5, between(20, 250)],
  ['Spotify Premium Gift Card', 'Music', 'Spotify', 'world', 'Code with PIN', 12, 2, USUAL],
  ['Deezer Gift Card', 'Music', 'Deezer', 'major', 'Code', 12, 4, USUAL],
  ['Uber Gift Card', 'Travel', 'Uber', 'wide', 'Code', 0, 2, between(10, 200)],
  ['Airbnb Gift Card', 'Travel', 'Airbnb', 'major', 'Code', 0, 2.5, between(25, 500)],
  ['Hotel Stay Card', 'Travel', 'Hotels', 'world', 'URL', 24, 5, between(25, 500)],
  ['Flight Card', 'Travel', 'Flights', 'world', 'URL', 24, 3, between(25, 500)],
  ['Train Ticket Card', 'Travel', 'Trains', 'major', 'URL', 12, 3, between(10, 250)],
  ['Fuel Card', 'Travel', 'Fuel', 'wide', 'Code with PIN', 24, 1, LARGE],
  ['Uber Eats Gift Card', 'Food & Dining', 'Uber Eats', 'major', 'Code', 0, 2.5, between(10, 200)],
  ['Starbucks Card', 'Food & Dining', 'Starbucks', 'wide', 'Code with PIN', 0, 4, SMALL],
  ['Burger King Gift Card', 'Food & Dining', 'Burger King', 'major', 'Code', 12, 5, SMALL],
  ["Domino's Gift Card", 'Food & Dining', "Domino's", 'major', 'Code', 12, 5, SMALL],
  ['Restaurant Card', 'Food & Dining', 'Restaurants', 'world', 'URL', 24, 8, between(20, 200)],
  ['Microsoft Gift Card', 'Software', 'Microsoft', 'wide', 'Code', 0, 2, USUAL],
  ['Antivirus Licence', 'Software', 'Security', 'world', 'Code', 12, 9.5, [20, 40]],
  ['VPN Subscription', 'Software', 'VPN', 'world', 'URL', 12, 9, [10, 50]],
  [
    'Sephora Gift Card',
    'Health & Beauty',
    'Sephora',
    'major',
    'Code with PIN',
    0,
    4,
    between(10, 200),
  ],
  ['Spa & Wellness Card', 'Health & Beauty', 'Wellness', 'world', 'URL', 12, 9, between(25, 250)],
  [
    'Pharmacy Card',
    'Health & Beauty',
    'Pharmacy',
    'wide',
    'Code with PIN',
    24,
    3,
    between(10, 150),
  ],
  [
    'IKEA Gift Card',
    'Home & Electronics',
    'IKEA',
    'major',
    'Code with PIN',
    0,
    3,
    between(10, 500),
  ],
  [
    'Electronics Store Card',
    'Home & Electronics',
    'Electronics',
    'world',
    'Code with PIN',
    36,
    3,
    LARGE,
  ],
  [
    'Do-It-Yourself Card',
    'Home & Electronics',
    'Building',
    'wide',
    'Code',
    36,
    3,
    between(10, 300),
  ],
  ['Zalando Gift Card', 'Fashion', 'Zalando', 'major', 'Code', 48, 5, between(10, 200)],
  ['H&M Gift Card', 'Fashion', 'H&M', 'wide', 'Code with PIN', 36, 5, between(10, 200)],
  ['Nike Gift Card', 'Fashion', 'Nike', 'wide', 'Code with PIN', 0, 5, between(10, 250)],
  ['adidas Gift Card', 'Fashion', 'adidas', 'wide', 'Code with PIN', 24, 6, between(10, 250)],
  ['Charity Choice Card', 'Charity', 'Donations', 'world', 'URL', 12, 0, between(5, 500)],
];

export const BRANDS: readonly Brand[] = ROWS.map(
  ([name, category, subcategory, reach, mode, months, discount, values]) => ({
    name,
    category,
    subcategory,
    reach,
    mode,
    months,
    discount,
    ...('range' in values ? values : { values }),
  }),
);
