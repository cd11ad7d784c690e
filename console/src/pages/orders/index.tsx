import { isKnownVertical, verticalValues } from '@octopus-cards/console-client/enums';
import { useListOrders } from '@octopus-cards/console-react/orders';
import type { OrderRow } from '@octopus-cards/console-react/schemas';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from 'wouter';
import { DataTable } from '../../parts/data-table.tsx';
import { FilterDay, FilterSelect, FilterText, dropEmpty } from '../../parts/filters.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { Pager, useFilters } from '../../parts/pager.tsx';
import { Status, toWords } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { nameVertical } from '../../parts/vertical.ts';
import { readDays } from '../../parts/days.ts';
import { ORDER_STATUSES, judgeOrder } from './order-status.ts';

/** The orders of all verticals. */
export default function Orders() {
  const filters = useFilters();
  const vertical = filters.read('vertical');
  const chosen = {
    vertical: isKnownVertical(vertical) ? vertical : undefined,
    // The address may say anything; what no order can be is not asked for.
    status: ORDER_STATUSES.find((status) => status === filters.read('status')),
    search: filters.read('search'),
    ...readDays(filters.read('from'), filters.read('to')),
  };
  const orders = useListOrders(dropEmpty({ page: filters.page, limit: 25, ...chosen }), {
    query: { placeholderData: keepPreviousData },
  });
  const isFiltered = Object.values(chosen).some((value) => value !== undefined);
  return (
    <Page title="Orders" description="What your programs have ordered, the newest first.">
      <search className="filters" aria-label="Orders">
        <FilterText filters={filters} name="search" label="Search" placeholder="Product, id …" />
        <FilterSelect
          filters={filters}
          name="vertical"
          label="What was sold"
          all="Everything"
          choices={verticalValues.map((value) => ({ value, label: nameVertical(value) }))}
        />
        <FilterSelect
          filters={filters}
          name="status"
          label="Status"
          all="Any status"
          choices={ORDER_STATUSES.map((value) => ({ value, label: toWords(value) }))}
        />
        <FilterDay filters={filters} name="from" label="From (UTC)" />
        <FilterDay filters={filters} name="to" label="To (UTC)" />
      </search>
      <Loaded query={orders}>
        {(rows) => (
          <DataTable
            caption="Orders"
            rows={rows}
            rowKey={({ vertical, id }) => `${vertical} ${id}`}
            columns={COLUMNS}
            empty={
              isFiltered
                ? 'No order fits these filters. Widen them to see more.'
                : 'There are no orders yet. They appear here as soon as a program places one.'
            }
          />
        )}
      </Loaded>
      <Pager query={orders} onPage={filters.setPage} />
    </Page>
  );
}

const COLUMNS = [
  {
    name: 'Order',
    isTitle: true,
    cell: ({ vertical, id, product_name }: OrderRow) => (
      <>
        <Link href={`/orders/${vertical}/${id}`}>{product_name}</Link> {id}
      </>
    ),
  },
  { name: 'Sold', cell: ({ vertical }: OrderRow) => nameVertical(vertical) },
  {
    name: 'Status',
    cell: ({ status }: OrderRow) => <Status value={status} mood={judgeOrder(status)} />,
  },
  {
    name: 'Reference',
    cell: (row: OrderRow) => row.client_reference ?? <span className="muted">none</span>,
  },
  { name: 'Quantity', align: 'end', cell: ({ quantity }: OrderRow) => quantity },
  {
    name: 'Paid',
    align: 'end',
    cell: ({ amount, currency }: OrderRow) => <Money amount={amount} currency={currency} />,
  },
  { name: 'Placed', cell: ({ created_at }: OrderRow) => <Time at={created_at} isExact /> },
] as const;
