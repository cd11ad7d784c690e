import { useGetAllowList, useRemoveAllowedRange } from '@octopus-cards/console-react/allow-list';
import type { AllowList, AllowedRange } from '@octopus-cards/console-react/schemas';
import { useCan } from '../../app/session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { ConfirmButton } from '../../parts/dialog.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Note } from '../../parts/note.tsx';
import { Page } from '../../parts/page.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { AddRangeButton, AllowMineButton } from './add-range-button.tsx';
import { useLockoutWarning } from './lockout-warning.tsx';
import type { LockoutWarning } from './lockout-warning.tsx';

const COLUMNS: readonly Column<AllowedRange>[] = [
  { name: 'Address or range', isTitle: true, cell: ({ range }) => <code>{range}</code> },
  { name: 'Note', cell: ({ note }) => note || '–' },
  { name: 'Added', cell: ({ created_at }) => <Time at={created_at} isExact /> },
  {
    name: 'Your address',
    cell: ({ covers_you }) =>
      covers_you ? <Status value="is in it" mood="good" /> : 'is not in it',
  },
];

/** From where programs may call. */
export default function AllowListPage() {
  const mayChange = useCan()('addAllowedRange');
  const query = useGetAllowList();
  const list = query.data?.data.data;
  return (
    <Page
      title="IP allow-list"
      description="From which addresses your programs may call the API. While the list is empty, every address may. It does not concern the console."
      actions={mayChange && list ? <AddRangeButton list={list} /> : undefined}
    >
      <Loaded query={query}>
        {(ranges) => (
          <>
            <State list={ranges} mayChange={mayChange} />
            <Ranges list={ranges} mayChange={mayChange} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface ListProps {
  list: AllowList;
  mayChange: boolean;
}

/** Whether the list is on, and what that means for the person's own address. */
function State({ list, mayChange }: ListProps) {
  const { enforced, your_address, you_are_allowed } = list;
  const isCovered = enforced && you_are_allowed;
  return (
    <Note tone={enforced && !isCovered ? 'warning' : 'info'}>
      <p>
        <strong>{enforced ? 'The list is on.' : 'The list is off: every address may call.'}</strong>{' '}
        {isCovered ? `Programs at your address, ${your_address}, may call.` : null}
        {enforced && !you_are_allowed
          ? `Programs at your address, ${your_address}, are refused.`
          : null}
        {enforced ? null : `Your address is ${your_address}. The first entry switches the list on.`}
      </p>
      {mayChange && !isCovered ? <AllowMineButton address={your_address} /> : null}
    </Note>
  );
}

function Ranges({ list: { entries }, mayChange }: ListProps) {
  const { run, dialog } = useLockoutWarning();
  const actions: Column<AllowedRange> = {
    name: 'Actions',
    isActions: true,
    cell: (entry) => <RemoveButton entry={entry} isLast={entries.length === 1} run={run} />,
  };
  return (
    <>
      <DataTable
        caption="Allowed addresses"
        columns={mayChange ? [...COLUMNS, actions] : COLUMNS}
        rows={entries}
        rowKey={({ id }) => id}
        empty="There is no entry, so programs may call from anywhere. Allow the addresses of your servers, so that a stolen key is of no use elsewhere."
      />
      {dialog}
    </>
  );
}

interface RemoveButtonProps extends Pick<LockoutWarning, 'run'> {
  entry: AllowedRange;
  isLast: boolean;
}

function RemoveButton({ entry: { id, range, note }, isLast, run }: RemoveButtonProps) {
  const remove = useRemoveAllowedRange();
  const removeRange = async () => {
    const isRemoved = await run(`Remove ${range}`, (is_lockout_accepted) =>
      remove.mutateAsync({ id, params: { is_lockout_accepted } }),
    );
    if (isRemoved) showToast(`${range} is removed.`);
  };
  return (
    <ConfirmButton
      label="Remove"
      ariaLabel={`Remove ${range}`}
      title={note ? `Remove ${range} (${note})?` : `Remove ${range}?`}
      confirm="Remove"
      onConfirm={removeRange}
    >
      <p>
        {isLast
          ? 'This is the last entry: without it the list is off, and every address may call.'
          : 'Programs at these addresses are refused from now on, unless another entry allows them.'}
      </p>
    </ConfirmButton>
  );
}
