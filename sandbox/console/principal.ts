import type { ConsolePrincipal, ConsoleUser, PendingSignIn } from './context.ts';

/** The person of an operation that needs a session. @throws TypeError when the operation takes none */
export function asUser(principal: ConsolePrincipal): ConsoleUser {
  if ('sessionId' in principal) return principal;
  throw new TypeError('This operation is called without a session.');
}

/** A person who belongs to a client; the roles of the operation leave no other through. */
export function asMember(principal: ConsolePrincipal): ConsoleUser & { clientId: number } {
  const user = asUser(principal);
  const { clientId } = user;
  if (clientId === null) throw new TypeError('This operation is called by nobody of a client.');
  return { ...user, clientId };
}

/** The sign-in of an operation that finishes one. @throws TypeError when the operation takes none */
export function asSignIn(principal: ConsolePrincipal): PendingSignIn {
  if ('signInId' in principal) return principal;
  throw new TypeError('This operation is called without a sign-in.');
}
