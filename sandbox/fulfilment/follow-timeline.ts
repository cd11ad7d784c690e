import type { FulfilmentOrder, Outcome, Step } from './provider.ts';

/** What a provider is to do now, without the goods. */
export type Action =
  /** Hand over so many units (of vouchers), which completes the order. */
  | { kind: 'deliver'; count: number; status: 'DELIVERED' | 'RECHARGED' }
  /** Hand over so many units; others follow. */
  | { kind: 'deliver-some'; count: number; after: number }
  /** Hand over so many units; the others never come. */
  | { kind: 'deliver-last'; count: number }
  | Extract<Outcome, { kind: 'later' | 'failed' | 'cancelled' }>;

/**
 * Says what a timeline has an order do at `order.now`. It depends on what was delivered and on the
 * clock alone, so it may be asked again at any time.
 *
 * @param timeline at least one step, in the order of time
 * @throws Error in a step that breaks: the vendor does not answer
 */
export function followTimeline(timeline: readonly Step[], order: FulfilmentOrder): Action {
  const elapsed = order.now.getTime() - order.createdAt.getTime();
  const step = timeline.findLast(({ after }) => after * 1000 <= elapsed);
  const next = timeline.find(({ after }) => after * 1000 > elapsed);
  const wait = next === undefined ? undefined : next.after * 1000 - elapsed;
  if (step === undefined) return { kind: 'later', after: wait ?? 0 };

  const missing = order.quantity - order.deliveredQuantity;
  switch (step.do) {
    case 'deliver':
      return { kind: 'deliver', count: missing, status: 'DELIVERED' };
    case 'recharge':
      return { kind: 'deliver', count: missing, status: 'RECHARGED' };
    case 'fail':
      return {
        kind: 'failed',
        code: step.code,
        reason: step.reason,
        userFixable: step.user_fixable,
      };
    case 'cancel':
      return { kind: 'cancelled' };
    case 'break':
      throw new Error('The simulated vendor does not answer.');
    default: {
      // One unit has no half.
      if (order.quantity === 1) return { kind: 'deliver', count: missing, status: 'DELIVERED' };
      const count = Math.max(0, Math.floor(order.quantity / 2) - order.deliveredQuantity);
      if (step.do === 'deliver-half-refund-rest' || wait === undefined) {
        return { kind: 'deliver-last', count };
      }
      if (count === 0) return { kind: 'later', after: wait };
      return { kind: 'deliver-some', count, after: wait };
    }
  }
}
