import { countPlaces, readUnits, roundTo } from './decimals.ts';
import type { Units } from './decimals.ts';
import { PRECISION } from './goods.ts';
import type { Currency, Item } from './goods.ts';

/** What an order costs, as the model reckons it. */
export interface Price {
  face: Units;
  discount: Units;
  /** In the currency of the wallet. */
  payable: Units;
}

/**
 * Prices an order.
 *
 * @param rate for one unit of the item's currency in the wallet's, times 10^8; undefined: they are the same
 */
export function price(
  item: Item,
  quantity: number,
  currency: Currency,
  rate: bigint | undefined,
): Price {
  const face = readUnits(item.amount) * BigInt(quantity);
  const discount = roundTo(face * item.discount, 1_000_000n, 4);
  const total = face - discount;
  if (rate === undefined) return { face, discount, payable: total };
  const places = item.vertical === 'vouchers' ? PRECISION[currency] : 4;
  const converted = roundTo(total * rate, 100_000_000n, places);
  const smallest = 10n ** BigInt(4 - places);
  return { face, discount, payable: converted > smallest ? converted : smallest };
}

/** What comes back for units that were not delivered. */
export function share(paid: Units, missing: number, quantity: number, currency: Currency): Units {
  if (missing === quantity) return paid;
  const places = Math.max(PRECISION[currency], countPlaces(paid));
  return roundTo(paid * BigInt(missing), BigInt(quantity), places);
}
