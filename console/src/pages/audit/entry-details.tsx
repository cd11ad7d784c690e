import './audit.css';
import type { AuditRow } from '@octopus-cards/console-react/schemas';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { DialogButton } from '../../parts/dialog.tsx';
import { Facts } from '../../parts/page.tsx';
import { nameAction } from './actions.ts';
import { compareTexts } from './difference.ts';
import type { Change } from './difference.ts';

const COLUMNS: readonly Column<Change>[] = [
  { name: 'Field', isTitle: true, cell: ({ field }) => field || 'value' },
  {
    name: 'Before',
    cell: ({ before }) => (before === undefined ? <Nothing /> : <del>{before}</del>),
  },
  { name: 'After', cell: ({ after }) => (after === undefined ? <Nothing /> : <ins>{after}</ins>) },
];

/** A button that shows all of one entry: what it changed, field by field, and by which request. */
export function EntryDetails({ row }: { row: AuditRow }) {
  const { id, created_at, actor, address, action, target, before, after, request } = row;
  const what = nameAction(action);
  return (
    <DialogButton
      tone="quiet"
      label="Details"
      ariaLabel={`Details of entry ${id}: ${what}`}
      title={what}
    >
      {(close) => (
        <>
          <Facts
            facts={[
              ['To', target],
              ['Who', actor],
              [
                'When',
                <time key="at" dateTime={created_at}>
                  {writeExact(created_at)}
                </time>,
              ],
              ['From', <code key="from">{address}</code>],
              ['Operation', <code key="operation">{action}</code>],
              ['Request', <code key="request">{request}</code>],
            ]}
          />
          <DataTable
            caption="What it changed"
            columns={COLUMNS}
            rows={compareTexts(before, after)}
            rowKey={({ field }) => field}
            empty="This entry tells of nothing that changed: somebody looked, or something began."
          />
          <div className="form-actions">
            <Button onPress={close}>Close</Button>
          </div>
        </>
      )}
    </DialogButton>
  );
}

function Nothing() {
  return <span className="muted">nothing</span>;
}

/** To the second and in UTC, as it stands in logs. */
function writeExact(at: string): string {
  return at.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
}
