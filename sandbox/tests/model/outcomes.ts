import type { Vertical } from '../../context.ts';

/** What a vendor does with an order from some second after it was placed. */
export interface Step {
  after: number;
  do: 'deliver' | 'recharge' | 'fail' | 'cancel' | 'break' | 'half' | 'half-refund';
}

/** What an ending of a reference asks for, as the documentation of the magic values says. */
export interface Wish {
  verticals: readonly Vertical[];
  /** Refused with this status and code. */
  refuse?: readonly [status: number, code: string];
  /** Placed, and not told so. */
  spoiled?: true;
  timeline?: readonly Step[];
}

const ALL: readonly Vertical[] = ['vouchers', 'topups', 'esim'];
const at = (after: number, what: Step['do']): Step => ({ after, do: what });

export const WISHES: Readonly<Record<string, Wish>> = {
  '~VALIDATION_FAILURE': { verticals: ALL, refuse: [400, 'VALIDATION_FAILURE'] },
  '~DUPLICATE': { verticals: ALL, refuse: [400, 'BAD_REQUEST'] },
  '~INSUFFICIENT_FUNDS': { verticals: ALL, refuse: [400, 'INSUFFICIENT_FUNDS'] },
  '~UNAUTHORIZED': { verticals: ALL, refuse: [401, 'UNAUTHORIZED'] },
  '~NOT_FOUND': { verticals: ALL, refuse: [404, 'NOT_FOUND'] },
  '~TOO_MANY_REQUESTS': { verticals: ALL, refuse: [429, 'TOO_MANY_REQUESTS'] },
  '~SERVER_ERROR': { verticals: ALL, refuse: [500, 'INTERNAL_SERVER_ERROR'] },
  '~ANSWER_ERROR': { verticals: ALL, spoiled: true },
  '~ANSWER_LOST': { verticals: ALL, spoiled: true },
  '~CANCELLED': { verticals: ['vouchers', 'topups'], timeline: [at(5, 'cancel')] },
  '~PENDING': { verticals: ALL, timeline: [at(3600, 'deliver')] },
  '~VENDOR_FAULT': { verticals: ALL, timeline: [at(0, 'break'), at(20, 'deliver')] },
  '~OUT_OF_STOCK': { verticals: ['vouchers'], timeline: [at(0, 'fail')] },
  '~PARTIAL_THEN_DELIVERED': {
    verticals: ['vouchers'],
    timeline: [at(0, 'half'), at(60, 'deliver')],
  },
  '~PARTIAL_THEN_REFUNDED': {
    verticals: ['vouchers'],
    timeline: [at(0, 'half'), at(60, 'half-refund')],
  },
  '~PARTIAL': { verticals: ['vouchers'], timeline: [at(0, 'half-refund')] },
  '~AT_ONCE': { verticals: ['topups'], timeline: [at(0, 'deliver')] },
  '~RECHARGED': { verticals: ['topups'], timeline: [at(0, 'recharge')] },
  '~ACCOUNT_SUSPENDED': { verticals: ['topups'], timeline: [at(10, 'fail')] },
  '~PLAN_UNAVAILABLE': { verticals: ['topups', 'esim'], timeline: [at(0, 'fail')] },
  '~LATE': { verticals: ['esim'], timeline: [at(90, 'deliver')] },
  '~LATE_FAILURE': { verticals: ['esim'], timeline: [at(90, 'fail')] },
  '~ACTIVE': { verticals: ['esim'] },
};

/** What an ending asks for of an eSIM alone: what takes effect after the creation has waited. */
const ESIM_WISHES: Readonly<Record<string, Wish>> = {
  '~CANCELLED': { verticals: ['esim'], timeline: [at(90, 'cancel')] },
};

/** What a reference asks for. */
export function findWish(vertical: Vertical, reference: string | undefined): Wish | undefined {
  const [, suffix] = /(~[A-Z_]+)$/.exec(reference ?? '') ?? [];
  if (suffix === undefined) return undefined;
  const wish = (vertical === 'esim' ? ESIM_WISHES[suffix] : undefined) ?? WISHES[suffix];
  return wish?.verticals.includes(vertical) === true ? wish : undefined;
}
