import type { FaultCase } from '../fault-case.ts';
import type { Asked, Fault, Told } from '../proxy.ts';
import {
  answering,
  editBody,
  editing,
  editJson,
  losing,
  isOf,
  onSandbox,
  refuse,
} from './tools.ts';

const VOUCHERS = ['createVoucherOrder'];
const TOPUPS = ['createTopupOrder'];
const ESIMS = ['createEsimOrder'];
/** With their prices. */
const BOUGHT = {
  vouchers: ['createVoucherOrder', 'quoteVoucher'],
  topups: ['createTopupOrder', 'quoteTopup'],
  esims: ['createEsimOrder', 'quoteEsim'],
};
const duplicate = () =>
  refuse(400, 'ValidationException', 'BAD_REQUEST', 'Duplicate client_reference');

/** Orders that are not what, where or when they should be. */
const STATES: FaultCase[] = [
  onSandbox('created-gone', 'created-is-there', VOUCHERS, 'an order cannot be read', () =>
    losing('getVoucherOrder', 'Order not found'),
  ),
  onSandbox(
    'created-other-product',
    'created-is-there',
    ESIMS,
    'the order is for another product',
    () =>
      editing(['getEsimOrder'], (json) => {
        json.product_id += 1;
      }),
  ),
  onSandbox('created-other-id', 'created-is-there', TOPUPS, 'another order is read', () =>
    editing(['getTopupOrder'], (json) => {
      json.id += 1;
    }),
  ),
  onSandbox(
    'created-quantity',
    'created-is-there',
    VOUCHERS,
    'the order read has another quantity',
    () =>
      editing(['getVoucherOrder'], (json) => {
        json.quantity += 1;
      }),
  ),
  onSandbox('begins-cancelled', 'initial-state-legal', TOPUPS, 'an order begins as cancelled', () =>
    editing(['createTopupOrder'], (json) => {
      json.status = 'CANCELLED';
    }),
  ),
  onSandbox(
    'begins-cancelled-esim',
    'initial-state-legal',
    ESIMS,
    'an eSIM order begins as cancelled',
    () =>
      editing(['createEsimOrder'], (json) => {
        json.status = 'CANCELLED';
      }),
  ),
  onSandbox('begins-recharged', 'initial-state-legal', TOPUPS, 'an order begins as recharged', () =>
    editing(['createTopupOrder'], (json) => {
      json.status = 'RECHARGED';
    }),
  ),
  onSandbox(
    'pending-again',
    'transitions-legal',
    TOPUPS,
    'a delivered order is pending again',
    () => {
      const seen = new Map<string, number>();
      return editing(['getTopupOrder'], (json, { path }) => {
        const count = json.status === 'DELIVERED' ? (seen.get(path) ?? 0) + 1 : 0;
        seen.set(path, count);
        if (count === 2) json.status = 'PENDING';
      });
    },
  ),
  onSandbox('failed-delivered', 'transitions-legal', TOPUPS, 'a failed order is delivered', () =>
    editing(['getTopupOrder'], (json) => {
      if (json.status === 'FAILED') json.status = 'DELIVERED';
    }),
  ),
  onSandbox(
    'delivered-cancelled',
    'transitions-legal',
    ESIMS,
    'a delivered order is cancelled',
    () =>
      editing(['getEsimOrder'], (json) => {
        if (json.status === 'DELIVERED') json.status = 'CANCELLED';
      }),
  ),
  onSandbox('never-ends', 'ends-in-time', TOPUPS, 'an order stays pending', () =>
    editing(['getTopupOrder'], (json) => {
      json.status = 'PENDING';
    }),
  ),
  onSandbox(
    'never-ends-voucher',
    'ends-in-time',
    VOUCHERS,
    'an order of vouchers stays pending',
    () =>
      editing(['getVoucherOrder', 'createVoucherOrder'], (json) => {
        json.status = 'PENDING';
      }),
  ),
  onSandbox('never-ends-esim', 'ends-in-time', ESIMS, 'an order of an eSIM stays pending', () =>
    editing(['getEsimOrder', 'createEsimOrder'], (json) => {
      json.status = 'PENDING';
    }),
  ),
];

