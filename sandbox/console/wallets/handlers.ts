import { Readable } from 'node:stream';
import type { WalletsHandlers } from '@octopus-cards/console-server';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { isStorable, readAmount } from '../../money/decimal.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asMember } from '../principal.ts';
import { badRequest, invalidInput, notFound } from '../problems.ts';
import { countLedger, readLedger, writeEntry } from './ledger.ts';
import type { LedgerEntry, LedgerFilters } from './ledger.ts';
import { findWallet, makeAlert, ownsWallet, readWallets, setAlert } from './stored-wallets.ts';
import { writeLine } from './write-csv.ts';

/** Most rows of one export. */
const MOST_ROWS = 100_000;
/** How many of them are read at a time. */
const BATCH = 2_000;

/** Wallets of a client: what they hold, what moved, and who is told when one runs low. */
export function createWalletsHandlers(console: Console): WalletsHandlers<ConsolePrincipal> {
  const { db } = console.sandbox;
  return {
    async listConsoleWallets({ principal }) {
      const data = await readWallets(console, db, asMember(principal).clientId);
      return { status: 200, body: { success: true, data } };
    },

    async getConsoleWallet({ params, principal }) {
      const data = await findWallet(console, db, asMember(principal).clientId, params.id);
      if (data === undefined) return notFound('Wallet not found');
      return { status: 200, body: { success: true, data } };
    },

    async setWalletAlert({ params, body, principal, request }) {
      const user = asMember(principal);
      const { threshold_amount: threshold } = body;
      const emails = [...new Set(body.emails)];
      if (threshold !== null && !isStorable(readAmount(threshold)))
        return invalidInput('threshold_amount must be a number of at least 0, or null');
      if (threshold !== null && emails.length === 0)
        return badRequest('An alert needs somebody who is told');
      return db.transaction().execute(async (trx) => {
        const wallet = await findWallet(console, trx, user.clientId, params.id);
        if (wallet === undefined) return notFound('Wallet not found');
        const { id } = wallet;
        await setAlert(trx, id, threshold, emails);
        const data = { ...wallet, alert: makeAlert(wallet.currency, threshold, emails) };
        await writeAudit(trx, console, {
          actor: user,
          operation: 'setWalletAlert',
          request,
          target: `wallet ${id}`,
          before: wallet.alert,
          after: data.alert,
        });
        return { status: 200, body: { success: true, data } };
      });
    },

    async listLedger({ params, query, principal, page }) {
      const { clientId } = asMember(principal);
      if (!(await ownsWallet(db, clientId, params.id))) return notFound('Wallet not found');
      const offset = (query.page - 1) * query.limit;
      const total = await countLedger(db, params.id, query);
      // No more than there are: else a filter would look for them down to the first entry.
      const limit = Math.min(query.limit, total - offset);
      const rows = limit > 0 ? await readLedger(db, params.id, query, limit, { offset }) : [];
      return page({ success: true, data: rows.map(writeEntry) }, total);
    },

    async getLedgerExport({ params, query, principal }) {
      const { clientId } = asMember(principal);
      if (!(await ownsWallet(db, clientId, params.id))) return notFound('Wallet not found');
      if ((await countLedger(db, params.id, query)) > MOST_ROWS)
        return badRequest(`This would be more than ${MOST_ROWS} rows`);
      return {
        status: 200,
        headers: { 'Content-Disposition': `attachment; filename="ledger-${params.id}.csv"` },
        body: Readable.from(writeExport(db, params.id, query)),
      };
    },
  };
}

const COLUMNS = [
  'id',
  'created_at',
  'kind',
  'amount',
  'balance',
  'currency',
  'vertical',
  'order_id',
  'remarks',
] as const;

async function* writeExport(db: Kysely<Tables>, walletId: number, filters: LedgerFilters) {
  yield writeLine(COLUMNS);
  let below: LedgerEntry | undefined;
  do {
    const entries: LedgerEntry[] = await readLedger(db, walletId, filters, BATCH, { below });
    const rows = entries.map(writeEntry);
    yield rows.map((row) => writeLine(COLUMNS.map((column) => row[column]))).join('');
    below = entries.length < BATCH ? undefined : entries.at(-1);
  } while (below !== undefined);
}
