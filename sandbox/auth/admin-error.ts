/** An administrator asked for something that cannot be; the message says why, and what to do. */
export class AdminError extends Error {
  override name = 'AdminError';
}
