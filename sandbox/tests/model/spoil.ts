import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';

/**
 * Puts a function of PL/pgSQL in front of one of the database's own, with the same name and arguments.
 *
 * @param body its declarations and block; `CALL` in it is the call of the one behind
 * @throws Error when the database has no such function any more
 */
export async function wrapFunction(db: Kysely<Tables>, name: string, body: string): Promise<void> {
  const { rows } = await sql<{ args: string; identity: string; result: string; names: string[] }>`
    select pg_get_function_arguments(oid) as args, pg_get_function_identity_arguments(oid) as identity,
      pg_get_function_result(oid) as result, proargnames as names
    from pg_proc where proname = ${name} and pronamespace = 'public'::regnamespace`.execute(db);
  const [found] = rows;
  if (found === undefined || rows.length > 1) {
    throw new Error(`There is not one function ${name}: the seeded bug has to be made anew.`);
  }
  const before = `${name}_before`;
  const call = `${before}(${found.names.join(', ')})`;
  await run(db, `alter function ${name}(${found.identity}) rename to ${before}`);
  await run(
    db,
    `create function ${name}(${found.args}) returns ${found.result} language plpgsql as $wrap$
    ${body.replaceAll('CALL', call)} $wrap$`,
  );
  // So that nobody goes on with the one behind.
  await run(db, 'discard plans');
}

/**
 * Changes the text of a function.
 *
 * @throws Error when the text is not there any more
 */
export async function rewriteFunction(
  db: Kysely<Tables>,
  name: string,
  changes: readonly (readonly [from: RegExp, to: string])[],
): Promise<void> {
  const { rows } = await sql<{ text: string }>`
    select pg_get_functiondef(oid) as text from pg_proc
    where proname = ${name} and pronamespace = 'public'::regnamespace`.execute(db);
  let text = rows[0]?.text ?? '';
  for (const [from, to] of changes) {
    const next = text.replace(from, to);
    if (next === text)
      throw new Error(`${name} does not say ${from} any more: seed this bug anew.`);
    text = next;
  }
  await run(db, text);
  await run(db, 'discard plans');
}

/** Does statements of SQL, one after the other. */
export async function run(db: Kysely<Tables>, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
