import type { Loose } from './tools.ts';
import type { Fault } from '../proxy.ts';
import { answering, editing, isOf, losing, onSandbox, readHeader, setHeader } from './tools.ts';
import type { FaultCase } from '../fault-case.ts';
import { deaf } from './parts.ts';

/** A list whose rows stand in another order on all its pages. */
const reordered =
  (id: string, size: string, change: (rows: Loose[]) => Loose[]) =>
  (): Fault =>
  async (asked, forward) => {
    const told = await forward(asked);
    if (!isOf(id)(asked) || told.status !== 200) return told;
    const query = new URLSearchParams(asked.query);
    query.set('page', '1');
    query.set(size, '100');
    const all = change(JSON.parse((await forward({ ...asked, query })).text));
    const [page, most] = ['X-Page', 'X-Per-Page'].map((name) => Number(readHeader(told, name)));
    const start = ((page ?? 1) - 1) * (most ?? 0);
    return { ...told, text: JSON.stringify(all.slice(start, start + (most ?? 0))) };
  };

const reverse = (rows: Loose[]) => rows.toReversed();

const ORDERS = ['createTopupOrder', 'listTopupOrders'];

/** Lists in the wrong order, filters that do not filter, rows and links that lead astray. */
export const ROWS: FaultCase[] = [
  onSandbox(
    'order-oldest',
    'list-order',
    ['listTransactions', 'createEsimOrder'],
    'the oldest comes first',
    reordered('listTransactions', 'limit', reverse),
  ),
  onSandbox(
    'order-oldest-orders',
    'list-order',
    ['createTopupOrder', 'listTopupOrders'],
    'the oldest order comes first',
    reordered('listTopupOrders', 'per_page', reverse),
  ),
  onSandbox(
    'order-first-last',
    'list-order',
    ['createEsimOrder', 'listEsimOrders'],
    'the newest order comes last',
    reordered('listEsimOrders', 'per_page', ([first, ...rest]) =>
      first === undefined ? rest : [...rest, first],
    ),
  ),
  onSandbox('filter-deaf', 'filters-hold', ORDERS, 'the status is not heard', () =>
    deaf('listTopupOrders', 'status'),
  ),
  onSandbox(
    'filter-nothing',
    'filters-hold',
    ['createVoucherOrder', 'listVoucherOrders'],
    'a filter by product finds nothing',
    () =>
      editing(['listVoucherOrders'], (json, { query }) => (query.has('product_id') ? [] : json)),
  ),
  onSandbox(
    'filter-wallet',
    'filters-hold',
    ['listTransactions', 'createEsimOrder'],
    'the wallet is not heard',
    () => deaf('listTransactions', 'wallet_id'),
  ),
  onSandbox('filter-total', 'filters-hold', ORDERS, 'the count does not hear the filter', () =>
    answering(isOf('listTopupOrders'), (told, { query }) => {
      if (query.has('status')) setHeader(told, 'X-Total-Count', '999');
    }),
  ),
  onSandbox(
    'detail-amount',
    'list-agrees-with-detail',
    ['listWallets', 'getWallet'],
    'a wallet holds a cent more than its list says',
    () =>
      editing(['getWallet'], (json) => {
        json.amount = Math.round(json.amount * 100 + 1) / 100;
      }),
  ),
  onSandbox(
    'detail-name',
    'list-agrees-with-detail',
    ['listCountries', 'getCountry'],
    'a country has another name by itself',
    () =>
      editing(['getCountry'], (json) => {
        json.name = `${json.name}!`;
      }),
  ),
  onSandbox(
    'detail-gone',
    'list-agrees-with-detail',
    ['listTransactions', 'getTransaction'],
    'a transaction cannot be read',
    () => losing('getTransaction', 'Transaction not found'),
  ),
  onSandbox(
    'detail-status',
    'list-agrees-with-detail',
    ORDERS,
    'a list shows delivered orders as pending',
    () =>
      editing(['listTopupOrders'], (json) => {
        for (const row of json) if (row.status === 'DELIVERED') row.status = 'PENDING';
      }),
  ),
  onSandbox(
    'link-country',
    'links-lead-somewhere',
    ['listCountries'],
    'a country leads nowhere',
    () => losing('getCountry', 'Country not found'),
  ),
  onSandbox(
    'link-category',
    'links-lead-somewhere',
    ['listCategories'],
    'a category leads nowhere',
    () => losing('getCategory', 'Category not found'),
  ),
  onSandbox(
    'link-product',
    'links-lead-somewhere',
    ['listEsimProducts'],
    'an eSIM product leads nowhere',
    () => losing('getEsimProduct', 'Product not found'),
  ),
];
