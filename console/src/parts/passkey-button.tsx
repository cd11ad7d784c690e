import type { PasskeyAssertion } from '@octopus-cards/console-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';
import { askPasskey, describePasskeyError } from './passkey.ts';

/** Properties of {@link PasskeyButton}. */
export interface PasskeyButtonProps {
  label: string;
  /** Asks the back end what to ask the browser with. */
  begin: () => Promise<{ data: { data: { options: object } } }>;
  /** Sends what the browser has answered. */
  finish: (credential: PasskeyAssertion) => Promise<unknown>;
  /** What stands beside the button. */
  actions?: ReactNode;
}

/** A button that proves by a passkey who one is. */
export function PasskeyButton({ label, begin, finish, actions }: PasskeyButtonProps) {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const run = async () => {
    setPending(true);
    setError(null);
    try {
      const { data } = await begin();
      await finish(await askPasskey(data.data.options));
    } catch (cause) {
      setError(describePasskeyError(cause));
    } finally {
      setPending(false);
    }
  };
  return (
    <div className="stack">
      <ErrorNote error={error} />
      <div className="row">
        <Button tone="primary" isPending={isPending} onPress={run} autoFocus>
          {label}
        </Button>
        {actions}
      </div>
    </div>
  );
}