const money = (asked: Asked) => isOf('listTransactions')(asked);
const wallets = isOf('listWallets');
type Row = { id: number; amount: number; transaction_type: string; wallet_id: number };
const rows = (change: (rows: Row[]) => Row[]): Fault =>
  answering(money, (told) => editJson(told, (json: Row[]) => change(json)));

/** Lowers each balance by what `cause` says that it should. */
function charging(cause: (asked: Asked, told: Told) => boolean, by = 1): Fault {
  let charges = 0;
  return async (asked, forward) => {
    const told = await forward(asked);
    if (cause(asked, told)) charges += 1;
    if (charges === 0 || !wallets(asked) || told.status !== 200) return told;
    return editJson(told, (json) => {
      for (const row of json)
        row.amount = Math.round((row.amount - charges * by) * 10_000) / 10_000;
    });
  };
}

/** A second entry like the ones that are of a kind, as a second booking would leave it. */
const twice = (kind: string) => () =>
  rows((all) =>
    all.flatMap((row) =>
      row.transaction_type === kind && row.amount < 5000
        ? [row, { ...row, id: row.id + 1_000_000 }]
        : [row],
    ),
  );
const served = (id: string) => (asked: Asked, told: Told) => isOf(id)(asked) && told.status < 300;
const round = (amount: number) => Math.round(amount * 10_000) / 10_000;

/** Prices, debits, balances and refunds that do not agree. */
const MONEY: FaultCase[] = [
  onSandbox(
    'quote-costs',
    'quote-moves-nothing',
    BOUGHT.vouchers,
    'to ask for a price costs money',
    () => charging(served('quoteVoucher')),
  ),
  onSandbox(
    'quote-costs-topup',
    'quote-moves-nothing',
    BOUGHT.topups,
    'to ask for a price costs a cent',
    () => charging(served('quoteTopup'), 0.01),
  ),
  onSandbox(
    'quote-reserves',
    'quote-moves-nothing',
    BOUGHT.esims,
    'a price is reserved with an entry',
    () => {
      let quoted = 0;
      return async (asked, forward) => {
        const told = await forward(asked);
        if (served('quoteEsim')(asked, told)) quoted += 1;
        if (!money(asked) || quoted === 0 || told.status !== 200) return told;
        return editJson(told, (json) => [
          { ...json[0], id: 9_000_000 + quoted, amount: 0.01 },
          ...json,
        ]);
      };
    },
  ),
  onSandbox(
    'quote-cent-low',
    'debit-equals-quote',
    BOUGHT.topups,
    'the price that was told is a cent too low',
    () =>
      editing(['quoteTopup'], (json) => {
        json.total_payable = round(json.total_payable - 0.01);
      }),
  ),
  onSandbox(
    'quote-cent-high',
    'debit-equals-quote',
    BOUGHT.vouchers,
    'the price that was told is a cent too high',
    () =>
      editing(['quoteVoucher'], (json) => {
        json.total_payable = round(json.total_payable + 0.01);
      }),
  ),
  onSandbox('debit-missing', 'debit-equals-quote', BOUGHT.esims, 'an order has no debit', () =>
    rows((all) => all.filter((row) => row.transaction_type !== 'DEBIT')),
  ),
  onSandbox(
    'debit-twice',
    'debit-equals-quote',
    BOUGHT.topups,
    'an order is debited twice',
    twice('DEBIT'),
  ),
  onSandbox(
    'debit-other-wallet',
    'debit-equals-quote',
    BOUGHT.vouchers,
    'another wallet pays',
    () =>
      rows((all) =>
        all.map((row) =>
          row.transaction_type === 'DEBIT' ? { ...row, wallet_id: 3 - row.wallet_id } : row,
        ),
      ),
  ),
  onSandbox(
    'refund-twice',
    'refund-once',
    BOUGHT.topups,
    'a failed order is paid back twice',
    twice('CREDIT'),
  ),
  onSandbox(
    'refund-twice-voucher',
    'refund-once',
    BOUGHT.vouchers,
    'a failed order of vouchers is paid back twice',
    twice('CREDIT'),
  ),
  onSandbox('refund-missing', 'refund-once', BOUGHT.esims, 'a failed order is not paid back', () =>
    rows((all) => all.filter((row) => row.transaction_type !== 'CREDIT')),
  ),
  onSandbox('refund-cent-short', 'refund-once', BOUGHT.topups, 'a refund is a cent short', () =>
    rows((all) =>
      all.map((row) =>
        row.transaction_type === 'CREDIT' && row.amount < 5000
          ? { ...row, amount: round(row.amount - 0.01) }
          : row,
      ),
    ),
  ),
  onSandbox(
    'balance-off',
    'balance-adds-up',
    BOUGHT.topups,
    'an order costs a cent more than its debit',
    () => charging(served('createTopupOrder'), 0.01),
  ),
  onSandbox(
    'balance-off-voucher',
    'balance-adds-up',
    BOUGHT.vouchers,
    'an order of vouchers costs more than its debit',
    () => charging(served('createVoucherOrder')),
  ),
  onSandbox(
    'balance-up',
    'balance-adds-up',
    BOUGHT.esims,
    'an order gives money back in secret',
    () => charging(served('createEsimOrder'), -0.5),
  ),
];

