import { useAcceptInvitation } from '@octopus-cards/console-react/sign-in';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { refreshSession } from '../../app/queries.ts';
import { Form, readPassword, readText } from '../../parts/form.tsx';
import { NewPasswordField } from '../../parts/new-password-field.tsx';
import { Note } from '../../parts/note.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Frame } from './frame.tsx';

/** Takes an invitation. Its token stands behind the # of the link, so that no server on the way sees it. */
export default function InvitationPage() {
  const [token] = useState(() => location.hash.slice(1));
  const [, navigate] = useLocation();
  const accept = useAcceptInvitation({
    mutation: {
      onSuccess: () => {
        navigate('/', { replace: true });
        return refreshSession();
      },
    },
  });
  if (token === '') {
    return (
      <Frame title="Join your team">
        <Note tone="warning">
          <p>Part of the link is missing. Open the link in the e-mail again.</p>
        </Note>
      </Frame>
    );
  }
  return (
    <Frame title="Join your team" lead="Say how you are called, and choose a password.">
      <Form
        submit="Join"
        error={accept.error}
        isPending={accept.isPending}
        onSubmit={(values) =>
          accept.mutate({
            data: { token, name: readText(values, 'name'), password: readPassword(values) },
          })
        }
      >
        <TextField
          name="name"
          label="Name"
          autoComplete="name"
          maxLength={100}
          isRequired
          autoFocus
        />
        <NewPasswordField label="Password" />
      </Form>
    </Frame>
  );
}
