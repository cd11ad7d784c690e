import { deliveryStatusValues, eventTypeValues } from '@octopus-cards/console-client/enums';
import type { Delivery } from '@octopus-cards/console-react/schemas';
import { useListDeliveries } from '@octopus-cards/console-react/webhooks';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useCan } from '../../app/session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { FilterSelect, dropEmpty } from '../../parts/filters.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Section } from '../../parts/page.tsx';
import { Pager, useFilters } from '../../parts/pager.tsx';
import { toWords } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { DeliveryStatus, describeDelivery, describeEvent } from './words.tsx';

const PER_PAGE = 25;
/** How often a list is read again while something in it is on its way, in milliseconds. */
const PAUSE = 5000;

const COLUMNS: readonly Column<Delivery>[] = [
  { name: 'Event id', cell: ({ event }) => <code>{event}</code> },
  {
    name: 'Status',
    cell: ({ status }) => (
      <span title={describeDelivery({ status })}>
        <DeliveryStatus status={status} />
      </span>
    ),
  },
  { name: 'Attempts', align: 'end', cell: ({ attempts }) => attempts },
  {
    name: 'Next attempt',
    cell: ({ next_attempt_at }) => <Time at={next_attempt_at} never="–" isExact />,
  },
  { name: 'Happened', cell: ({ created_at }) => <Time at={created_at} isExact /> },
];

const STATUSES = deliveryStatusValues.map((value) => ({
  value,
  label: toWords(value),
  description: describeDelivery({ status: value }),
}));
const TYPES = eventTypeValues.map((value) => ({
  value,
  label: value,
  description: describeEvent(value),
}));

/** What was sent to an endpoint. */
export function Deliveries({ id }: { id: number }) {
  const mayOpen = useCan()('getDelivery');
  const filters = useFilters();
  const { page, setPage, read } = filters;
  const status = deliveryStatusValues.find((value) => value === read('status'));
  const type = eventTypeValues.find((value) => value === read('type'));
  const query = useListDeliveries(id, dropEmpty({ page, limit: PER_PAGE, status, type }), {
    query: {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.data.data.some(isOnItsWay) ? PAUSE : false),
    },
  });
  const title: Column<Delivery> = {
    name: 'Event',
    isTitle: true,
    cell: (delivery) =>
      mayOpen ? (
        <Link href={`/webhooks/${id}/deliveries/${delivery.id}`}>{delivery.type}</Link>
      ) : (
        delivery.type
      ),
  };
  return (
    <Section title="Deliveries" description="What was sent, the newest first.">
      <div className="form-inline">
        <FilterSelect
          filters={filters}
          name="status"
          label="Status"
          all="Any status"
          choices={STATUSES}
        />
        <FilterSelect filters={filters} name="type" label="Event" all="Any event" choices={TYPES} />
      </div>
      <Loaded query={query}>
        {(deliveries) => (
          <DataTable
            caption="Deliveries"
            columns={[title, ...COLUMNS]}
            rows={deliveries}
            rowKey={(delivery) => delivery.id}
            empty={
              status === undefined && type === undefined
                ? 'Nothing was sent yet. Send a test event to see how it goes.'
                : 'Nothing fits these filters.'
            }
          />
        )}
      </Loaded>
      <Pager query={query} onPage={setPage} />
    </Section>
  );
}

/** Is it still being sent? */
export function isOnItsWay({ status }: Delivery): boolean {
  return status === 'PENDING';
}
