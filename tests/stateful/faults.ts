import type { Asked, Fault, Told } from './proxy.ts';

/** A fault, what it is about, and which check must tell it how. */
export interface FaultCase {
  check: string;
  name: string;
  /** The operations under test. */
  on: RegExp;
  /** Makes it new for each run: some remember. */
  fault(): Fault;
  defects: string[];
}

/** Changes the answers to some requests. */
function changing(method: string, path: RegExp, change: (told: Told, asked: Asked) => void): Fault {
  return async (asked, forward) => {
    const told = await forward(asked);
    if (asked.method === method && path.test(asked.path) && told.status < 300) change(told, asked);
    return told;
  };
}

/** Drops a query parameter on the way to some lists. */
function deaf(path: RegExp, ...names: string[]): Fault {
  return (asked, forward) => {
    if (asked.method !== 'GET' || !path.test(asked.path)) return forward(asked);
    const query = new URLSearchParams(asked.query);
    for (const name of names) query.delete(name);
    return forward({ ...asked, query });
  };
}

const TOPUPS = /TopupOrders?$|^quoteTopup$|Wallet|Transaction/;
const SESSION = /^(login|refresh|logout|listWallets)$/;
const TOPUP = /topups\/orders\/\d+$/;
const TOPUP_LIST = /topups\/orders$/;
const WALLETS = /\/wallets$/;

const isCreate = ({ method, path }: Asked) => method === 'POST' && TOPUP_LIST.test(path);
const refusal = (status: number, code: string, message: string): Told => ({
  status,
  headers: new Headers({ 'content-type': 'application/json' }),
  json: { error: { name: 'Error', code, message } },
});

/** Lowers every balance once something was asked for. */
function charging(cause: (asked: Asked, told: Told) => boolean): Fault {
  let charged = false;
  return async (asked, forward) => {
    const told = await forward(asked);
    if (cause(asked, told)) charged = true;
    if (charged && WALLETS.test(asked.path)) for (const row of told.json) row.amount -= 1;
    return told;
  };
}

/** The token of whoever logged in first. */
function withFirstToken(use: (token: string | undefined) => Fault): Fault {
  let token: string | undefined;
  return async (asked, forward) => {
    if (!asked.path.endsWith('/login')) return use(token)(asked, forward);
    const told = await forward(asked);
    token ??= told.json.data.access_token;
    return told;
  };
}

