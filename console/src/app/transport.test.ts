import { listSessions, setPassword } from '@octopus-cards/console-react/account';
import {
  beginSignIn,
  getGetSessionQueryKey,
  getSession,
} from '@octopus-cards/console-react/sign-in';
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isSignedIn, queries, refreshSession, signOut } from './queries.ts';
import { askForStepUp, readStepUpQuestion } from './step-up.ts';
import { connectConsole } from './transport.ts';

interface Sent {
  method: string | undefined;
  path: string;
  token: string | null;
  body: string;
}

let sent: Sent[];
let answers: Response[];

beforeEach(() => {
  sent = [];
  answers = [];
  vi.stubGlobal('location', { origin: 'http://console.test' });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const token = new Headers(init.headers).get('X-CSRF-Token');
    const body = await new Response(init.body ?? null).text();
    sent.push({ method: init.method, path: new URL(url).pathname, token, body });
    return (
      answers.shift() ?? refuse(500, 'INTERNAL_SERVER_ERROR', 'Too many requests for the test')
    );
  });
  queries.clear();
  connectConsole();
});

afterEach(() => vi.unstubAllGlobals());

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ error: { name: 'Error', code, message } }, { status });
}

function signIn(session = { user_id: 7, csrf_token: 'token-1' }): void {
  queries.setQueryData(getGetSessionQueryKey(), { data: { data: session } });
}

/** Lets the session be read as it is on the page, where something always shows it. */
function watchSession(): () => void {
  const queryKey = getGetSessionQueryKey();
  const queryFn = () => getSession();
  const watcher = new QueryObserver(queries, {
    queryKey,
    queryFn,
    retry: false,
    staleTime: 60_000,
  });
  return watcher.subscribe(() => {});
}

const session = (user_id: number, csrf_token: string) =>
  Response.json({ success: true, data: { user_id, csrf_token } });

const change = () => setPassword({ password: 'seven quiet rivers' });
const done = () => new Response(null, { status: 204 });
const stepUp = () => refuse(403, 'STEP_UP_REQUIRED', 'Confirm that it is you');

test('changes carry the token of the session, reads do not', async () => {
  signIn();
  answers.push(done(), Response.json({ success: true, data: [] }));
  await change();
  await listSessions();
  expect(sent.map(({ method, token }) => [method, token])).toEqual([
    ['PATCH', 'token-1'],
    ['GET', null],
  ]);
});

test('a confirmed request is sent again as it was', async () => {
  signIn();
  answers.push(stepUp(), done());
  const changing = change();
  await vi.waitFor(() => expect(readStepUpQuestion()).toBeDefined());
  readStepUpQuestion()?.answer(true);
  expect((await changing).status).toBe(204);
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
  expect(readStepUpQuestion()).toBeUndefined();
});

test('whoever asks meanwhile waits for the same confirmation', async () => {
  const asked = [askForStepUp(), askForStepUp()];
  readStepUpQuestion()?.answer(true);
  expect(await Promise.all(asked)).toEqual([true, true]);
});

test('a confirmation that is cancelled fails with what the back end said', async () => {
  signIn();
  answers.push(stepUp());
  const changing = change();
  await vi.waitFor(() => expect(readStepUpQuestion()).toBeDefined());
  readStepUpQuestion()?.answer(false);
  await expect(changing).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED', status: 403 });
  expect(sent).toHaveLength(1);
});

test.each([
  ['the session has ended', 401, 'UNAUTHORIZED', true],
  ['a factor has to be set up', 403, 'ENROLMENT_REQUIRED', true],
  ['the role does not allow it', 403, 'FORBIDDEN', false],
])('when %s, the session is read again: %#', async (_case, status, code, isStale) => {
  signIn();
  answers.push(refuse(status, code, 'No'));
  await expect(listSessions()).rejects.toMatchObject({ status, code });
  expect(queries.getQueryState(getGetSessionQueryKey())?.isInvalidated).toBe(isStale);
});

test('a wrong password at sign-in does not touch a session that is not there', async () => {
  answers.push(refuse(401, 'UNAUTHORIZED', 'Wrong'));
  const signingIn = beginSignIn({ email: 'mira@shop.example', password: 'wrong' });
  await expect(signingIn).rejects.toMatchObject({ status: 401 });
  expect(queries.getQueryState(getGetSessionQueryKey())).toBeUndefined();
});

test.each([
  ['the same person has signed in again', 7, 'token-2', 204, 3],
  ['nothing has changed', 7, 'token-1', 401, 2],
  ['it is somebody else now', 8, 'token-2', 401, 2],
])('a token that is refused: %s', async (_case, userId, token, status, calls) => {
  signIn();
  const stop = watchSession();
  answers.push(
    refuse(401, 'UNAUTHORIZED', 'X-CSRF-Token is invalid'),
    session(userId, token),
    done(),
  );
  const outcome = await change().catch((error: unknown) => error);
  expect(outcome).toMatchObject({ status });
  expect(sent).toHaveLength(calls);
  stop();
});

test('what somebody has seen is forgotten when it is somebody else', async () => {
  signIn();
  const stop = watchSession();
  answers.push(session(7, 'token-1'));
  await refreshSession();
  queries.setQueryData(['/console/api/wallets'], 'of the first');
  answers.push(session(7, 'token-1'));
  await refreshSession();
  expect(queries.getQueryData(['/console/api/wallets'])).toBe('of the first');
  answers.push(session(8, 'token-3'));
  await refreshSession();
  expect(queries.getQueryData(['/console/api/wallets'])).toBeUndefined();
  stop();
});

test('signing out forgets; without an answer, one is still signed in', async () => {
  signIn();
  const stop = watchSession();
  queries.setQueryData(['/console/api/wallets'], 'seen');
  answers.push(refuse(500, 'INTERNAL_SERVER_ERROR', 'No'));
  await expect(signOut()).rejects.toMatchObject({ status: 500 });
  expect(isSignedIn()).toBe(true);
  answers.push(done(), refuse(401, 'UNAUTHORIZED', 'Sign in first'));
  await signOut();
  expect(isSignedIn()).toBe(false);
  expect(queries.getQueryData(['/console/api/wallets'])).toBeUndefined();
  stop();
});

test('nothing is tried again behind the back of the person', async () => {
  answers.push(refuse(429, 'TOO_MANY_REQUESTS', 'Rate limit exceeded. Retry after 12 seconds.'));
  await expect(change()).rejects.toMatchObject({ status: 429 });
  expect(sent).toHaveLength(1);
});
