import type { Asked, Fault, Told } from '../proxy.ts';

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
export function changing(
  method: string,
  path: RegExp,
  change: (told: Told, asked: Asked) => void,
): Fault {
  return async (asked, forward) => {
    const told = await forward(asked);
    if (asked.method === method && path.test(asked.path) && told.status < 300) change(told, asked);
    return told;
  };
}

/** Drops a query parameter on the way to some lists. */
export function deaf(path: RegExp, ...names: string[]): Fault {
  return (asked, forward) => {
    if (asked.method !== 'GET' || !path.test(asked.path)) return forward(asked);
    const query = new URLSearchParams(asked.query);
    for (const name of names) query.delete(name);
    return forward({ ...asked, query });
  };
}

export const TOPUPS = /TopupOrders?$|^quoteTopup$|Wallet|Transaction/;
export const SESSION = /^(login|refresh|logout|listWallets)$/;
export const TOPUP = /topups\/orders\/\d+$/;
export const TOPUP_LIST = /topups\/orders$/;
export const WALLETS = /\/wallets$/;

export const isCreate = ({ method, path }: Asked) => method === 'POST' && TOPUP_LIST.test(path);
export const refusal = (status: number, code: string, message: string): Told => ({
  status,
  headers: new Headers({ 'content-type': 'application/json' }),
  json: { error: { name: 'Error', code, message } },
});

/** Lowers every balance once something was asked for. */
export function charging(cause: (asked: Asked, told: Told) => boolean): Fault {
  let charged = false;
  return async (asked, forward) => {
    const told = await forward(asked);
    if (cause(asked, told)) charged = true;
    if (charged && WALLETS.test(asked.path)) for (const row of told.json) row.amount -= 1;
    return told;
  };
}

/** The token of whoever logged in first. */
export function withFirstToken(use: (token: string | undefined) => Fault): Fault {
  let token: string | undefined;
  return async (asked, forward) => {
    if (!asked.path.endsWith('/login')) return use(token)(asked, forward);
    const told = await forward(asked);
    token ??= told.json.data.access_token;
    return told;
  };
}
