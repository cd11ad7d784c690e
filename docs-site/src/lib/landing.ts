/** What the first page says, once for people and once for machines. */
export const landing = {
  title: 'Octopus Cards API',
  /** Each part begins a line. */
  headline: ['Gift cards, topups and eSIMs.', 'One API.'],
  description:
    'Sell digital gift cards, mobile and gaming topups and eSIM data plans through one HTTP API: one login, one wallet, one way to place an order.',
  figures: [
    { figure: '10,000+', label: 'digital products' },
    { figure: '100+', label: 'countries' },
    { figure: '50+', label: 'settlement currencies' },
    { figure: '< 500 ms', label: 'median for an order of one' },
    { figure: '99.9 %', label: 'uptime' },
  ],
  steps: [
    {
      title: 'Get your key',
      text: 'A sandbox account comes with a key, a secret and a wallet full of test money.',
      address: '/docs/getting-started/api-keys/',
    },
    {
      title: 'Find a product',
      text: 'Search the catalogue by country, category or name, and ask what an order will cost.',
      address: '/docs/guides/product-catalog/',
    },
    {
      title: 'Place an order',
      text: 'One request debits the wallet and delivers. Repeat it safely with your own reference.',
      address: '/docs/getting-started/first-order/',
    },
  ],
  verticals: [
    {
      title: 'Vouchers',
      text: 'Digital gift cards. The codes stand in the answer to the order.',
      address: '/docs/reference/vouchers/',
    },
    {
      title: 'Topups',
      text: 'Mobile recharges and gaming credit, delivered within seconds to minutes.',
      address: '/docs/reference/topups/',
    },
    {
      title: 'eSIM',
      text: 'Data plans with an activation code, followed from install to the last megabyte.',
      address: '/docs/reference/esim/',
    },
  ],
  /** The sample shown, if the description has it. */
  sample: { operation: 'createVoucherOrder', answer: '201 delivered' },
} as const;
