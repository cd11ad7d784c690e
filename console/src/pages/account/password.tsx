import { useSetPassword } from '@octopus-cards/console-react/account';
import { useSession } from '../../app/session.ts';
import { DialogButton } from '../../parts/dialog.tsx';
import { Form, readPassword } from '../../parts/form.tsx';
import { NewPasswordField } from '../../parts/new-password-field.tsx';
import { Section } from '../../parts/page.tsx';
import { showToast } from '../../parts/toasts.tsx';

/** The password, and another one. */
export function Password() {
  return (
    <Section
      title="Password"
      description="Changing it ends all your other sessions."
      actions={
        <DialogButton label="Change password" title="Change your password">
          {(close) => <ChangePassword onDone={close} />}
        </DialogButton>
      }
    >
      {null}
    </Section>
  );
}

function ChangePassword({ onDone }: { onDone: () => void }) {
  const { email } = useSession();
  const change = useSetPassword({
    mutation: {
      onSuccess: () => {
        showToast('The new password holds. All other sessions have ended.');
        onDone();
      },
    },
  });
  return (
    <Form
      submit="Change password"
      error={change.error}
      isPending={change.isPending}
      onSubmit={(values) => change.mutate({ data: { password: readPassword(values) } })}
    >
      {/* So that a password manager knows whose password it is. */}
      <input name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <NewPasswordField label="New password" />
    </Form>
  );
}
