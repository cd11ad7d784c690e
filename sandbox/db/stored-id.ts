/**
 * Can an id stand in a column of 64 bits, and be told apart from its neighbours? Beyond, the database
 * refuses the question.
 */
export function isStoredId(id: number): boolean {
  return Number.isSafeInteger(id) && id > 0;
}

/** The same for a column of 32 bits, such as those of wallets, clients and countries. */
export function isStoredInteger(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id < 2 ** 31;
}
