import type { Endpoint } from '@octopus-cards/console-react/schemas';
import { useListEndpoints } from '@octopus-cards/console-react/webhooks';
import { Link } from 'wouter';
import { useCan } from '../../app/session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { NewEndpointButton } from './endpoint-forms.tsx';
import { EndpointStatus } from './words.tsx';

const COLUMNS: readonly Column<Endpoint>[] = [
  {
    name: 'Address',
    isTitle: true,
    cell: ({ id, url }) => <Link href={`/webhooks/${id}`}>{url}</Link>,
  },
  { name: 'Events', align: 'end', cell: ({ events }) => events.length },
  { name: 'Status', cell: (endpoint) => <EndpointStatus {...endpoint} /> },
  {
    name: 'Last 24 hours',
    cell: ({ delivered_last_day, failed_last_day }) =>
      `${delivered_last_day} arrived, ${failed_last_day} failed attempts`,
  },
];

/** Where events are sent. */
export default function WebhooksPage() {
  const mayChange = useCan()('createEndpoint');
  const query = useListEndpoints();
  return (
    <Page
      title="Webhooks"
      description="We call these addresses when something happens, so that your programs need not ask. Open one to see what was sent, and to send it again."
      actions={mayChange ? <NewEndpointButton /> : undefined}
    >
      <Loaded query={query}>
        {(endpoints) => (
          <DataTable
            caption="Webhook endpoints"
            columns={COLUMNS}
            rows={endpoints}
            rowKey={({ id }) => id}
            empty={
              mayChange
                ? 'Nothing is sent anywhere yet. Add the address of your receiver with “New endpoint”.'
                : 'Nothing is sent anywhere yet. An owner or a developer can add an address.'
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
