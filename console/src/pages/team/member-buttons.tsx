import { memberRoleValues } from '@octopus-cards/console-client/enums';
import type { Member, MemberRoleInput } from '@octopus-cards/console-react/schemas';
import {
  useInviteMember,
  useRemoveMember,
  useSetMemberRole,
} from '@octopus-cards/console-react/team';
import { enumWords } from 'virtual:enum-words';
import { Button } from '../../parts/button.tsx';
import { ConfirmButton, DialogButton } from '../../parts/dialog.tsx';
import { Form, readText } from '../../parts/form.tsx';
import { Select } from '../../parts/select.tsx';
import { toWords } from '../../parts/status.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toasts.tsx';

/** What a role may do, in words. */
export function describeRole(role: string): string {
  return enumWords['MemberRole']?.[role] ?? role;
}

const ROLES = memberRoleValues.map((value) => ({
  value,
  label: toWords(value),
  description: describeRole(value),
}));
const SMALLEST: MemberRoleInput = 'read_only';

function RoleField({ role = SMALLEST }: { role?: string }) {
  const known = memberRoleValues.find((value) => value === role);
  return <Select name="role" label="Role" choices={ROLES} defaultValue={known} />;
}

function readRole(values: FormData): MemberRoleInput {
  return memberRoleValues.find((value) => value === readText(values, 'role')) ?? SMALLEST;
}

/** Invites somebody by e-mail. */
export function InviteButton() {
  return (
    <DialogButton label="Invite" tone="primary" title="Invite somebody">
      {(close) => <InviteForm onClose={close} />}
    </DialogButton>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const invite = useInviteMember();
  return (
    <Form
      submit="Send invitation"
      error={invite.error}
      isPending={invite.isPending}
      onSubmit={(values) =>
        invite.mutate(
          { data: { email: readText(values, 'email'), role: readRole(values) } },
          {
            onSuccess: ({ data }) => {
              showToast(`An invitation is on its way to ${data.data.email}.`);
              onClose();
            },
          },
        )
      }
      actions={<Button onPress={onClose}>Cancel</Button>}
    >
      <p>They get an e-mail with a link. It works once, for seven days.</p>
      <TextField
        name="email"
        type="email"
        label="E-mail"
        isRequired
        autoFocus
        autoComplete="off"
        maxLength={254}
      />
      <RoleField />
    </Form>
  );
}

/** Gives a member another role. */
export function ChangeRoleButton({ member }: { member: Member }) {
  const who = member.name ?? member.email;
  return (
    <DialogButton
      label="Change role"
      ariaLabel={`Change role of ${who}`}
      tone="quiet"
      title={`Role of ${who}`}
    >
      {(close) => <RoleForm member={member} onClose={close} />}
    </DialogButton>
  );
}

function RoleForm({
  member: { id, name, email, role },
  onClose,
}: {
  member: Member;
  onClose: () => void;
}) {
  const set = useSetMemberRole();
  return (
    <Form
      submit="Change role"
      error={set.error}
      isPending={set.isPending}
      onSubmit={(values) =>
        set.mutate(
          { id, data: { role: readRole(values) } },
          {
            onSuccess: ({ data }) => {
              showToast(`The role of ${name ?? email} is now: ${toWords(data.data.role)}.`);
              onClose();
            },
          },
        )
      }
      actions={<Button onPress={onClose}>Cancel</Button>}
    >
      <p>It holds from the next thing they do. Nobody has to sign in again.</p>
      <RoleField role={role} />
    </Form>
  );
}

/** Takes a member out of the team, or an invitation back. */
export function RemoveButton({ member, isSelf }: { member: Member; isSelf: boolean }) {
  const { id, name, email, status } = member;
  const remove = useRemoveMember();
  const who = name ?? email;
  const isInvited = status === 'invited';
  return (
    <ConfirmButton
      label={isInvited ? 'Take back' : 'Remove'}
      ariaLabel={isInvited ? `Take back the invitation of ${who}` : `Remove ${who}`}
      title={isInvited ? `Take the invitation of ${who} back?` : `Remove ${who} from the team?`}
      confirm={isInvited ? 'Take back' : 'Remove'}
      onConfirm={async () => {
        await remove.mutateAsync({ id });
        showToast(isInvited ? `The invitation of ${who} is void.` : `${who} is removed.`);
      }}
    >
      <p>
        {isInvited
          ? 'The link in the e-mail stops working.'
          : 'All their sessions end at once, and they cannot sign in any more. Keys that they made go on working.'}
      </p>
      {isSelf ? (
        <p>
          <strong>This is you.</strong> You lose access at once, and cannot undo it yourself.
        </p>
      ) : null}
    </ConfirmButton>
  );
}
