import './audit.css';
import { useListAudit } from '@octopus-cards/console-react/audit-log';
import type { AuditRow } from '@octopus-cards/console-react/schemas';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useSession } from '../../app/session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { FilterDay, FilterSelect, FilterText, dropEmpty } from '../../parts/filters.tsx';
import { readDays } from '../../parts/days.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Pager, useFilters } from '../../parts/pager.tsx';
import { Time } from '../../parts/time.tsx';
import { ACTIONS, nameAction } from './actions.ts';
import { compareTexts, describeChange } from './difference.ts';
import { EntryDetails } from './entry-details.tsx';

/** Who did what, when, from where, and what it changed. */
export default function AuditPage() {
  const { client_id } = useSession();
  const filters = useFilters();
  const chosen = {
    actor: filters.read('actor'),
    action: filters.read('action'),
    ...readDays(filters.read('from'), filters.read('to')),
  };
  const query = useListAudit(dropEmpty({ page: filters.page, limit: 50, ...chosen }), {
    query: { placeholderData: keepPreviousData },
  });
  const isFiltered = Object.values(chosen).some((value) => value !== undefined);
  return (
    <Page
      title="Audit log"
      description="Every change, and every look at codes. Entries are only ever added: nobody can change or remove one."
    >
      <search className="filters" aria-label="Audit log">
        <FilterText filters={filters} name="actor" label="Who" placeholder="name@shop.example" />
        <FilterSelect
          filters={filters}
          name="action"
          label="What"
          all="Everything"
          choices={ACTIONS}
        />
        <FilterDay filters={filters} name="from" label="First day (UTC)" />
        <FilterDay filters={filters} name="to" label="Last day (UTC)" />
      </search>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            caption="Audit log"
            columns={client_id === null ? [...COLUMNS, CLIENT, DETAILS] : [...COLUMNS, DETAILS]}
            rows={rows}
            rowKey={({ id }) => id}
            empty={
              isFiltered
                ? 'Nothing that fits was done. Take a filter away to see more.'
                : 'Nothing was changed yet. The first change is the first entry.'
            }
          />
        )}
      </Loaded>
      <Pager query={query} onPage={filters.setPage} />
    </Page>
  );
}

const COLUMNS: readonly Column<AuditRow>[] = [
  {
    name: 'What',
    isTitle: true,
    cell: ({ action, target }) => (
      <>
        {nameAction(action)}
        <br />
        <span className="audit-target">{target}</span>
      </>
    ),
  },
  { name: 'Change', cell: (row) => <Summary row={row} /> },
  {
    name: 'Who',
    cell: ({ actor, address }) => (
      <div className="audit-who">
        {actor}
        <br />
        <code>{address}</code>
      </div>
    ),
  },
  {
    name: 'When',
    cell: ({ created_at }) => (
      <span className="audit-when">
        <Time at={created_at} isExact />
      </span>
    ),
  },
];

/** For those who see all clients. */
const CLIENT: Column<AuditRow> = {
  name: 'Client',
  cell: ({ client_id: id }) =>
    id === null ? 'none' : <Link href={`/platform/clients/${id}`}>{id}</Link>,
};

const DETAILS: Column<AuditRow> = {
  name: 'Actions',
  isActions: true,
  cell: (row) => <EntryDetails row={row} />,
};

/** The first change in words; the details tell the others. */
function Summary({ row: { before, after } }: { row: AuditRow }) {
  const [first, ...others] = compareTexts(before, after);
  if (first === undefined) return <span className="muted">nothing to compare</span>;
  return (
    <span className="audit-change">
      {describeChange(first)}
      {others.length === 0 ? null : <span className="muted"> and {others.length} more</span>}
    </span>
  );
}