/** One fault for each way in which a check can find something. */
export const FAULTS: FaultCase[] = [
  {
    check: 'created-is-there',
    name: 'the order read is for another product',
    on: TOPUPS,
    fault: () => changing('GET', TOPUP, ({ json }) => (json.product_id += 1)),
    defects: ['createTopupOrder: /product_id'],
  },
  {
    check: 'created-is-there',
    name: 'the order is not there',
    on: TOPUPS,
    fault: () => async (asked, forward) =>
      asked.method === 'GET' && TOPUP.test(asked.path)
        ? refusal(404, 'NOT_FOUND', 'Resource not found')
        : forward(asked),
    defects: ['createTopupOrder: missing'],
  },
  {
    check: 'created-is-there',
    name: 'another order is read',
    on: TOPUPS,
    fault: () => changing('GET', TOPUP, ({ json }) => (json.id += 1)),
    defects: ['createTopupOrder: id'],
  },
  {
    check: 'initial-state-legal',
    name: 'an order begins as cancelled',
    on: TOPUPS,
    fault: () => changing('POST', TOPUP_LIST, ({ json }) => (json.status = 'CANCELLED')),
    defects: ['createTopupOrder: CANCELLED'],
  },
  {
    check: 'transitions-legal',
    name: 'a delivered order is pending again',
    on: TOPUPS,
    fault: () => {
      const seen = new Map<string, number>();
      return changing('GET', TOPUP, ({ json }, { path }) => {
        seen.set(path, (seen.get(path) ?? 0) + 1);
        if (json.status === 'DELIVERED' && seen.get(path) === 2) json.status = 'PENDING';
      });
    },
    defects: ['createTopupOrder: DELIVERED PENDING'],
  },
  {
    check: 'transitions-legal',
    name: 'a failed order is delivered',
    on: TOPUPS,
    fault: () =>
      changing('GET', TOPUP, ({ json }) => {
        if (json.status === 'FAILED') json.status = 'DELIVERED';
      }),
    defects: ['createTopupOrder: FAILED DELIVERED'],
  },
  {
    check: 'ends-in-time',
    name: 'an order never ends',
    on: TOPUPS,
    fault: () => changing('GET', TOPUP, ({ json }) => (json.status = 'PENDING')),
    defects: ['createTopupOrder: late'],
  },
  {
    check: 'quote-moves-nothing',
    name: 'a price is paid for',
    on: TOPUPS,
    fault: () => charging(({ path }) => path.endsWith('/charges')),
    defects: ['quoteTopup: balance'],
  },
  {
    check: 'debit-equals-quote',
    name: 'the price that was told is a cent lower',
    on: TOPUPS,
    fault: () => changing('POST', /charges$/, ({ json }) => (json.total_payable -= 0.01)),
    defects: ['createTopupOrder: amount'],
  },
  {
    check: 'debit-equals-quote',
    name: 'an order has no debit',
    on: TOPUPS,
    fault: () =>
      changing('GET', /transactions$/, (told) => {
        told.json = told.json.filter((row: Told['json']) => row.transaction_type === 'CREDIT');
      }),
    defects: ['createTopupOrder: missing'],
  },
  {
    check: 'refund-once',
    name: 'every refund comes twice',
    on: TOPUPS,
    fault: () =>
      changing('GET', /transactions$/, (told) => {
        told.json = told.json.flatMap((row: Told['json']) =>
          row.transaction_type === 'CREDIT' ? [row, { ...row, id: row.id + 1_000_000 }] : [row],
        );
      }),
    defects: ['createTopupOrder: twice'],
  },
  {
    check: 'refund-once',
    name: 'no refund comes',
    on: TOPUPS,
    fault: () =>
      changing('GET', /transactions$/, (told) => {
        told.json = told.json.filter((row: Told['json']) => row.transaction_type === 'DEBIT');
      }),
    defects: ['createTopupOrder: missing'],
  },
  {
    check: 'balance-adds-up',
    name: 'an order costs more than its debit',
    on: TOPUPS,
    fault: () => charging(isCreate),
    defects: ['listWallets: balance'],
  },
  {
    check: 'lookup-finds-it',
    name: 'the look-up looks for nothing',
    on: TOPUPS,
    fault: () => deaf(TOPUP_LIST, 'client_reference'),
    defects: ['createTopupOrder: several'],
  },
  {
    check: 'lookup-finds-it',
    name: 'the look-up finds nothing',
    on: TOPUPS,
    fault: () =>
      changing('GET', TOPUP_LIST, (told, { query }) => {
        if (query.has('client_reference')) told.json = [];
      }),
    defects: ['createTopupOrder: none'],
  },
  {
    check: 'duplicate-refused',
    name: 'a duplicate is a conflict',
    on: TOPUPS,
    fault: () => async (asked, forward) => {
      const told = await forward(asked);
      return isCreate(asked) && told.status === 400 ? { ...told, status: 409 } : told;
    },
    defects: ['createTopupOrder: status'],
  },
  {
    check: 'duplicate-refused',
    name: 'a duplicate is served',
    on: TOPUPS,
    fault: () => async (asked, forward) => {
      const told = await forward(asked);
      if (!isCreate(asked) || told.status !== 400) return told;
      const body = { ...JSON.parse(asked.body), client_reference: undefined };
      return forward({ ...asked, body: JSON.stringify(body) });
    },
    defects: ['createTopupOrder: accepted'],
  },
  {
    check: 'duplicate-refused',
    name: 'a duplicate is refused in other words',
    on: TOPUPS,
    fault: () => async (asked, forward) => {
      const told = await forward(asked);
      if (isCreate(asked) && told.status === 400) told.json.error.message = 'Seen before';
      return told;
    },
    defects: ['createTopupOrder: message'],
  },
  {
    check: 'duplicate-race',
    name: 'whoever comes at once is served',
    on: TOPUPS,
    fault: () => {
      let under = 0;
      return async (asked, forward) => {
        if (!isCreate(asked)) return forward(asked);
        const body = JSON.parse(asked.body);
        if (under > 0) body.client_reference += `-${under}`;
        under += 1;
        const told = await forward({ ...asked, body: JSON.stringify(body) });
        under -= 1;
        return told;
      };
    },
    defects: ['createTopupOrder: several'],
  },
  {
    check: 'refused-leaves-no-trace',
    name: 'a refused order is placed all the same',
    on: TOPUPS,
    fault: () => async (asked, forward) => {
      const told = await forward(asked);
      if (isCreate(asked) && told.status >= 400) {
        const { client_reference } = JSON.parse(asked.body);
        const body = { product_id: 712, amount: 4.5, client_reference };
        const path = asked.path.replace('topups', 'esim');
        await forward({ ...asked, path, body: JSON.stringify(body) });
      }
      if (asked.method !== 'GET' || !TOPUP_LIST.test(asked.path)) return told;
      const shadow = await forward({ ...asked, path: asked.path.replace('topups', 'esim') });
      return { ...told, json: [...told.json, ...shadow.json] };
    },
    defects: ['createTopupOrder: object'],
  },
  {
    check: 'refused-leaves-no-trace',
    name: 'a refused order costs money',
    on: TOPUPS,
    fault: () => {
      let charges = 0;
      return async (asked, forward) => {
        const told = await forward(asked);
        if (isCreate(asked) && told.status >= 400) charges += 1;
        if (WALLETS.test(asked.path)) for (const row of told.json) row.amount -= charges;
        return told;
      };
    },
    defects: ['createTopupOrder: money'],
  },
  {
    check: 'refused-leaves-no-trace',
    name: 'a refused order uses up its key',
    on: TOPUPS,
    fault: () => {
      const used = new Set<string>();
      return async (asked, forward) => {
        const told = await forward(asked);
        if (!isCreate(asked)) return told;
        const { client_reference } = JSON.parse(asked.body);
        if (used.has(client_reference)) {
          return refusal(400, 'BAD_REQUEST', 'Duplicate client_reference');
        }
        if (told.status >= 400) used.add(client_reference);
        return told;
      };
    },
    defects: ['createTopupOrder: key'],
  },
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
    check: 'other-account-shut-out',
    name: 'orders are read by anybody',
    on: TOPUPS,
    fault: () =>
      withFirstToken((token) => (asked, forward) => {
        const headers = new Headers(asked.headers);
        if (TOPUP.test(asked.path) && token) headers.set('authorization', `Bearer ${token}`);
        return forward({ ...asked, headers });
      }),
    defects: ['getTopupOrder: served'],
  },
  {
    check: 'other-account-shut-out',
    name: 'a refusal tells that the order exists',
    on: TOPUPS,
    fault: () =>
      withFirstToken((token) => async (asked, forward) => {
        const told = await forward(asked);
        if (!TOPUP.test(asked.path) || told.status !== 404 || !token) return told;
        const headers = new Headers(asked.headers);
        headers.set('authorization', `Bearer ${token}`);
        const own = await forward({ ...asked, headers });
        return own.status === 200 ? { ...told, status: 403 } : told;
      }),
    defects: ['getTopupOrder: existence'],
  },
  {
    check: 'other-account-shut-out',
    name: 'wallets are listed for anybody',
    on: TOPUPS,
    fault: () =>
      withFirstToken((token) => (asked, forward) => {
        const headers = new Headers(asked.headers);
        if (WALLETS.test(asked.path) && token) headers.set('authorization', `Bearer ${token}`);
        return forward({ ...asked, headers });
      }),
    defects: ['listWallets: listed'],
  },
  {
    check: 'tokens-work',
    name: 'the token of a refresh is broken',
    on: SESSION,
    fault: () =>
      changing('POST', /refresh$/, ({ json }) => {
        json.data.access_token = `${json.data.access_token}x`;
      }),
    defects: ['refresh: access'],
  },
  {
    check: 'refresh-single-use',
    name: 'a refresh token works again',
    on: SESSION,
    fault: () => {
      const told = new Map<string, Promise<Told>>();
      return (asked, forward) => {
        if (!asked.path.endsWith('/refresh')) return forward(asked);
        const first = told.get(asked.body) ?? forward(asked);
        told.set(asked.body, first);
        return first;
      };
    },
    defects: ['refresh: used'],
  },
  {
    check: 'logout-revokes',
    name: 'a logout does nothing',
    on: SESSION,
    fault: () => async (asked, forward) =>
      asked.path.endsWith('/logout')
        ? { status: 200, headers: new Headers(), json: { success: true } }
        : forward(asked),
    defects: ['logout: own access'],
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
    check: 'lookup-finds-it',
    name: 'the look-up finds another order',
    on: TOPUPS,
    fault: () =>
      changing('GET', TOPUP_LIST, ({ json }, { query }) => {
        if (query.has('client_reference')) for (const row of json) row.id += 1;
      }),
    defects: ['createTopupOrder: other'],
  },
  {
    check: 'tokens-work',
    name: 'a refresh gives back the old refresh token',
    on: SESSION,
    fault: () =>
      changing('POST', /refresh$/, ({ json }, { body }) => {
        json.data.refresh_token = JSON.parse(body).refresh_token;
      }),
    defects: ['login: same refresh'],
  },
  {
    check: 'logout-revokes',
    name: 'a logout leaves the refresh token',
    on: SESSION,
    fault: () => {
      const kept: Told[] = [];
      return async (asked, forward) => {
        const told = await forward(asked);
        if (asked.path.endsWith('/login')) kept.push(told);
        const [first] = kept;
        return asked.path.endsWith('/refresh') && told.status >= 400 && first ? first : told;
      };
    },
    defects: ['logout: own refresh'],
  },
];
