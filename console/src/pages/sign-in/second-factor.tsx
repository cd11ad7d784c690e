import type { SignInProgress } from '@octopus-cards/console-react/schemas';
import {
  useBeginPasskeySignIn,
  useFinishPasskeySignIn,
  useFinishRecoverySignIn,
  useFinishTotpSignIn,
} from '@octopus-cards/console-react/sign-in';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { CodeField, readCodeField } from '../../parts/code-field.tsx';
import { Form, readText } from '../../parts/form.tsx';
import { PasskeyButton } from '../../parts/passkey-button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Frame } from './frame.tsx';

type Way = 'passkey' | 'totp' | 'recovery';
const NAMES: Record<Way, string> = {
  passkey: 'Use a passkey',
  totp: 'Use a code from your app',
  recovery: 'Use a recovery code',
};

/** Properties of {@link SecondFactor}. */
export interface SecondFactorProps {
  progress: SignInProgress;
  onDone: (progress: SignInProgress, isRecovery?: boolean) => unknown;
  /** Back to the password. */
  onBack: () => void;
}

/** The second step of signing in: a passkey, a code, or a recovery code, by what the person has. */
export default function SecondFactor({ progress, onDone, onBack }: SecondFactorProps) {
  const ways = listWays(progress);
  const [way, setWay] = useState<Way>(ways[0] ?? 'recovery');
  return (
    <Frame title="One more step" lead={LEADS[way]}>
      {way === 'passkey' ? <ByPasskey onDone={onDone} /> : null}
      {way === 'totp' ? <ByCode onDone={onDone} /> : null}
      {way === 'recovery' ? <ByRecovery onDone={onDone} /> : null}
      <div className="frame-other">
        {ways
          .filter((other) => other !== way)
          .map((other) => (
            <Button key={other} tone="quiet" onPress={() => setWay(other)}>
              {NAMES[other]}
            </Button>
          ))}
        <Button tone="quiet" onPress={onBack}>
          Start again
        </Button>
      </div>
    </Frame>
  );
}

const LEADS: Record<Way, string> = {
  passkey: 'Your device asks for your finger, your face or your PIN.',
  totp: 'Open your app and type what it shows for Octopus Cards.',
  recovery: 'One of the codes that you kept when you set up your factors. Each works once.',
};

function listWays({ factors, recovery_codes_left }: SignInProgress): Way[] {
  return [
    ...(['passkey', 'totp'] as const).filter((kind) => factors.includes(kind)),
    ...(recovery_codes_left > 0 ? (['recovery'] as const) : []),
  ];
}

type WayProps = Pick<SecondFactorProps, 'onDone'>;

function ByPasskey({ onDone }: WayProps) {
  const begin = useBeginPasskeySignIn();
  const finish = useFinishPasskeySignIn({
    mutation: { onSuccess: ({ data }) => onDone(data.data) },
  });
  return (
    <PasskeyButton
      label="Use your passkey"
      begin={() => begin.mutateAsync()}
      finish={(credential) => finish.mutateAsync({ data: { credential } })}
    />
  );
}

function ByCode({ onDone }: WayProps) {
  const finish = useFinishTotpSignIn({ mutation: { onSuccess: ({ data }) => onDone(data.data) } });
  return (
    <Form
      submit="Sign in"
      error={finish.error}
      isPending={finish.isPending}
      onSubmit={(values) => finish.mutate({ data: { code: readCodeField(values) } })}
    >
      <CodeField />
    </Form>
  );
}

function ByRecovery({ onDone }: WayProps) {
  const finish = useFinishRecoverySignIn({
    mutation: { onSuccess: ({ data }) => onDone(data.data, true) },
  });
  return (
    <Form
      submit="Sign in"
      error={finish.error}
      isPending={finish.isPending}
      onSubmit={(values) =>
        finish.mutate({ data: { code: readText(values, 'code').toLowerCase() } })
      }
    >
      <TextField
        name="code"
        label="Recovery code"
        description="Such as k7dm-3xqp-w9fh"
        autoComplete="off"
        spellCheck="false"
        isMono
        isRequired
        autoFocus
      />
    </Form>
  );
}
