import { answering, editBody, editJson, editing, isOf, onSandbox, refuse } from './tools.ts';
import type { Asked, Told } from '../proxy.ts';
import type { FaultCase } from '../fault-case.ts';
import { ESIMS, TOPUPS, VOUCHERS, charging } from './parts.ts';

const duplicate = () =>
  refuse(400, 'ValidationException', 'BAD_REQUEST', 'Duplicate client_reference');

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
export const KEYS: FaultCase[] = [
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
