/** The ten things that hold whatever happens. */
export const INVARIANTS = {
  ledger: 'the ledger sums to zero',
  balance: 'a balance equals its entries',
  prepaid: 'a prepaid wallet is not negative',
  debit: 'one debit for each order, and a refund exactly when it is owed',
  reference: 'one order for each reference',
  refusal: 'a 4xx leaves nothing behind',
  transition: 'only legal transitions',
  immutable: 'entries are immutable',
  event: 'each change has its event in the same commit',
  acknowledged: 'nothing that was acknowledged is lost',
} as const;

export type InvariantName = keyof typeof INVARIANTS;

/** Which of them a rule of db/invariants belongs to. */
const RULES: Readonly<Record<string, InvariantName>> = {
  'ledger-is-balanced': 'ledger',
  'transaction-is-balanced': 'ledger',
  'transaction-has-its-entries': 'ledger',
  'transaction-is-of-its-wallet': 'balance',
  'balance-is-the-sum-of-entries': 'balance',
  'wallet-is-covered': 'prepaid',
  'order-is-debited-once': 'debit',
  'refund-is-what-is-owed': 'debit',
  'transaction-has-its-order': 'debit',
  'order-amounts-agree': 'debit',
  'voucher-code-pays-once': 'debit',
  'reference-is-used-once': 'reference',
  'transition-is-legal': 'transition',
  'status-is-the-last-one': 'transition',
  'delivered-quantity-fits-status': 'transition',
  'ended-orders-say-when': 'transition',
  'delivered-goods-are-kept': 'acknowledged',
  'stock-is-what-was-sold': 'acknowledged',
  'work-is-neither-lost-nor-left': 'acknowledged',
  'transaction-has-its-event': 'event',
  'order-change-has-its-event': 'event',
  'money-moves-with-its-order': 'event',
};

/** Something that does not hold. */
export interface Breach {
  /** undefined: an answer, or the data, differ from the model. */
  invariant: InvariantName | undefined;
  text: string;
}

/** Translates a rule of db/invariants. @throws Error for one that belongs to none of the ten */
export function nameInvariant(rule: string): InvariantName {
  const name = RULES[rule];
  if (name !== undefined) return name;
  throw new Error(`Say in sandbox/tests/model/invariants.ts which invariant "${rule}" is part of.`);
}

/** A step after which something does not hold. */
export class BreachError extends Error {
  override name = 'BreachError';
  readonly breaches: readonly Breach[];

  constructor(step: string, breaches: readonly Breach[]) {
    const lines = breaches.map(
      ({ invariant, text }) =>
        `  - ${invariant === undefined ? 'differs from the model' : `broken: ${INVARIANTS[invariant]}`}: ${text}`,
    );
    super(`After "${step}":\n${lines.join('\n')}`);
    this.breaches = breaches;
  }
}
