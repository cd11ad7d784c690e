import {
  useBeginPasskeyStepUp,
  useConfirmByPasskey,
  useConfirmByPassword,
  useConfirmByTotp,
} from '@octopus-cards/console-react/sign-in';
import { useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { Form, readPassword } from '../parts/form.tsx';
import { Button } from '../parts/button.tsx';
import { CodeField, readCodeField } from '../parts/code-field.tsx';
import { PasskeyButton } from '../parts/passkey-button.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useSession } from './session.ts';

/** Asks whether it is still the same person: by passkey, by code, or by password where there is nothing else. */
export default function StepUpDialog({ onAnswer }: { onAnswer: (isConfirmed: boolean) => void }) {
  const { totp, passkeys } = useSession().factors;
  const [isCode, setCode] = useState(passkeys === 0);
  const confirm = () => onAnswer(true);
  const cancel = () => onAnswer(false);
  return (
    <Dialog title="Confirm that it is you" isOpen onClose={cancel}>
      <p className="muted">This holds for ten minutes.</p>
      {totp + passkeys === 0 ? <ByPassword onConfirmed={confirm} onCancel={cancel} /> : null}
      {passkeys > 0 && !isCode ? <ByPasskey onConfirmed={confirm} onCancel={cancel} /> : null}
      {totp > 0 && isCode ? <ByCode onConfirmed={confirm} onCancel={cancel} /> : null}
      {passkeys > 0 && totp > 0 ? (
        <div>
          <Button tone="quiet" onPress={() => setCode(!isCode)}>
            {isCode ? 'Use a passkey instead' : 'Use a code instead'}
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}

interface WayProps {
  onConfirmed: () => void;
  onCancel: () => void;
}

function ByPassword({ onConfirmed, onCancel }: WayProps) {
  const send = useConfirmByPassword({ mutation: { onSuccess: onConfirmed } });
  return (
    <Form
      submit="Confirm"
      error={send.error}
      isPending={send.isPending}
      onSubmit={(values) => send.mutate({ data: { password: readPassword(values) } })}
      actions={<Button onPress={onCancel}>Cancel</Button>}
    >
      <TextField
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        isRequired
        autoFocus
      />
    </Form>
  );
}

function ByCode({ onConfirmed, onCancel }: WayProps) {
  const send = useConfirmByTotp({ mutation: { onSuccess: onConfirmed } });
  return (
    <Form
      submit="Confirm"
      error={send.error}
      isPending={send.isPending}
      onSubmit={(values) => send.mutate({ data: { code: readCodeField(values) } })}
      actions={<Button onPress={onCancel}>Cancel</Button>}
    >
      <CodeField />
    </Form>
  );
}

function ByPasskey({ onConfirmed, onCancel }: WayProps) {
  const begin = useBeginPasskeyStepUp();
  const finish = useConfirmByPasskey({ mutation: { onSuccess: onConfirmed } });
  return (
    <PasskeyButton
      label="Use your passkey"
      begin={() => begin.mutateAsync()}
      finish={(credential) => finish.mutateAsync({ data: { credential } })}
      actions={<Button onPress={onCancel}>Cancel</Button>}
    />
  );
}
