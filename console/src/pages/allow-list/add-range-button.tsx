import { useAddAllowedRange } from '@octopus-cards/console-react/allow-list';
import type { AllowList } from '@octopus-cards/console-react/schemas';
import { readCode } from '../../app/queries.ts';
import { Button } from '../../parts/button.tsx';
import { DialogButton } from '../../parts/dialog.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Form, readText } from '../../parts/form.tsx';
import { useFocusRescue } from '../../parts/keep-focus.ts';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useLockoutWarning } from './lockout-warning.tsx';

/** Adds to the list, asking when programs would be locked out. What goes wrong is in `error`. */
function useAddRange() {
  const add = useAddAllowedRange();
  const { run, dialog } = useLockoutWarning();
  const addRange = async (range: string, note: string) => {
    try {
      const isAdded = await run(`Allow ${range}`, (is_lockout_accepted) =>
        add.mutateAsync({ data: { range, note, is_lockout_accepted } }),
      );
      if (isAdded) showToast(`${range} is allowed.`);
      return isAdded;
    } catch {
      // The mutation has kept the error, and whoever calls shows it.
      return false;
    }
  };
  // The question has said that one already.
  const error = readCode(add.error) === 'WOULD_LOCK_OUT' ? null : add.error;
  return { addRange, dialog, error, isPending: add.isPending };
}

/** Allows the address that the person is at, with one press. */
export function AllowMineButton({ address }: { address: string }) {
  useFocusRescue();
  const { addRange, dialog, error, isPending } = useAddRange();
  return (
    <>
      <Button isPending={isPending} onPress={() => addRange(address, 'Added from the console')}>
        Allow {address}
      </Button>
      <ErrorNote error={error} />
      {dialog}
    </>
  );
}

/** Adds an address or a range. */
export function AddRangeButton({ list }: { list: AllowList }) {
  return (
    <DialogButton label="Add range" tone="primary" title="Allow an address or a range">
      {(close) => <AddRangeForm list={list} onClose={close} />}
    </DialogButton>
  );
}

function AddRangeForm({ list: { enforced }, onClose }: { list: AllowList; onClose: () => void }) {
  const { addRange, dialog, error, isPending } = useAddRange();
  return (
    <>
      <Form
        submit="Allow"
        error={error}
        isPending={isPending}
        onSubmit={async (values) => {
          if (await addRange(readText(values, 'range'), readText(values, 'note'))) onClose();
        }}
        actions={<Button onPress={onClose}>Cancel</Button>}
      >
        <p>
          {enforced
            ? 'Programs at these addresses may call at once.'
            : 'This is the first entry and switches the list on: every other address is refused from then on.'}
        </p>
        <TextField
          name="range"
          label="Address or range"
          description="IPv4 or IPv6, such as 203.0.113.20 or 203.0.113.0/24."
          isMono
          isRequired
          autoFocus
          maxLength={49}
          autoComplete="off"
        />
        <TextField
          name="note"
          label="Note"
          description="What it is for, such as Office."
          maxLength={100}
        />
      </Form>
      {dialog}
    </>
  );
}
