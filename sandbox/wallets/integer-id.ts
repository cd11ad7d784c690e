/**
 * Could this be the id of a wallet or a client? They are `integer` columns, and the database refuses to
 * compare them with a number beyond.
 */
export function isIntegerId(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id < 2 ** 31;
}
