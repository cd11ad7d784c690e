/** What somebody has just proved themselves with; used up, as far as it can be. */
export interface Proof {
  kind: 'totp' | 'passkey' | 'recovery_code' | 'password';
  factorId?: number;
  /** How the person calls the factor. */
  name?: string;
}

/** The one answer to whatever is wrong with a proof: nobody learns how close they were. */
export const NOT_PROVED = 'This does not prove that it is you';
