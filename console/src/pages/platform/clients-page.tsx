import { useListClients } from '@octopus-cards/console-react/platform';
import type { PlatformClient } from '@octopus-cards/console-react/schemas';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from 'wouter';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { FilterText, dropEmpty } from '../../parts/filters.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Pager, useFilters } from '../../parts/pager.tsx';
import { Time } from '../../parts/time.tsx';
import { nameVertical } from '../../parts/vertical.ts';

/** All clients. */
export default function ClientsPage() {
  const filters = useFilters();
  const search = filters.read('search');
  const query = useListClients(dropEmpty({ page: filters.page, limit: 25, search }), {
    query: { placeholderData: keepPreviousData },
  });
  return (
    <Page
      title="Clients"
      description="Open one to fill its wallets, and to set what it can use and at what price."
    >
      <search className="filters" aria-label="Clients">
        <FilterText filters={filters} name="search" label="Name" />
      </search>
      <Loaded query={query}>
        {(clients) => (
          <DataTable
            caption="Clients"
            columns={COLUMNS}
            rows={clients}
            rowKey={({ id }) => id}
            empty={
              search === undefined ? (
                <>
                  There is no client yet. Make one with <code>octopus sandbox client create</code>
                </>
              ) : (
                'No client has this in its name. Search for a part of it.'
              )
            }
          />
        )}
      </Loaded>
      <Pager query={query} onPage={filters.setPage} />
    </Page>
  );
}

const COLUMNS: readonly Column<PlatformClient>[] = [
  {
    name: 'Name',
    isTitle: true,
    cell: ({ id, name }) => <Link href={`/platform/clients/${id}`}>{name}</Link>,
  },
  {
    name: 'Can use',
    cell: ({ features }) => features.map(nameVertical).join(', ') || 'nothing',
  },
  { name: 'Largest order', align: 'end', cell: ({ bulk_limit }) => bulk_limit },
  { name: 'People', align: 'end', cell: ({ members }) => members },
  { name: 'Orders today', align: 'end', cell: ({ orders_today }) => orders_today },
  { name: 'Since', cell: ({ created_at }) => <Time at={created_at} isExact /> },
];
