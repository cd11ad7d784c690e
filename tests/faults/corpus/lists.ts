import type { FaultCase } from '../fault-case.ts';
import type { WebhookMessage } from '../fault-case.ts';
import type { Fault } from '../proxy.ts';
import {
  answering,
  asking,
  editing,
  editJson,
  losing,
  isOf,
  onSandbox,
  readHeader,
  refuse,
  setHeader,
} from './tools.ts';
import type { Loose } from './tools.ts';

const deaf = (id: string, name: string): Fault =>
  asking(isOf(id), ({ query }) => void query.delete(name));
const count = (id: string, header: string, by: number) => () =>
  answering(isOf(id), (told) =>
    setHeader(told, header, String(Number(readHeader(told, header)) + by)),
  );

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

/** Pages that do not fit together, and heads that do not fit their page. */
const PAGES: FaultCase[] = [
  onSandbox('pages-same', 'pages-add-up', ['listProducts'], 'every page is the first one', () =>
    deaf('listProducts', 'page'),
  ),
  onSandbox(
    'pages-overlap',
    'pages-add-up',
    ['listTopupProducts'],
    'pages overlap by a row',
    () => {
      let before: Loose;
      return editing(['listTopupProducts'], (json, { query }) => {
        if (Number(query.get('page')) > 1 && before !== undefined) json[0] = before;
        before = json.at(-1);
      });
    },
  ),
  onSandbox(
    'pages-total-high',
    'pages-add-up',
    ['listEsimProducts'],
    'the count is one too high',
    count('listEsimProducts', 'X-Total-Count', 1),
  ),
  onSandbox(
    'pages-gap',
    'pages-add-up',
    ['listTransactions', 'createEsimOrder'],
    'pages leave a row out',
    () =>
      asking(isOf('listTransactions'), ({ query }) => {
        const page = Number(query.get('page') ?? 1);
        if (page > 1 && query.has('limit')) query.set('page', String(page + 1));
      }),
  ),
  onSandbox('more-always', 'page-headers-agree', ['listProducts'], 'there is always more', () =>
    answering(isOf('listProducts'), (told) => setHeader(told, 'X-Has-More', 'true')),
  ),
  onSandbox(
    'pages-one-more',
    'page-headers-agree',
    ['listTopupProducts'],
    'there is one page too many',
    count('listTopupProducts', 'X-Total-Pages', 1),
  ),
  onSandbox(
    'page-ahead',
    'page-headers-agree',
    ['listEsimProducts'],
    'X-Page is one ahead',
    count('listEsimProducts', 'X-Page', 1),
  ),
  onSandbox(
    'per-page-rows',
    'page-headers-agree',
    ['listWallets'],
    'X-Page-Size is one too high',
    count('listWallets', 'X-Page-Size', 1),
  ),
  onSandbox('size-deaf', 'page-size-bounds', ['listProducts'], 'the size is not heard', () =>
    deaf('listProducts', 'limit'),
  ),
  onSandbox(
    'size-default',
    'page-size-bounds',
    ['listEsimProducts'],
    'the default is one less',
    () =>
      asking(isOf('listEsimProducts'), ({ query }) => {
        if (!query.has('per_page')) query.set('per_page', '9');
      }),
  ),
  onSandbox(
    'size-capped',
    'page-size-bounds',
    ['listTopupProducts'],
    'no page has more than 20 rows',
    () =>
      answering(isOf('listTopupProducts'), (told) => {
        const cut = editJson(told, (json) => json.slice(0, 20));
        setHeader(cut, 'X-Page-Size', String(Math.min(20, Number(readHeader(cut, 'X-Page-Size')))));
        return cut;
      }),
  ),
  onSandbox(
    'size-beyond',
    'page-size-bounds',
    ['listTransactions', 'createEsimOrder'],
    'behind the last page comes the first',
    () => async (asked, forward) => {
      const told = await forward(asked);
      if (!isOf('listTransactions')(asked) || told.text !== '[]' || !asked.query.has('page'))
        return told;
      const query = new URLSearchParams(asked.query);
      query.set('page', '1');
      const first = await forward({ ...asked, query });
      setHeader(told, 'X-Page-Size', readHeader(first, 'X-Page-Size') ?? '');
      return { ...told, text: first.text };
    },
  ),
];

const ORDERS = ['createTopupOrder', 'listTopupOrders'];

