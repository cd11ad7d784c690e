import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Principal, Vertical } from '../context.ts';

/**
 * The condition that a product (`p`) is there for a client: active, and not on its black list. What is
 * not there for it is answered like what does not exist.
 */
export function isVisible({ clientId }: Principal, vertical: Vertical): RawBuilder<boolean> {
  // `not in`, so that the list is read once for many products.
  return sql`p.active and p.id not in (
    select product_id from blacklisted_products where client_id = ${clientId} and vertical = ${vertical}
  )`;
}

/**
 * The condition that the name of a product (`p`) contains a text, upper or lower case. Nothing in the
 * text has a meaning of its own, `%` and `_` neither.
 *
 * @param folded the name in lower case; where it is not stored, it is made for each product
 */
export function isNamed(
  search: string | undefined,
  folded: RawBuilder<string> = sql`fold_case(p.name)`,
): RawBuilder<boolean> {
  if (search === undefined) return sql`true`;
  // The database holds no NUL, so no name contains one; it would refuse the question.
  if (search.includes('\0')) return sql`false`;
  return sql`strpos(${folded}, fold_case(${search.normalize('NFC')})) > 0`;
}
