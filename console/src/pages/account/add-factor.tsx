import {
  useBeginPasskeyEnrolment,
  useBeginTotpEnrolment,
  useFinishPasskeyEnrolment,
  useFinishTotpEnrolment,
} from '@octopus-cards/console-react/account';
import type { EnrolledFactor, TotpEnrolment } from '@octopus-cards/console-react/schemas';
import { useEffect, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { CodeField, readCodeField } from '../../parts/code-field.tsx';
import { CopyButton } from '../../parts/copy-secret.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { wasCancelled } from '../../parts/errors.ts';
import { Form, readText } from '../../parts/form.tsx';
import { Waiting } from '../../parts/loaded.tsx';
import { createPasskey, describePasskeyError } from '../../parts/passkey.ts';
import { TextField } from '../../parts/text-field.tsx';
import { QrCode } from './qr-code.tsx';

/** Properties of {@link AddApp} and {@link AddPasskey}. */
export interface AddFactorProps {
  /** The factor counts from now on; with the first one come recovery codes. */
  onAdded: (added: EnrolledFactor) => unknown;
}

/** Sets up an app: a picture to scan or a key to type, then the first code. */
export function AddApp({ onAdded }: AddFactorProps) {
  const { mutate, data, error } = useBeginTotpEnrolment();
  // Each secret is good for ten minutes, and is not asked for before somebody wants it.
  useEffect(() => mutate(), [mutate]);
  if (data === undefined) {
    if (error === null) return <Waiting />;
    if (!wasCancelled(error)) return <ErrorNote error={error} onRetry={mutate} />;
    return (
      <div>
        <Button tone="primary" onPress={() => mutate()}>
          Set up an app
        </Button>
      </div>
    );
  }
  return <FirstCode enrolment={data.data.data} onAdded={onAdded} />;
}

function FirstCode({ enrolment, onAdded }: AddFactorProps & { enrolment: TotpEnrolment }) {
  const { secret, otpauth_uri } = enrolment;
  const finish = useFinishTotpEnrolment({
    mutation: { onSuccess: ({ data }) => onAdded(data.data) },
  });
  return (
    <div className="stack">
      <p>Scan this with your app.</p>
      <QrCode text={otpauth_uri} title="QR code for your app" />
      <div className="secret">
        <span className="secret-label">Or type this key into it</span>
        <code className="secret-value">{secret}</code>
        <CopyButton label="Key" value={secret.replaceAll(' ', '')} />
      </div>
      <Form
        submit="Check the code"
        error={finish.error}
        isPending={finish.isPending}
        onSubmit={(values) =>
          finish.mutate({ data: { name: readText(values, 'name'), code: readCodeField(values) } })
        }
      >
        <NameField example="Phone" />
        <CodeField label="Code that the app shows now" />
      </Form>
    </div>
  );
}

/** Sets up a passkey: a name, then the browser asks for finger, face or PIN. */
export function AddPasskey({ onAdded }: AddFactorProps) {
  const begin = useBeginPasskeyEnrolment();
  const finish = useFinishPasskeyEnrolment();
  const [error, setError] = useState<Error | null>(null);
  const [isPending, setPending] = useState(false);
  const add = async (name: string) => {
    setPending(true);
    setError(null);
    try {
      const { data } = await begin.mutateAsync();
      const credential = await createPasskey(data.data.options);
      const added = await finish.mutateAsync({ data: { name, credential } });
      await onAdded(added.data.data);
    } catch (cause) {
      setError(describePasskeyError(cause));
    } finally {
      setPending(false);
    }
  };
  return (
    <Form
      submit="Create the passkey"
      error={error}
      isPending={isPending}
      onSubmit={(values) => add(readText(values, 'name'))}
    >
      <NameField example="Laptop" />
    </Form>
  );
}

function NameField({ example }: { example: string }) {
  return (
    <TextField
      name="name"
      label="Name"
      description="So that you know it apart from others."
      defaultValue={example}
      maxLength={60}
      isRequired
    />
  );
}
