import { sql } from 'kysely';
import type { Sandbox } from '../context.ts';
import { LIFETIME } from './tokens.ts';
import type { TokenClaims, Tokens } from './tokens.ts';
import type { Limit } from './limits.ts';

/** Why there is no session; `throttled` says how long to wait. */
export type SessionRefusal =
  | { verdict: 'invalid' | 'forbidden' }
  | { verdict: 'throttled'; retryAfter: number };

/** A new session, or why there is none. */
export type SessionOutcome = { verdict: 'granted'; claims: TokenClaims } | SessionRefusal;

/** The key that a login names, as it stood when its secret was compared. */
export interface StoredKey {
  id: number;
  secretHash: string;
  secretVersion: number;
}

interface Row {
  verdict: 'granted' | 'invalid' | 'forbidden' | 'throttled';
  retry_after: number | null;
}

/**
 * Looks a key up, and asks how long this source has to wait after too many wrong secrets.
 *
 * @param source what guesses are counted for, see `findSource`
 * @returns the key, unless there is none or it was revoked; seconds to wait, or 0
 */
export async function findKey(
  { db }: Sandbox,
  apiKey: string,
  source: string,
  limit: Limit,
  second: number,
): Promise<{ key: StoredKey | undefined; wait: number }> {
  const { rows } = await sql<{
    wait: number;
    id: number | null;
    secret_hash: string | null;
    secret_version: number | null;
  }>`
    select ${countGuess(source, limit, second, 0)} as wait, k.id, k.secret_hash, k.secret_version
    from (values (1)) as one left join api_keys k on k.api_key = ${apiKey} and k.revoked_at is null
  `.execute(db);
  const [row] = rows;
  if (row === undefined || row.id === null) return { key: undefined, wait: row?.wait ?? 0 };
  const { id, secret_hash: secretHash, secret_version: secretVersion } = row;
  if (secretHash === null || secretVersion === null) return { key: undefined, wait: row.wait };
  return { key: { id, secretHash, secretVersion }, wait: row.wait };
}

/** Counts a wrong secret; answers the seconds to wait, or 0. */
export async function countWrongSecret(
  { db }: Sandbox,
  source: string,
  limit: Limit,
  second: number,
): Promise<number> {
  const { rows } = await sql<{ wait: number }>`
    select ${countGuess(source, limit, second, 1)} as wait`.execute(db);
  return rows[0]?.wait ?? 0;
}

function countGuess(source: string, { limit, window }: Limit, second: number, cost: 0 | 1) {
  if (limit === undefined) return sql<number>`0`;
  const subject = `source:${source}`;
  return sql<number>`consume_rate(${subject}, 'guess', ${limit}, ${window}, ${second}, ${cost})`;
}

/** Begins a session of a key whose secret was right. */
export async function openSession(
  { db }: Sandbox,
  key: StoredKey,
  address: string | undefined,
  limit: Limit,
  start: SessionStart,
): Promise<SessionOutcome> {
  const { rows } = await sql<Row & { client_id: number; token_epoch: number }>`
    select * from open_session(
      ${key.id}, ${key.secretVersion}, ${address ?? null}, ${limit.limit ?? null}, ${limit.window},
      ${start.session}, ${start.at}, ${start.expires}
    )`.execute(db);
  const row = takeRow(rows);
  if (row.verdict !== 'granted') return refuse(row);
  const { client_id: clientId, token_epoch: epoch } = row;
  const { session } = start;
  const claims = {
    clientId,
    apiKeyId: key.id,
    secretVersion: key.secretVersion,
    epoch,
    session,
  };
  return { verdict: 'granted', claims };
}

/** Exchanges a refresh token for the next session; of two calls with the same one, one succeeds. */
export async function renewSession(
  { db }: Sandbox,
  used: TokenClaims,
  address: string | undefined,
  limit: Limit,
  start: SessionStart,
): Promise<SessionOutcome> {
  const { rows } = await sql<Row>`
    select * from renew_session(
      ${used.session}, ${used.clientId}, ${used.apiKeyId}, ${used.secretVersion}, ${used.epoch},
      ${address ?? null}, ${limit.limit ?? null}, ${limit.window},
      ${start.session}, ${start.at}, ${start.expires}
    )`.execute(db);
  const row = takeRow(rows);
  if (row.verdict !== 'granted') return refuse(row);
  return { verdict: 'granted', claims: { ...used, session: start.session } };
}

/** Ends every session of a client, at once. */
export async function closeSessions({ db }: Sandbox, clientId: number): Promise<void> {
  await sql`
    with ended as (delete from refresh_tokens where client_id = ${clientId})
    update clients set token_epoch = token_epoch + 1 where id = ${clientId}`.execute(db);
}

/** Name and times of a session that is about to begin; whole seconds, as its tokens say them. */
export interface SessionStart {
  session: string;
  /** Unix seconds. */
  second: number;
  at: Date;
  expires: Date;
}

/** Names a new session and sets its times. */
export function startSession({ clock, random }: Pick<Sandbox, 'clock' | 'random'>): SessionStart {
  const second = Math.floor(clock.now().getTime() / 1000);
  const at = new Date(second * 1000);
  const expires = new Date((second + LIFETIME.refresh) * 1000);
  return { session: createUuid(random(16)), second, at, expires };
}

/** The `data` of the answer to a login or a refresh. */
export async function writeSession(tokens: Tokens, claims: TokenClaims, second: number) {
  const [access_token, refresh_token] = await Promise.all([
    tokens.sign('access', claims, second),
    tokens.sign('refresh', claims, second),
  ]);
  return {
    access_token,
    refresh_token,
    access_expires_at: writeTime(second + LIFETIME.access),
    refresh_expires_at: writeTime(second + LIFETIME.refresh),
    client_id: claims.clientId,
  };
}

function writeTime(second: number): string {
  return new Date(second * 1000).toISOString().replace('.000Z', 'Z');
}

/** A UUID of version 4. */
function createUuid(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function refuse({ verdict, retry_after: retryAfter }: Row): SessionRefusal {
  if (verdict === 'throttled') return { verdict, retryAfter: retryAfter ?? 1 };
  return { verdict: verdict === 'forbidden' ? 'forbidden' : 'invalid' };
}

function takeRow<R>([row]: R[]): R {
  if (row === undefined) throw new Error('The database answered nothing.');
  return row;
}
