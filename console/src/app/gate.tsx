import { ApiError } from '@octopus-cards/console-client';
import { useGetSession } from '@octopus-cards/console-react/sign-in';
import { Suspense, lazy, useState } from 'react';
import { useLocation } from 'wouter';
import { ErrorNote } from '../parts/error-note.tsx';
import { Waiting } from '../parts/loaded.tsx';
import { Frame } from '../pages/sign-in/frame.tsx';
import { SignIn } from '../pages/sign-in/index.tsx';
import { SessionContext } from './session.ts';
import { StepUp } from './step-up-door.tsx';

const Shell = lazy(() => import('./shell.tsx'));
const Enrolment = lazy(() => import('../pages/sign-in/enrolment-page.tsx'));
const Invitation = lazy(() => import('../pages/sign-in/invitation-page.tsx'));

const LOADING = (
  <main className="frame">
    <Waiting />
  </main>
);

/**
 * Decides what is shown: the pages, or what has to be done before. The address stays as it is meanwhile, so that
 * people arrive where they wanted to go.
 */
export function Gate() {
  const [path] = useLocation();
  const { data, error, refetch } = useGetSession();
  const session = data?.data.data;
  // Setting up a factor ends with codes to keep: it is over when the person says so, not when the session does.
  const [isEnrolling, setEnrolling] = useState(false);
  const isSignedOut = error instanceof ApiError && error.status === 401;
  if (isSignedOut) {
    if (isEnrolling) setEnrolling(false);
  } else if (session?.enrolment_required && !isEnrolling) setEnrolling(true);

  if (path === '/invitation') {
    return (
      <Suspense fallback={LOADING}>
        <Invitation />
      </Suspense>
    );
  }
  if (isSignedOut) return <SignIn />;
  if (session === undefined) {
    if (error === null) return LOADING;
    return (
      <Frame title="The console cannot start">
        <ErrorNote error={error} onRetry={refetch} />
      </Frame>
    );
  }
  return (
    <SessionContext key={session.user_id} value={session}>
      <Suspense fallback={LOADING}>
        {isEnrolling ? <Enrolment onDone={() => setEnrolling(false)} /> : <Shell />}
      </Suspense>
      <StepUp />
    </SessionContext>
  );
}
