import type { Told } from '../proxy.ts';
import { changing, deaf, TOPUP_LIST, refusal } from './tools.ts';
import type { FaultCase } from './tools.ts';

/** Lists, pages and filters that are wrong, and objects that contradict them. */
export const LISTS_FAULTS: FaultCase[] = [
  {
    check: 'pages-add-up',
    name: 'every page is the first one',
    on: /^listProducts$/,
    fault: () => deaf(/\/products$/, 'page'),
    defects: ['listProducts: rows'],
  },
  {
    check: 'pages-add-up',
    name: 'pages overlap by a row',
    on: /^listProducts$/,
    fault: () => {
      let before: Told['json'];
      return changing('GET', /\/products$/, ({ json }, { query }) => {
        if (query.has('page') && before !== undefined) json[0] = before;
        before = json.at(-1);
      });
    },
    defects: ['listProducts: rows'],
  },
  {
    check: 'page-headers-agree',
    name: 'there is always more',
    on: /^listProducts$/,
    fault: () => changing('GET', /\/products$/, ({ headers }) => headers.set('X-Has-More', 'true')),
    defects: ['listProducts: X-Has-More'],
  },
  {
    check: 'page-headers-agree',
    name: 'there is one page too many',
    on: /^listProducts$/,
    fault: () =>
      changing('GET', /\/products$/, ({ headers }) =>
        headers.set('X-Total-Pages', String(Number(headers.get('X-Total-Pages')) + 1)),
      ),
    defects: ['listProducts: X-Total-Pages'],
  },
  {
    check: 'page-size-bounds',
    name: 'the size is not heard',
    on: /^listProducts$/,
    fault: () => deaf(/\/products$/, 'limit'),
    defects: ['listProducts: size'],
  },
  {
    check: 'page-size-bounds',
    name: 'a page is cut short',
    on: /^listProducts$/,
    fault: () => changing('GET', /\/products$/, ({ json }) => json.splice(20)),
    defects: ['listProducts: size'],
  },
  {
    check: 'list-order',
    name: 'the oldest comes first',
    on: /^listTransactions$/,
    fault: () => changing('GET', /transactions$/, ({ json }) => json.reverse()),
    defects: ['listTransactions: order'],
  },
  {
    check: 'filters-hold',
    name: 'a filter is not heard',
    on: /TopupOrders?$/,
    fault: () => deaf(TOPUP_LIST, 'status'),
    defects: ['listTopupOrders: status stranger'],
  },
  {
    check: 'filters-hold',
    name: 'a filter finds nothing',
    on: /TopupOrders?$/,
    fault: () =>
      changing('GET', TOPUP_LIST, (told, { query }) => {
        if (query.has('product_id')) told.json = [];
      }),
    defects: ['listTopupOrders: product_id none'],
  },
  {
    check: 'list-agrees-with-detail',
    name: 'a wallet holds more than the list says',
    on: /Wallet/,
    fault: () => changing('GET', /wallets\/\d+$/, ({ json }) => (json.amount += 1)),
    defects: ['getWallet: amount'],
  },
  {
    check: 'list-agrees-with-detail',
    name: 'a wallet cannot be read',
    on: /Wallet/,
    fault: () => async (asked, forward) =>
      /wallets\/\d+$/.test(asked.path)
        ? refusal(404, 'NOT_FOUND', 'Wallet not found')
        : forward(asked),
    defects: ['getWallet: missing'],
  },
  {
    check: 'links-lead-somewhere',
    name: 'a country leads nowhere',
    on: /^listCountries$/,
    fault: () => async (asked, forward) =>
      /countries\/\d+$/.test(asked.path)
        ? refusal(404, 'NOT_FOUND', 'Country not found')
        : forward(asked),
    defects: ['listCountries: country'],
  },
  {
    check: 'page-size-bounds',
    name: 'the default is one less',
    on: /^listProducts$/,
    fault: () => (asked, forward) => {
      const query = new URLSearchParams(asked.query);
      if (asked.path.endsWith('/products') && !query.has('limit')) query.set('limit', '9');
      return forward({ ...asked, query });
    },
    defects: ['listProducts: default'],
  },
  {
    check: 'pages-add-up',
    name: 'the count is one too high',
    on: /^listProducts$/,
    fault: () =>
      changing('GET', /\/products$/, ({ headers }) =>
        headers.set('X-Total-Count', String(Number(headers.get('X-Total-Count')) + 1)),
      ),
    defects: ['listProducts: total'],
  },
  {
    check: 'filters-hold',
    name: 'the count does not hear the filter',
    on: /TopupOrders?$/,
    fault: () =>
      changing('GET', TOPUP_LIST, ({ headers }, { query }) => {
        if (query.has('status')) headers.set('X-Total-Count', '999');
      }),
    defects: ['listTopupOrders: status total'],
  },
];