const refusedAs = (id: string, told: () => Told) => () =>
  answering(
    isOf(id),
    (answer) => (answer.text.includes('Duplicate') ? told() : answer),
    [400, 400],
  );
/** A repeat is served under a reference that nobody asked for. */
const takes =
  (id: string) => () => async (asked: Asked, forward: (asked: Asked) => Promise<Told>) => {
    const told = await forward(asked);
    if (!isOf(id)(asked) || !told.text.includes('Duplicate client_reference')) return told;
    return forward(editBody(withoutLength(asked), (json) => void delete json.client_reference));
  };
const withoutLength = (asked: Asked): Asked => ({
  ...asked,
  headers: asked.headers.filter(([name]) => name.toLowerCase() !== 'content-length'),
});
/** Those that come at once get references of their own. */
const racing = (id: string) => () => {
  let under = 0;
  return async (asked: Asked, forward: (asked: Asked) => Promise<Told>) => {
    if (!isOf(id)(asked)) return forward(asked);
    const suffix = under === 0 ? '' : `-${under}`;
    under += 1;
    const told = await forward(
      editBody(withoutLength(asked), (json) => {
        if (typeof json.client_reference === 'string') json.client_reference += suffix;
      }),
    );
    under -= 1;
    return told;
  };
};

/** Keys that are used again, and refusals that leave something behind. */
const KEYS: FaultCase[] = [
  onSandbox(
    'duplicate-served',
    'duplicate-refused',
    TOPUPS,
    'a duplicate is served',
    takes('createTopupOrder'),
  ),
  onSandbox(
    'duplicate-served-esim',
    'duplicate-refused',
    ESIMS,
    'a duplicate of an eSIM order is served',
    takes('createEsimOrder'),
  ),
  onSandbox(
    'duplicate-409',
    'duplicate-refused',
    VOUCHERS,
    'a duplicate is a conflict',
    refusedAs('createVoucherOrder', () => ({ ...duplicate(), status: 409 })),
  ),
  onSandbox(
    'duplicate-words',
    'duplicate-refused',
    ESIMS,
    'a duplicate is refused in other words',
    refusedAs('createEsimOrder', () =>
      refuse(400, 'ValidationException', 'BAD_REQUEST', 'Seen before'),
    ),
  ),
  onSandbox(
    'duplicate-code',
    'duplicate-refused',
    VOUCHERS,
    'a duplicate is refused with another code',
    refusedAs('createVoucherOrder', () =>
      refuse(400, 'ValidationException', 'VALIDATION_FAILURE', 'Duplicate client_reference'),
    ),
  ),
  onSandbox(
    'race-voucher',
    'duplicate-race',
    VOUCHERS,
    'whoever comes at once is served',
    racing('createVoucherOrder'),
  ),
  onSandbox(
    'race-topup',
    'duplicate-race',
    TOPUPS,
    'whoever comes at once is served',
    racing('createTopupOrder'),
  ),
  onSandbox(
    'race-nobody',
    'duplicate-race',
    ESIMS,
    'of those that come at once none is served',
    () => {
      let under = 0;
      return async (asked, forward) => {
        if (!isOf('createEsimOrder')(asked)) return forward(asked);
        under += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        const alone = under === 1;
        const told = alone ? await forward(asked) : duplicate();
        setTimeout(() => {
          under -= 1;
        }, 20);
        return told;
      };
    },
  ),
  onSandbox('refused-costs', 'refused-leaves-no-trace', TOPUPS, 'a refused order costs money', () =>
    charging((asked, told) => isOf('createTopupOrder')(asked) && told.status === 400),
  ),
  onSandbox(
    'refused-uses-key',
    'refused-leaves-no-trace',
    ESIMS,
    'a refused order uses up its key',
    () => {
      const used = new Set<string>();
      return async (asked, forward) => {
        const told = await forward(asked);
        if (!isOf('createEsimOrder')(asked) || !asked.body.startsWith('{')) return told;
        const { client_reference: key } = JSON.parse(asked.body);
        if (used.has(key)) return duplicate();
        if (told.status === 400 && typeof key === 'string') used.add(key);
        return told;
      };
    },
  ),
  onSandbox(
    'refused-placed',
    'refused-leaves-no-trace',
    VOUCHERS,
    'a refused order is on the list',
    () => {
      const refused: string[] = [];
      return async (asked, forward) => {
        const told = await forward(asked);
        if (isOf('createVoucherOrder')(asked) && told.status === 400)
          refused.push(JSON.parse(asked.body).client_reference);
        const key = asked.query.get('client_reference');
        if (!isOf('listVoucherOrders')(asked) || key === null || !refused.includes(key))
          return told;
        const all = await forward({
          ...asked,
          search: '',
          query: new URLSearchParams({ limit: '1' }),
        });
        return editJson(all, ([row]) => [{ ...row, client_reference: key }]);
      };
    },
  ),
  onSandbox(
    'lookup-deaf',
    'lookup-finds-it',
    TOPUPS,
    'the look-up does not hear the key',
    () => async (asked, forward) => {
      if (!isOf('listTopupOrders')(asked)) return forward(asked);
      const query = new URLSearchParams(asked.query);
      query.delete('client_reference');
      return forward({ ...asked, query });
    },
  ),
  onSandbox('lookup-nothing', 'lookup-finds-it', VOUCHERS, 'the look-up finds nothing', () =>
    editing(['listVoucherOrders'], (json, { query }) =>
      query.has('client_reference') ? [] : json,
    ),
  ),
  onSandbox('lookup-other', 'lookup-finds-it', ESIMS, 'the look-up finds another order', () =>
    editing(['listEsimOrders'], (json, { query }) => {
      if (query.has('client_reference')) for (const row of json) row.id += 1;
    }),
  ),
  onSandbox('lookup-unlisted', 'lookup-finds-it', ESIMS, 'new orders are not on the list', () =>
    editing(['listEsimOrders'], (json, { query }) =>
      query.has('client_reference') ? json : json.slice(20),
    ),
  ),
];

export const ORDERS_FAULTS = [...STATES, ...MONEY, ...KEYS];
