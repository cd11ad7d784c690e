import type { Told } from '../proxy.ts';
import { changing, TOPUPS, SESSION, TOPUP, WALLETS, withFirstToken } from './tools.ts';
import type { FaultCase } from './tools.ts';

/** Accounts and sessions that are not kept apart. */
export const ACCOUNTS_FAULTS: FaultCase[] = [
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
