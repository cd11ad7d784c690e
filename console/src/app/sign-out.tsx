import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { describeError } from '../parts/errors.ts';
import { Icon } from '../parts/icon.tsx';
import { showToast } from '../parts/toasts.tsx';
import { signOut } from './queries.ts';

/** Signs out; an error must not leave people in the belief that they have. */
export function SignOut() {
  const [isPending, setPending] = useState(false);
  const leave = async () => {
    setPending(true);
    try {
      await signOut();
    } catch (error) {
      showToast(`You are still signed in. ${describeError(error)}`);
      setPending(false);
    }
  };
  return (
    <Button tone="quiet" isPending={isPending} onPress={leave}>
      <Icon name="out" />
      Sign out
    </Button>
  );
}
