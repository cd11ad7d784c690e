import {
  getGetClockQueryOptions,
  useResetSandbox,
} from '@octopus-cards/console-react/sandbox-tools';
import { useQuery } from '@tanstack/react-query';
import { useCan } from '../../app/session.ts';
import { Button } from '../../parts/button.tsx';
import { DialogButton } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { Note } from '../../parts/note.tsx';
import { Section } from '../../parts/page.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toasts.tsx';

/** Sets the sandbox back, behind a word that has to be typed. */
export function ResetSection() {
  const can = useCan();
  // Whoever may not read the clock is told by the back end when this sandbox cannot be reset.
  const clock = useQuery(getGetClockQueryOptions({ query: { enabled: can('getClock') } }));
  const isFixed = clock.data?.data.data.movable === false;
  return (
    <Section
      title="Reset"
      description="Sets catalogue, wallets, orders, API keys, webhooks and the clock back to how the sandbox started."
    >
      {isFixed ? <Note>This sandbox cannot be reset: it was started without control.</Note> : null}
      <div>
        <DialogButton
          label="Reset the sandbox…"
          tone="danger"
          title="Reset the sandbox?"
          isDisabled={isFixed}
        >
          {(close) => <ResetForm onClose={close} />}
        </DialogButton>
      </div>
    </Section>
  );
}

function ResetForm({ onClose }: { onClose: () => void }) {
  const reset = useResetSandbox({
    mutation: {
      onSuccess: () => {
        showToast('The sandbox is as it was when it started');
        onClose();
      },
    },
  });
  return (
    <>
      <p>
        For everybody who uses this sandbox, all orders, movements, e-mails, events, API keys and
        webhooks that were made since the start are gone. There is no way back.
      </p>
      <p>People, their sessions and the audit log stay.</p>
      <Form
        submit="Reset the sandbox"
        tone="danger"
        error={reset.error}
        isPending={reset.isPending}
        actions={<Button onPress={onClose}>Cancel</Button>}
        onSubmit={() => reset.mutate({ data: { confirm: 'reset' } })}
      >
        <TextField
          label="Type the word reset"
          name="confirm"
          autoComplete="off"
          isMono
          validate={(word) =>
            word.trim().toLowerCase() === 'reset' ? null : 'Type the word reset.'
          }
        />
      </Form>
    </>
  );
}
