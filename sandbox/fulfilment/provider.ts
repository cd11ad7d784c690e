import type { Vertical } from '../context.ts';

/**
 * Who delivers what was ordered. Orders know this interface only: a real vendor is added by writing
 * one and naming it in the table `vendors`. A provider never touches the database.
 */
export interface Provider {
  readonly name: string;
  /**
   * Vouchers that are already ours are handed over while the order is placed, in its transaction.
   *
   * @returns the vouchers, one for each unit; `undefined` when the order has to be fulfilled by `fulfil`
   */
  handOver?(order: HandOver): Voucher[] | undefined;
  /**
   * Works on an order that is paid. Called again after what `later` says, and after a crash, so the
   * same order and attempt must never be delivered twice: `key` is the same each time.
   *
   * @param attempt 0 for the first call
   */
  fulfil(order: FulfilmentOrder, attempt: number): Promise<Outcome>;
  /** What the device has done with a delivered eSIM by now; `undefined`: nothing new. */
  checkActivation?(order: FulfilmentOrder, now: Date): Promise<Activation | undefined>;
}

/** By name, as in the column `vendors.provider`. */
export type Providers = ReadonlyMap<string, Provider>;

/** A voucher order that is being placed. */
export interface HandOver {
  productName: string;
  deliveryMode: string | null;
  /** Days for which a voucher is good; null: no end. */
  validityDays: number | null;
  quantity: number;
  now: Date;
  scenario: Scenario | undefined;
}

/** An order as a provider sees it. */
export interface FulfilmentOrder {
  /** The same for the same order, always; what a vendor would take as idempotency key. */
  key: string;
  vertical: Vertical;
  id: number;
  productId: number;
  productName: string;
  variantId: number | null;
  variantName: string | null;
  countryCode: string | null;
  /** Face value of one unit in the currency of the product, decimal text. */
  unitAmount: string;
  currency: string;
  quantity: number;
  /** Vouchers: how many were delivered before. */
  deliveredQuantity: number;
  inputData: Readonly<Record<string, unknown>>;
  deliveryMode: string | null;
  validityDays: number | null;
  createdAt: Date;
  completedAt: Date | null;
  activation: Activation | undefined;
  now: Date;
  scenario: Scenario | undefined;
}

/** What came of an attempt. */
export type Outcome =
  /** All there: vouchers (what was missing), or an eSIM, or nothing to hand over. */
  | { kind: 'delivered'; vouchers?: Voucher[]; esim?: Esim; status?: 'DELIVERED' | 'RECHARGED' }
  /** Some vouchers; `rest`: are others still to come (after `after` ms), or has it ended? */
  | { kind: 'partial'; vouchers: Voucher[]; rest: 'later'; after: number }
  | { kind: 'partial'; vouchers: Voucher[]; rest: 'refund' }
  /** Not yet, or a transient fault: ask again after so many milliseconds. */
  | { kind: 'later'; after: number; text?: string }
  /** It will not come: the wallet is refunded. */
  | { kind: 'failed'; code: string; reason: string; userFixable: boolean }
  | { kind: 'cancelled'; reason?: string };

/** As the API shows it; every field may be null. */
export interface Voucher {
  card_number: string | null;
  pin_code: string | null;
  claim_url: string | null;
  /** RFC 3339 */
  expires_at: string | null;
  voucher_reference_number: string | null;
}

export interface Esim {
  /** `LPA:1$host$code` */
  activationCode: string;
  iccid: string;
}

/** The second life of an eSIM: what the device did. */
export interface Activation {
  status: 'NOT_INSTALLED' | 'ACTIVE' | 'EXPIRED';
  installed: boolean;
  installedAt?: Date;
  activatedAt?: Date;
  expiresAt?: Date;
  /** When the next change is to be expected; absent: there is none. */
  askAgain?: Date;
}

/**
 * What is to happen to an order: an entry of openapi/magic-values.yaml, chosen when it is placed and kept
 * with it. All members but `id` are optional.
 */
export interface Scenario {
  id: string;
  /** The order is refused with this code, and nothing is placed. */
  refuse?: RefusalCode;
  /** The order is placed, yet its answer is a 500 (`error`) or the connection breaks (`lost`). */
  answer?: 'error' | 'lost';
  /** What the provider does, and when; the last step whose time has come holds. */
  timeline?: readonly Step[];
  /** When a device installs and uses the delivered eSIM; absent: as usual. */
  activation?: ActivationPlan;
}

/** Codes of refusals that a scenario can ask for; BAD_REQUEST is a reference that was used before. */
export type RefusalCode =
  | 'VALIDATION_FAILURE'
  | 'BAD_REQUEST'
  | 'INVALID_FEATURE'
  | 'INSUFFICIENT_FUNDS'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'TOO_MANY_REQUESTS'
  | 'INTERNAL_SERVER_ERROR';

/** A step of a simulated fulfilment; `after`: seconds since the order was placed. */
export type Step = { after: number } & (
  | {
      do: 'deliver' | 'recharge' | 'deliver-half' | 'deliver-half-refund-rest' | 'break' | 'cancel';
    }
  | { do: 'fail'; code: string; reason: string; user_fixable: boolean }
);

/** Seconds from delivery to installation, and to first use; null: it never happens. */
export interface ActivationPlan {
  installed_after: number | null;
  active_after: number | null;
  /** Seconds from first use to the end; absent: the days of the plan. */
  expired_after?: number;
}
