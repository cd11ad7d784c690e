export type WalletErrorCode =
  | 'UNKNOWN_CLIENT'
  | 'UNKNOWN_CURRENCY'
  | 'UNKNOWN_WALLET'
  | 'WALLET_EXISTS'
  | 'INVALID_AMOUNT'
  | 'INVALID_CREDIT_LIMIT'
  | 'INVALID_REMARKS'
  | 'INVALID_CONVERSION'
  | 'UNCOVERED';

/** Something cannot be done with a wallet; the message says what, and what would help. */
export class WalletError extends Error {
  override name = 'WalletError';
  readonly code: WalletErrorCode;

  constructor(code: WalletErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A wallet does not hold what is to be taken from it. */
export class UncoveredError extends WalletError {
  override name = 'UncoveredError';

  constructor(message: string) {
    super('UNCOVERED', message);
  }
}

/** Which rule of the database an error broke: the name of the constraint. */
export function findBrokenConstraint(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('constraint' in error)) return undefined;
  return typeof error.constraint === 'string' ? error.constraint : undefined;
}
