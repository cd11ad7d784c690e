import type { Vertical } from '../../context.ts';
import type { Units } from './decimals.ts';
import type { Currency, Item } from './goods.ts';
import type { Step } from './outcomes.ts';

export interface ModelWallet {
  id: number;
  client: number;
  currency: Currency;
  type: 'PREPAID' | 'POSTPAID';
  balance: Units;
  creditLimit: Units;
}

export interface ModelOrder {
  vertical: Vertical;
  id: number;
  client: number;
  item: Item;
  quantity: number;
  reference: string | undefined;
  wallet: ModelWallet;
  payable: Units;
  refunded: Units;
  status: string;
  delivered: number;
  email: string | undefined;
  timeline: readonly Step[];
  createdAt: number;
  /** When a worker has to do something for it; undefined: it has ended. Milliseconds, as all times here. */
  due: number | undefined;
  /** How often something was done for it. */
  attempt: number;
  /** A worker took it and died. */
  held: boolean;
}

/** What a client asks for. */
export interface Wanted {
  client: number;
  item: Item;
  quantity: number;
  /** Index in the wallets of the model; undefined: none is named. */
  wallet: number | undefined;
  reference: string | undefined;
  email: string | undefined;
}

export type Refusal = readonly [status: number, code: string];
