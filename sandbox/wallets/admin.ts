import { sql } from 'kysely';
import type { Sandbox } from '../context.ts';
import type { Amount } from '../money/decimal.ts';
import { isStoredInteger } from '../db/stored-id.ts';
import { readCreditLimit, readPositive, readRemarks } from './admin-input.ts';
import { UncoveredError, WalletError, findBrokenConstraint } from './errors.ts';

/** A wallet as those see it who run the sandbox. Amounts are decimal text. */
export interface WalletRecord {
  id: number;
  clientId: number;
  /** ISO 4217 */
  currency: string;
  type: 'PREPAID' | 'POSTPAID';
  balance: string;
  creditLimit: string;
}

/**
 * Opens a wallet; a client has at most one in a currency. It begins empty.
 *
 * @param wallet.type by default `PREPAID`
 * @param wallet.creditLimit how far below zero a postpaid wallet may go; by default 0
 * @returns its id
 * @throws WalletError UNKNOWN_CLIENT, UNKNOWN_CURRENCY, WALLET_EXISTS, INVALID_CREDIT_LIMIT
 */
export async function createWallet(
  sandbox: Sandbox,
  wallet: {
    clientId: number;
    currency: string;
    type?: 'PREPAID' | 'POSTPAID' | undefined;
    creditLimit?: string | number | undefined;
  },
): Promise<number> {
  const type = wallet.type ?? 'PREPAID';
  const currency = wallet.currency.toUpperCase();
  const limit = readCreditLimit(wallet.creditLimit ?? 0);
  if (type === 'PREPAID' && !limit.isZero())
    throw new WalletError(
      'INVALID_CREDIT_LIMIT',
      'Only a POSTPAID wallet has a credit limit; leave it out, or open a POSTPAID wallet.',
    );
  if (!isStoredInteger(wallet.clientId)) throw unknownClient(wallet.clientId);
  try {
    const { rows } = await sql<{ id: number }>`
      with own as (
        insert into accounts (kind, currency_id)
        select 'wallet', id from currencies where code = ${currency} and active returning id, currency_id
      )
      insert into wallets (client_id, currency_id, account_id, type, credit_limit, created_at)
      select ${wallet.clientId}, currency_id, id, ${type}, ${limit.toFixed()}, ${sandbox.clock.now()} from own
      returning id`.execute(sandbox.db);
    const [row] = rows;
    if (row !== undefined) {
      sandbox.wake();
      return row.id;
    }
  } catch (error) {
    const broken = findBrokenConstraint(error);
    if (broken === 'wallets_client_id_fkey') throw unknownClient(wallet.clientId);
    if (broken === 'wallets_client_id_currency_id_key')
      throw new WalletError(
        'WALLET_EXISTS',
        `Client ${wallet.clientId} has a wallet in ${currency}; there is one for each currency.`,
      );
    throw error;
  }
  throw new WalletError(
    'UNKNOWN_CURRENCY',
    `There is no active currency "${currency}"; name one by its ISO 4217 code, such as USD.`,
  );
}

/** What an account manager moves on a wallet. */
export interface Movement {
  walletId: number;
  /** Above zero, at most 4 decimals, in the currency of the wallet. */
  amount: string | number;
  /** Why; shown to the client. */
  remarks: string;
}

/**
 * Credits a wallet, as an account manager does when a wire transfer has come in.
 *
 * @returns the id of the transaction
 * @throws WalletError UNKNOWN_WALLET, INVALID_AMOUNT, INVALID_REMARKS
 */
export function creditWallet(sandbox: Sandbox, movement: Movement): Promise<number> {
  return moveMoney(sandbox, movement, { kind: 'funding', type: 'CREDIT', word: 'credited' });
}

/**
 * Takes money from a wallet, to correct something.
 *
 * @returns the id of the transaction
 * @throws UncoveredError when it does not hold as much
 * @throws WalletError UNKNOWN_WALLET, INVALID_AMOUNT, INVALID_REMARKS
 */
