import { ApiError } from '@octopus-cards/console-client';
import { createTransport, toApiError } from '@octopus-cards/console-client/transport';
import type { PlainFetch } from '@octopus-cards/console-client/transport';
import type { SessionInfo } from '@octopus-cards/console-react/schemas';
import { connectHooks } from '@octopus-cards/console-react/transport';
import { isSignedIn, readSession, refreshSession } from './queries.ts';
import { askForStepUp } from './step-up.ts';

/** Sends to the back end, with the token that changes need. The cookie travels by itself. */
function sendWithToken(url: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  const token = readSession()?.csrf_token;
  if (token !== undefined && !/^(GET|HEAD)$/.test(init.method ?? 'GET')) {
    headers.set('X-CSRF-Token', token);
  }
  return fetch(url, { ...init, headers, credentials: 'same-origin' });
}

/**
 * Connects all generated hooks with the back end. What is the same for every page happens here: asking for a
 * confirmation and sending again, noticing that the session is over, noticing that a factor has to be set up.
 */
export function connectConsole(): void {
  const transport = createTransport({
    baseUrl: location.origin,
    fetch: sendWithToken,
    // A person waits: what went wrong is told at once, and can be tried again by hand.
    attempts: 1,
  });
  const send: PlainFetch = async (input, init) => {
    const response = await transport.fetch(input, init);
    if (response.ok) return response;
    const error = await toApiError(transport, response);
    if (!(error instanceof ApiError)) return response;
    const { status, code, operation } = error;
    // Outside the transport, which gives an attempt thirty seconds: people take longer to find their phone.
    if (code === 'STEP_UP_REQUIRED' && (await askForStepUp())) return send(input, init);
    const isOver = status === 401 && operation !== 'getSession' && isSignedIn();
    const before = readSession();
    if (isOver || code === 'ENROLMENT_REQUIRED') await refreshSession();
    return isOver && isRenewed(before) ? send(input, init) : response;
  };
  connectHooks({ ...transport, fetch: send });
}

/** Has the same person signed in again meanwhile, in another tab? Then only our token was of yesterday. */
function isRenewed(before: SessionInfo | undefined): boolean {
  const now = readSession();
  return isSignedIn() && now?.user_id === before?.user_id && now?.csrf_token !== before?.csrf_token;
}
