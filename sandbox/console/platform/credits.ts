import type { PlatformHandlers } from '@octopus-cards/console-server';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { readAmount, writeNumber } from '../../money/decimal.ts';
import { creditWallet } from '../../wallets/admin.ts';
import { findBrokenConstraint, WalletError } from '../../wallets/errors.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asUser } from '../principal.ts';
import { badRequest, invalidInput, notFound } from '../problems.ts';
import { readLedger, writeEntry } from '../wallets/ledger.ts';

/** Fewest characters of a remark, without blanks around it. */
const FEWEST = 3;

/** Puts money into wallets, as an account manager does when a wire transfer has come in. */
export function createCreditHandlers(
  console: Console,
): Pick<PlatformHandlers<ConsolePrincipal>, 'creditWallet'> {
  const { sandbox } = console;
  return {
    async creditWallet({ params, body, principal, operation, request }) {
      const { reference, amount } = body;
      const remarks = body.remarks.trim();
      if (remarks.length < FEWEST) return invalidInput('remarks must be 3 to 200 characters');
      try {
        const data = await sandbox.db.transaction().execute(async (db) => {
          const walletId = params.id;
          // Nobody is woken before the money is there for others to see.
          const bank = { ...sandbox, db, wake() {} };
          const id = await creditWallet(bank, { walletId, amount, remarks });
          await db
            .insertInto('wallet_credits')
            .values({ reference, transaction_id: id, created_at: sandbox.clock.now() })
            .execute();
          // The wallet is locked, so the newest movement is this one.
          const [entry] = await readLedger(db, walletId, {}, 1);
          if (entry === undefined) throw new Error('The credit is not in the ledger.');
          await writeAudit(db, console, {
            actor: asUser(principal),
            operation,
            request,
            target: `Wallet ${walletId}`,
            clientId: await findOwner(db, walletId),
            before: { balance: writeNumber(readAmount(entry.balance).minus(entry.amount)) },
            after: { balance: writeNumber(entry.balance), reference, transaction: id },
          });
          return writeEntry(entry);
        });
        sandbox.wake();
        return { status: 201, body: { success: true, data } };
      } catch (error) {
        if (findBrokenConstraint(error) === 'wallet_credits_pkey') {
          return badRequest('This reference was used before');
        }
        if (!(error instanceof WalletError)) throw error;
        if (error.code === 'UNKNOWN_WALLET') return notFound('Wallet not found');
        if (error.code !== 'INVALID_AMOUNT') throw error;
        return invalidInput('amount must be a number above 0, with at most 4 decimals');
      }
    },
  };
}

async function findOwner(db: Kysely<Tables>, walletId: number): Promise<number> {
  const query = db.selectFrom('wallets').select('client_id').where('id', '=', walletId);
  return (await query.executeTakeFirstOrThrow()).client_id;
}
