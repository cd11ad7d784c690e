import type { Sandbox } from '../context.ts';
import { readEsimName } from './seed/esim.ts';
import { makePlans } from './seed/esim-plans.ts';

/**
 * Fetches the plans of an eSIM product that has none yet and stores them; they are the same each
 * time, so it does no harm that two ask at once. A product that has plans, or that does not exist, is
 * left as it is.
 */
export async function hydrateEsimVariants(
  { db }: Pick<Sandbox, 'db'>,
  productId: number,
): Promise<void> {
  const product = await db
    .selectFrom('esim_products as p')
    .select(['p.name', 'p.currency_id'])
    .where('p.id', '=', productId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('esim_variants as v').select('v.id').whereRef('v.product_id', '=', 'p.id'),
        ),
      ),
    )
    .executeTakeFirst();
  if (product === undefined) return;
  const { destination, line } = readEsimName(product.name);
  await db
    .insertInto('esim_variants')
    .values(
      makePlans(productId, destination, line).map((plan) => ({
        ...plan,
        currency_id: product.currency_id,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
