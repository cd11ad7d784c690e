import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { Console } from '../context.ts';
import { createReadableCode } from '../readable-code.ts';
import type { Proof } from './proof.ts';

const COUNT = 10;
/** Groups of four characters: 60 random bits. */
const GROUPS = 3;

/**
 * Makes the recovery codes of a person; all that were there before are void.
 *
 * @returns them, readable this once
 */
export async function createRecoveryCodes(
  console: Pick<Console, 'sandbox'>,
  db: Kysely<Tables>,
  userId: number,
): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, () => createReadableCode(console.sandbox, GROUPS));
  await db.deleteFrom('console_recovery_codes').where('user_id', '=', userId).execute();
  const rows = codes.map((code) => ({
    user_id: userId,
    code_hash: hashRecoveryCode(console, userId, code),
  }));
  await db.insertInto('console_recovery_codes').values(rows).execute();
  return codes;
}

/** Uses a code up. Of two that come with the same one at once, one gets through. */
export async function useRecoveryCode(
  console: Pick<Console, 'sandbox' | 'clock'>,
  userId: number,
  code: string,
): Promise<Proof | undefined> {
  const used = await console.sandbox.db
    .updateTable('console_recovery_codes')
    .set({ used_at: console.clock.now() })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hashRecoveryCode(console, userId, code))
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return used === undefined ? undefined : { kind: 'recovery_code' };
}

/**
 * A fast hash with a key that is not in the database: whoever has the database alone cannot try codes at
 * home. It is derived from the key that signs tokens, and not one of the cipher: those are exchanged now
 * and then, and what was hashed cannot be hashed again with another one.
 */
function hashRecoveryCode({ sandbox }: Pick<Console, 'sandbox'>, userId: number, code: string) {
  const key = createHmac('sha256', sandbox.settings.signingKey).update('console recovery codes');
  return createHmac('sha256', key.digest()).update(`${userId}:${code}`).digest();
}
