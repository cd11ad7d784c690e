import {
  useEndOtherSessions,
  useListSessions,
  useRevokeSession,
} from '@octopus-cards/console-react/account';
import { DataTable } from '../../parts/data-table.tsx';
import { ConfirmButton } from '../../parts/dialog.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Section } from '../../parts/page.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';

/** Where the person is signed in. */
export function Sessions() {
  const sessions = useListSessions();
  const revoke = useRevokeSession();
  const endOthers = useEndOtherSessions();
  return (
    <Section
      title="Sessions"
      description="Where you are signed in. End what you do not know, then change your password."
      actions={
        <ConfirmButton
          label="End all others"
          tone="plain"
          title="End all other sessions?"
          confirm="End the others"
          onConfirm={() => endOthers.mutateAsync()}
        >
          <p>Every other browser and device has to sign in again. You stay signed in here.</p>
        </ConfirmButton>
      }
    >
      <Loaded query={sessions}>
        {(rows) => (
          <DataTable
            caption="Sessions"
            rows={rows}
            rowKey={({ id }) => id}
            empty="There are no sessions."
            columns={[
              { name: 'Browser', isTitle: true, cell: ({ browser }) => browser },
              { name: 'Address', cell: ({ address }) => address },
              { name: 'Signed in', cell: ({ signed_in_at }) => <Time at={signed_in_at} /> },
              { name: 'Last seen', cell: ({ last_seen_at }) => <Time at={last_seen_at} /> },
              { name: 'Ends', cell: ({ expires_at }) => <Time at={expires_at} /> },
              {
                name: 'Actions',
                isActions: true,
                cell: ({ id, current, browser }) =>
                  current ? (
                    <Status value="this_one" mood="good" />
                  ) : (
                    <ConfirmButton
                      label="End"
                      ariaLabel={`End the session of ${browser}`}
                      title={`End the session of ${browser}?`}
                      confirm="End session"
                      onConfirm={() => revoke.mutateAsync({ id })}
                    >
                      <p>Its next request is refused, and somebody has to sign in there again.</p>
                    </ConfirmButton>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
