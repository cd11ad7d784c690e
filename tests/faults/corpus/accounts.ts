import type { Fault } from '../proxy.ts';
import { isOf, onSandbox, refuse, setHeader } from './tools.ts';
import type { FaultCase } from '../fault-case.ts';

/** The account behind a token is not looked at, as long as the token is a good one. */
function sharing(id: string): Fault {
  let token = '';
  return async (asked, forward) => {
    const told = await forward(asked);
    if (isOf('login')(asked) && told.status === 200 && token === '') {
      token = JSON.parse(told.text).data.access_token;
    }
    if (!isOf(id)(asked) || told.status === 401 || told.status === 400) return told;
    const own = { ...asked, headers: [...asked.headers] };
    setHeader(own, 'Authorization', `Bearer ${token}`);
    return forward(own);
  };
}

const MONEY_READ = ['createVoucherOrder', 'listWallets'];

/** Accounts that are not kept apart. */
export const ACCOUNTS: FaultCase[] = [
  onSandbox(
    'swapped-order',
    'other-account-shut-out',
    ['createVoucherOrder', 'getVoucherOrder'],
    'an order is read by anybody',
    () => sharing('getVoucherOrder'),
  ),
  onSandbox(
    'swapped-wallets',
    'other-account-shut-out',
    MONEY_READ,
    'wallets are listed for anybody',
    () => sharing('listWallets'),
  ),
  onSandbox(
    'swapped-entry',
    'other-account-shut-out',
    ['createVoucherOrder', 'getTransaction'],
    'a transaction is read by anybody',
    () => sharing('getTransaction'),
  ),
  onSandbox(
    'swapped-email',
    'other-account-shut-out',
    ['createEsimOrder', 'setEsimOrderEmail'],
    'an address is changed by anybody',
    () => sharing('setEsimOrderEmail'),
  ),
  onSandbox(
    'order-exists',
    'other-account-shut-out',
    ['createTopupOrder', 'getTopupOrder'],
    'a refusal tells that an order exists',
    () => {
      let token = '';
      return async (asked, forward) => {
        const told = await forward(asked);
        if (isOf('login')(asked) && told.status === 200 && token === '')
          token = JSON.parse(told.text).data.access_token;
        if (!isOf('getTopupOrder')(asked) || told.status !== 404) return told;
        const own = { ...asked, headers: [...asked.headers] };
        setHeader(own, 'Authorization', `Bearer ${token}`);
        const other = await forward(own);
        return other.status === 200
          ? refuse(403, 'ForbiddenError', 'FORBIDDEN', 'IP address not authorized')
          : told;
      };
    },
  ),
];
