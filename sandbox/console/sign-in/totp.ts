import { Secret, TOTP } from 'otpauth';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { Console } from '../context.ts';
import type { Proof } from './proof.ts';

/** What all apps understand (RFC 6238): six digits of SHA-1, every 30 seconds. */
const PERIOD = 30;
const FORM = { issuer: 'Octopus Cards', algorithm: 'SHA1', digits: 6, period: PERIOD };
/** Clocks of phones may be one step off. */
const WINDOW = 1;

/** Makes the secret of an app: 160 bits, in base32. */
export function createTotpSecret({ sandbox }: Pick<Console, 'sandbox'>): string {
  return new Secret({ buffer: Uint8Array.from(sandbox.random(20)).buffer }).base32;
}

/** What an app reads from a QR code. */
export function writeTotpUri(secret: string, email: string): string {
  return new TOTP({ ...FORM, label: email, secret }).toString();
}

/** Binds an encrypted secret to its person: in the row of another one, it cannot be opened. */
export function nameTotpContext(userId: number): string {
  return `console_totp:${userId}`;
}

/** The time step of a code, counted from 1970; undefined when the code is not one of now. */
export function findTotpStep(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = new TOTP({ ...FORM, secret }).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD) + delta;
}

/**
 * Uses a code: it and all before it are void from now on. Of two that come with the same code at once,
 * one gets through.
 */
export async function useTotp(
  { sandbox, clock }: Pick<Console, 'sandbox' | 'clock'>,
  db: Kysely<Tables>,
  userId: number,
  code: string,
): Promise<Proof | undefined> {
  const now = clock.now();
  const apps = await db
    .selectFrom('console_factors')
    .select(['id', 'name', 'secret'])
    .where('user_id', '=', userId)
    .where('kind', '=', 'totp')
    .orderBy('id')
    .execute();
  for (const { id, name, secret } of apps) {
    if (secret === null) continue;
    const step = findTotpStep(sandbox.cipher.open(secret, nameTotpContext(userId)), code, now);
    if (step === undefined) continue;
    const used = await db
      .updateTable('console_factors')
      .set({ last_step: step, last_used_at: now })
      .where('id', '=', id)
      .where((where) => where.or([where('last_step', 'is', null), where('last_step', '<', step)]))
      .returning('id')
      .executeTakeFirst();
    if (used !== undefined) return { kind: 'totp', factorId: id, name };
  }
  return undefined;
}
