import { useListApiKeys } from '@octopus-cards/console-react/api-keys';
import type { ApiKey } from '@octopus-cards/console-react/schemas';
import { useCan } from '../../app/session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { NewKeyButton, RenameKeyButton, RevokeKeyButton, RotateKeyButton } from './key-buttons.tsx';

const COLUMNS: readonly Column<ApiKey>[] = [
  {
    name: 'Name and key',
    isTitle: true,
    cell: ({ name, api_key }) => (
      <div className="two-lines">
        {name}
        <code className="muted">{api_key}</code>
      </div>
    ),
  },
  { name: 'Created', cell: ({ created_at }) => <Time at={created_at} isExact /> },
  {
    name: 'Last used',
    cell: ({ last_used_at, last_used_from }) => (
      <div className="two-lines">
        <Time at={last_used_at} isExact />
        {last_used_from === null ? null : <span className="muted">from {last_used_from}</span>}
      </div>
    ),
  },
  {
    name: 'Status',
    cell: ({ revoked_at }) =>
      revoked_at === null ? (
        <Status value="works" mood="good" />
      ) : (
        <div>
          <Status value="revoked" /> <Time at={revoked_at} isExact />
        </div>
      ),
  },
];

const ACTIONS: Column<ApiKey> = {
  name: 'Actions',
  isActions: true,
  cell: (key) =>
    key.revoked_at === null ? (
      <>
        <RenameKeyButton apiKey={key} />
        <RotateKeyButton apiKey={key} />
        <RevokeKeyButton apiKey={key} />
      </>
    ) : null,
};

/** The keys that programs log in with. */
export default function KeysPage() {
  const mayChange = useCan()('createApiKey');
  const query = useListApiKeys();
  return (
    <Page
      title="API keys"
      description="Your programs log in with a key and its secret. Give each program its own, so that you can revoke one without the others."
      actions={mayChange ? <NewKeyButton /> : undefined}
    >
      <Loaded query={query}>
        {(keys) => (
          <DataTable
            caption="API keys"
            columns={mayChange ? [...COLUMNS, ACTIONS] : COLUMNS}
            rows={keys}
            rowKey={({ id }) => id}
            empty={
              mayChange
                ? 'There is no key yet. Make one with “New key”, and put it into your program.'
                : 'There is no key yet. An owner or a developer can make one.'
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
