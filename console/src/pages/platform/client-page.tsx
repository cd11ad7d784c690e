import { useGetClient } from '@octopus-cards/console-react/platform';
import { Link, useParams } from 'wouter';
import { Loaded } from '../../parts/loaded.tsx';
import { Facts, Page } from '../../parts/page.tsx';
import { Time } from '../../parts/time.tsx';
import { BlacklistSection } from './blacklist.tsx';
import { ClientForm } from './client-form.tsx';
import { DiscountsSection } from './discounts.tsx';
import { WalletsSection } from './wallets.tsx';

/** One client: its wallets, and what it can use at what price. */
export default function ClientPage() {
  const { id } = useParams<{ id: string }>();
  const query = useGetClient(Number(id));
  const name = query.data?.data.data.client.name ?? `Client ${id}`;
  return (
    <Page title={name} description={<Link href="/platform/clients">All clients</Link>}>
      <Loaded query={query}>
        {({ client, wallets }) => (
          <div className="client">
            <Facts
              facts={[
                ['Id', client.id],
                ['People', client.members],
                ['Orders today', client.orders_today],
                ['Since', <Time key="at" at={client.created_at} isExact />],
              ]}
            />
            <WalletsSection wallets={wallets} clientName={client.name} />
            <ClientForm client={client} />
            <DiscountsSection clientId={client.id} />
            <BlacklistSection clientId={client.id} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
