import { ApiError } from '@octopus-cards/console-client';
import type { SessionInfo } from '@octopus-cards/console-react/schemas';
import { endSession, getGetSessionQueryKey } from '@octopus-cards/console-react/sign-in';
import type { GetSessionQueryResult } from '@octopus-cards/console-react/sign-in';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { readStepUpQuestion } from './step-up.ts';

const SESSION = getGetSessionQueryKey();
/** Whose answers are kept. */
let person: number | undefined;

/** What has been read from the back end, for all pages. */
export const queries: QueryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000 } },
  queryCache: new QueryCache({
    // Somebody else may sign in, here or in another tab of the browser.
    onSuccess: (_data, { queryKey }) => {
      if (queryKey[0] !== SESSION[0]) return;
      const next = readSession()?.user_id;
      if (next !== person) forgetAnswers();
      person = next;
    },
  }),
  mutationCache: new MutationCache({
    // After each change, whatever is on the screen is read again: pages need not know what depends on what.
    onSuccess: () => (isSignedIn() ? queries.invalidateQueries() : undefined),
  }),
});

/** The session that was read last; perhaps it has ended since. */
export function readSession(): SessionInfo | undefined {
  return queries.getQueryData<GetSessionQueryResult>(SESSION)?.data.data;
}

/** Is there a session, as far as we know? */
export function isSignedIn(): boolean {
  return queries.getQueryState(SESSION)?.status === 'success';
}

/** Reads again who is signed in: after signing in, and when an answer says that something is different now. */
export function refreshSession(): Promise<void> {
  return queries.invalidateQueries({ queryKey: SESSION });
}

/**
 * Signs out, and forgets what the person has seen.
 *
 * @throws ClientError when it did not reach the back end: then the session goes on
 */
export async function signOut(): Promise<void> {
  try {
    await endSession();
  } catch (error) {
    // Whoever is signed out already need not be told that it failed.
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
  }
  await refreshSession();
  forgetAnswers();
}

function forgetAnswers(): void {
  readStepUpQuestion()?.answer(false);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
}

/** The code of an error that the back end has answered. */
export function readCode(error: unknown): string | undefined {
  return error instanceof ApiError ? error.code : undefined;
}
