import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { readCode } from '../../app/queries.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';

/** Sends a change; with `true`, also when it locks programs out. */
export type RiskyChange = (isLockoutAccepted: boolean) => Promise<unknown>;

/** What {@link useLockoutWarning} gives. */
export interface LockoutWarning {
  /**
   * Sends a change. When the back end warns of a lock-out, asks the person, and sends it again if they want it.
   *
   * @returns whether it was done
   */
  run: (deed: string, change: RiskyChange) => Promise<boolean>;
  /** Stands anywhere on the page. */
  dialog: ReactNode;
}

interface Question {
  deed: string;
  answer: (isAccepted: boolean) => void;
}

/** Asks before programs that call now are locked out. */
export function useLockoutWarning(): LockoutWarning {
  const [question, setQuestion] = useState<Question>();
  const ask = (deed: string) => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const answer = (isAccepted: boolean) => {
      setQuestion(undefined);
      resolve(isAccepted);
    };
    setQuestion({ deed, answer });
    return promise;
  };
  return {
    run: async (deed, change) => {
      try {
        await change(false);
      } catch (error) {
        if (readCode(error) !== 'WOULD_LOCK_OUT') throw error;
        if (!(await ask(deed))) return false;
        await change(true);
      }
      return true;
    },
    dialog: question === undefined ? null : <Warning {...question} />,
  };
}

function Warning({ deed, answer }: Question) {
  return (
    <Dialog
      title={`${deed}, and lock out programs?`}
      role="alertdialog"
      isOpen
      onClose={() => answer(false)}
    >
      <p>
        In the last day, programs called from addresses that would not be allowed any more. They
        would be refused at once, until their addresses are in the list.
      </p>
      <p>
        <Link href="/keys">API keys</Link> shows from which address each key was used last. Allow
        those addresses first.
      </p>
      <div className="form-actions">
        <Button onPress={() => answer(false)}>Go back</Button>
        <Button tone="danger" onPress={() => answer(true)}>
          {deed} anyway
        </Button>
      </div>
    </Dialog>
  );
}
