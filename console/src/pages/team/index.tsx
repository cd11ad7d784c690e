import { memberRoleValues } from '@octopus-cards/console-client/enums';
import type { Member } from '@octopus-cards/console-react/schemas';
import { useListMembers } from '@octopus-cards/console-react/team';
import { useCan, useSession } from '../../app/session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Facts, Page, Section } from '../../parts/page.tsx';
import { Status, toWords } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { ChangeRoleButton, InviteButton, RemoveButton, describeRole } from './member-buttons.tsx';

const COLUMNS: readonly Column<Member>[] = [
  { name: 'Role', cell: ({ role }) => <span title={describeRole(role)}>{toWords(role)}</span> },
  {
    name: 'Status',
    cell: ({ status }) => <Status value={status} mood={status === 'active' ? 'good' : 'busy'} />,
  },
  {
    name: 'Second factor',
    cell: ({ has_second_factor, status }) => {
      if (has_second_factor) return 'set up';
      return status === 'active' ? <Status value="missing" mood="warning" /> : '–';
    },
  },
  { name: 'Last here', cell: ({ last_seen_at }) => <Time at={last_seen_at} /> },
];

/** Who can sign in for this client. */
export default function TeamPage() {
  const { user_id } = useSession();
  const mayChange = useCan()('inviteMember');
  const query = useListMembers();
  const person: Column<Member> = {
    name: 'Person',
    isTitle: true,
    cell: ({ id, name, email }) => (
      <div className="two-lines">
        {name === null ? null : `${name}${id === user_id ? ' (you)' : ''}`}
        <span className={name === null ? undefined : 'muted'}>{email}</span>
      </div>
    ),
  };
  const actions: Column<Member> = {
    name: 'Actions',
    isActions: true,
    cell: (member) => (
      <>
        <ChangeRoleButton member={member} />
        <RemoveButton member={member} isSelf={member.id === user_id} />
      </>
    ),
  };
  return (
    <Page
      title="Team"
      description="Who can sign in to the console for you, and what each of them may do."
      actions={mayChange ? <InviteButton /> : undefined}
    >
      <Loaded query={query}>
        {(members) => (
          <DataTable
            caption="Members"
            columns={mayChange ? [person, ...COLUMNS, actions] : [person, ...COLUMNS]}
            rows={members}
            rowKey={({ id }) => id}
            empty="Nobody is in the team. Invite somebody."
          />
        )}
      </Loaded>
      <Section title="Roles" description="Give each person the smallest role that does.">
        <Facts facts={memberRoleValues.map((role) => [toWords(role), describeRole(role)])} />
      </Section>
    </Page>
  );
}