export function debitWallet(sandbox: Sandbox, movement: Movement): Promise<number> {
  return moveMoney(sandbox, movement, { kind: 'adjustment', type: 'DEBIT', word: 'debited' });
}

async function moveMoney(
  sandbox: Sandbox,
  { walletId, amount, remarks }: Movement,
  how: { kind: string; type: string; word: string },
): Promise<number> {
  const value = readPositive(amount);
  const reason = readRemarks(remarks);
  if (!isStoredInteger(walletId)) throw unknownWallet(walletId);
  try {
    const { rows } = await sql<{ id: number }>`
      select post_transaction(
        null, w.id, ${how.kind}, ${how.type}, ${value.toFixed()}::numeric,
        c.code || ${` Wallet ${how.word} by amount `}::text || write_amount(${value.toFixed()}::numeric)
          || ${` - ${reason}`}::text,
        ${sandbox.clock.now()}::timestamptz
      ) as id
      from wallets w join currencies c on c.id = w.currency_id where w.id = ${walletId}`.execute(
      sandbox.db,
    );
    const [row] = rows;
    if (row === undefined) throw unknownWallet(walletId);
    sandbox.wake();
    return row.id;
  } catch (error) {
    if (findBrokenConstraint(error) === 'wallets_covered') throw uncovered(walletId, value);
    throw error;
  }
}

/**
 * Says how far below zero a postpaid wallet may go.
 *
 * @throws WalletError UNKNOWN_WALLET, INVALID_CREDIT_LIMIT (a prepaid wallet; or it is further below
 *   zero already)
 */
export async function setCreditLimit(
  sandbox: Sandbox,
  { walletId, creditLimit }: { walletId: number; creditLimit: string | number },
): Promise<void> {
  const limit = readCreditLimit(creditLimit);
  if (!isStoredInteger(walletId)) throw unknownWallet(walletId);
  try {
    const row = await sandbox.db
      .updateTable('wallets')
      .set({ credit_limit: limit.toFixed() })
      .where('id', '=', walletId)
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) throw unknownWallet(walletId);
    sandbox.wake();
  } catch (error) {
    const broken = findBrokenConstraint(error);
    if (broken === 'wallets_covered')
      throw new WalletError(
        'INVALID_CREDIT_LIMIT',
        `Wallet ${walletId} is further below zero than ${limit.toFixed()}; credit it first, or set a higher limit.`,
      );
    if (broken === 'wallets_check')
      throw new WalletError(
        'INVALID_CREDIT_LIMIT',
        `Wallet ${walletId} is PREPAID and has no credit limit; only POSTPAID wallets have one.`,
      );
    throw error;
  }
}

/** The wallets of a client, or all there are, the oldest first. */
export async function listWallets(
  sandbox: Sandbox,
  { clientId }: { clientId?: number | undefined } = {},
): Promise<WalletRecord[]> {
  if (clientId !== undefined && !isStoredInteger(clientId)) return [];
  const all = sandbox.db
    .selectFrom('wallets as w')
    .innerJoin('currencies as c', 'c.id', 'w.currency_id')
    .select([
      'w.id',
      'w.client_id as clientId',
      'c.code as currency',
      'w.type',
      'w.balance',
      'w.credit_limit as creditLimit',
    ])
    .orderBy('w.id');
  return clientId === undefined ? all.execute() : all.where('w.client_id', '=', clientId).execute();
}

function unknownClient(id: number): WalletError {
  return new WalletError('UNKNOWN_CLIENT', `There is no client ${id}.`);
}

/** There is no wallet with this id. */
export function unknownWallet(id: number): WalletError {
  return new WalletError('UNKNOWN_WALLET', `There is no wallet ${id}.`);
}

/** A wallet does not hold an amount that is to be taken from it. */
export function uncovered(id: number, amount: Amount): UncoveredError {
  return new UncoveredError(
    `Wallet ${id} does not hold ${amount.toFixed()}; credit it first, or take less.`,
  );
}
