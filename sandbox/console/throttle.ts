import { sql } from 'kysely';
import type { FastifyRequest } from 'fastify';
import { findSource } from '../auth/client-address.ts';
import { readClientAddress } from '../auth/security.ts';
import type { Console } from './context.ts';
import { hashKey } from './keys.ts';

/** For how long guesses are remembered, in milliseconds. */
const WINDOW = 15 * 60_000;

/** So many wrong answers are taken of each in a window. */
const LIMITS = {
  /** An e-mail address, whether there is an account or not. */
  account: 10,
  /** Where requests come from. */
  source: 30,
  /** The second factors of one person, over all their sign-ins and sessions. */
  factor: 10,
};

export interface Guess {
  kind: keyof typeof LIMITS;
  /** Whose it is; of the same kind, equal names count together. */
  name: string;
}

/** A guess for where a request comes from; all addresses of an IPv6 network count together. */
export function guessFrom({ sandbox }: Console, request: FastifyRequest): Guess {
  return { kind: 'source', name: findSource(readClientAddress(sandbox, request)) };
}

/**
 * Counts guesses before they are judged, so that of many which come at once no more than the limit are.
 * What turned out to be no guess is given back by {@link forgive}.
 *
 * @returns 0, or the seconds to wait
 */
export async function countGuesses(console: Console, guesses: readonly Guess[]): Promise<number> {
  for (const guess of guesses) {
    const wait = await countGuess(console, guess);
    if (wait > 0) return wait;
  }
  return 0;
}

/** Forgets all guesses of these kinds and names. */
export async function clearGuesses(
  { sandbox }: Pick<Console, 'sandbox'>,
  guesses: readonly Guess[],
): Promise<void> {
  const subjects = guesses.map(nameSubject);
  await sandbox.db.deleteFrom('console_throttles').where('subject', 'in', subjects).execute();
}

/** Gives guesses back: the answer was right. */
export async function forgive({ sandbox }: Console, guesses: readonly Guess[]): Promise<void> {
  for (const guess of guesses) {
    await sql`
      update console_throttles set count = count - 1
      where subject = ${nameSubject(guess)} and count > 0
    `.execute(sandbox.db);
  }
}

async function countGuess({ sandbox, clock }: Console, guess: Guess): Promise<number> {
  const now = clock.now();
  const limit = LIMITS[guess.kind];
  const past = new Date(now.getTime() - WINDOW);
  const { rows } = await sql<{ since: Date; count: number }>`
    insert into console_throttles as t (subject, since, count)
    values (${nameSubject(guess)}, ${now}, 1)
    on conflict (subject) do update set
      since = case when t.since <= ${past} or t.count = 0 then excluded.since else t.since end,
      count = case when t.since <= ${past} then 1 else least(t.count, ${limit}) + 1 end
    returning since, count
  `.execute(sandbox.db);
  const [row] = rows;
  if (row === undefined || row.count <= limit) return 0;
  return Math.max(1, Math.ceil((row.since.getTime() + WINDOW - now.getTime()) / 1000));
}

function nameSubject({ kind, name }: Guess): Buffer {
  return hashKey(`${kind}:${name}`);
}

/** Forgets guesses that count no more. */
export async function forgetGuesses({ sandbox, clock }: Console): Promise<void> {
  const past = new Date(clock.now().getTime() - WINDOW);
  await sandbox.db.deleteFrom('console_throttles').where('since', '<=', past).execute();
}
