import type { SignInProgress } from '@octopus-cards/console-react/schemas';
import { useBeginSignIn } from '@octopus-cards/console-react/sign-in';
import { Suspense, lazy, useState } from 'react';
import { useLocation } from 'wouter';
import { refreshSession } from '../../app/queries.ts';
import { Form, readPassword, readText } from '../../parts/form.tsx';
import { Waiting } from '../../parts/loaded.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { Frame } from './frame.tsx';

const SecondFactor = lazy(() => import('./second-factor.tsx'));

/** Signing in: the password, then what the back end wants besides. The address stays as it was. */
export function SignIn() {
  const [progress, setProgress] = useState<SignInProgress>();
  const [, navigate] = useLocation();
  const goOn = (next: SignInProgress, isRecovery = false) => {
    if (next.next === 'second_factor') return setProgress(next);
    if (isRecovery) {
      // Whoever needed a recovery code has lost a factor: here is where a new one is set up.
      showToast(`${next.recovery_codes_left} recovery codes are left. Set up a new factor now.`);
      navigate('/account');
    }
    return refreshSession();
  };
  if (progress === undefined) return <Password onDone={goOn} />;
  return (
    <Suspense fallback={<Waiting />}>
      <SecondFactor progress={progress} onDone={goOn} onBack={() => setProgress(undefined)} />
    </Suspense>
  );
}

function Password({ onDone }: { onDone: (progress: SignInProgress) => unknown }) {
  const begin = useBeginSignIn({ mutation: { onSuccess: ({ data }) => onDone(data.data) } });
  return (
    <Frame title="Sign in">
      <Form
        submit="Sign in"
        error={begin.error}
        isPending={begin.isPending}
        onSubmit={(values) =>
          begin.mutate({
            data: { email: readText(values, 'email'), password: readPassword(values) },
          })
        }
      >
        <TextField
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          isRequired
          autoFocus
        />
        <TextField
          name="password"
          type="password"
          label="Password"
          autoComplete="current-password"
          isRequired
        />
      </Form>
    </Frame>
  );
}