/** Lists in the wrong order, filters that do not filter, rows and links that lead astray. */
const ROWS: FaultCase[] = [
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

const HOOKS = ['createVoucherOrder', 'getVoucherOrder'];
const pass = (): Fault => (asked, forward) => forward(asked);
const hook = (
  id: string,
  check: string,
  how: string,
  webhook: (message: WebhookMessage) => WebhookMessage[],
): FaultCase => ({
  ...onSandbox(id, check, HOOKS, how, pass),
  webhook,
});
const header = (name: string, text: string | undefined) => (message: WebhookMessage) => {
  const { [name]: _, ...headers } = message.headers;
  return [{ ...message, headers: text === undefined ? headers : { ...headers, [name]: text } }];
};
const isOrder = ({ headers }: WebhookMessage) => headers['x-event-type'] === 'order.delivered';
/** What is changed in a body is signed anew, as if it had been sent like this. */
const body = (change: (json: Loose) => void) => (message: WebhookMessage) =>
  isOrder(message)
    ? [{ ...message, raw: editJson({ text: message.raw }, (json) => change(json)).text }]
    : [message];

/** Webhooks that cannot be trusted, read, or believed. */
const WEBHOOKS: FaultCase[] = [
  hook(
    'hook-unsigned',
    'webhook-verifies',
    'webhooks are not signed',
    header('x-signature', undefined),
  ),
  hook(
    'hook-other-key',
    'webhook-verifies',
    'webhooks are signed by somebody else',
    header('x-signature', 'ab'.repeat(32)),
  ),
  hook(
    'hook-old',
    'webhook-verifies',
    'webhooks are an hour old',
    header('x-timestamp', '1780311600'),
  ),
  hook(
    'hook-other-id',
    'webhook-verifies',
    'the header has another id than the body',
    header('x-event-id', 'evt_other'),
  ),
  hook(
    'hook-other-type',
    'webhook-verifies',
    'the header has another type than the body',
    (message) => (isOrder(message) ? header('x-event-type', 'order.failed')(message) : [message]),
  ),
  hook(
    'hook-no-time',
    'webhook-documented',
    'an event has no time',
    body((json) => void delete json.created_at),
  ),
  hook(
    'hook-text-id',
    'webhook-documented',
    'the id of an order is text',
    body(({ data }) => {
      data.id = `${data.id}`;
    }),
  ),
  hook(
    'hook-no-data',
    'webhook-documented',
    'an event has no object',
    body((json) => void delete json.data),
  ),
  hook(
    'hook-amount',
    'webhook-agrees',
    'an event tells another amount',
    body(({ data }) => {
      data.amount += 1;
    }),
  ),
  hook('hook-lost', 'webhook-agrees', 'no event comes', () => []),
  hook('hook-twice', 'webhook-agrees', 'an event comes under two ids', (message) =>
    isOrder(message)
      ? [
          message,
          {
            headers: { ...message.headers, 'x-event-id': 'evt_again' },
            raw: message.raw.replace(/"id":"[^"]*"/, '"id":"evt_again"'),
          },
        ]
      : [message],
  ),
];

const DEEP = { budget: 'deep', phases: ['stateful'], only: ['rate-limit-holds'] } as const;
const many = (told: (count: number) => ReturnType<typeof refuse> | undefined) => (): Fault => {
  let seen = 0;
  return async (asked, forward) =>
    (isOf('listCategories')(asked) ? told(++seen) : undefined) ?? forward(asked);
};
const limited = (text?: string) => {
  const told = refuse(
    429,
    'TooManyRequestsError',
    'TOO_MANY_REQUESTS',
    'Rate limit exceeded. Retry after 5 seconds.',
  );
  if (text !== undefined) setHeader(told, 'Retry-After', text);
  return told;
};

/** Allowances that do not hold. The sandbox has none here, so that each is the fault's own. */
const LIMITS: FaultCase[] = [
  onSandbox(
    'limit-none',
    'rate-limit-holds',
    ['listCategories'],
    'no request is one too many',
    pass,
    DEEP,
  ),
  onSandbox(
    'limit-no-hint',
    'rate-limit-holds',
    ['listCategories'],
    'nobody says when to come again',
    many((seen) => (seen > 50 ? limited() : undefined)),
    DEEP,
  ),
  onSandbox(
    'limit-too-short',
    'rate-limit-holds',
    ['listCategories'],
    'who comes again when told is refused',
    many((seen) => (seen > 50 ? limited('5') : undefined)),
    DEEP,
  ),
  onSandbox(
    'limit-too-long',
    'rate-limit-holds',
    ['listCategories'],
    'the wait is longer than the window',
    many((seen) => (seen > 50 ? limited('3600') : undefined)),
    DEEP,
  ),
];

export const LISTS_FAULTS = [...PAGES, ...ROWS, ...WEBHOOKS, ...LIMITS];
