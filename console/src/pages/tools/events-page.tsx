import { useListInboxEvents } from '@octopus-cards/console-react/sandbox-tools';
import { keepPreviousData } from '@tanstack/react-query';
import { enumWords } from 'virtual:enum-words';
import { Button } from '../../parts/button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { MessageBody } from '../../parts/message-body.tsx';
import { Facts, Page } from '../../parts/page.tsx';
import { Pager, useFilters } from '../../parts/pager.tsx';
import { Time } from '../../parts/time.tsx';
import { Inbox } from './inbox.tsx';

/** Events, whether or not an endpoint was told of them. */
export default function EventsPage() {
  const { page, setPage } = useFilters();
  const query = useListInboxEvents(
    { page, limit: 25 },
    { query: { placeholderData: keepPreviousData } },
  );
  return (
    <Page
      title="Events"
      description="All that happened, as a webhook would tell it, also without one: an inbox until you have a receiver."
      actions={
        // Not by itself, as with e-mails.
        <Button isPending={query.isFetching} onPress={() => query.refetch()}>
          Look for new ones
        </Button>
      }
    >
      <Loaded query={query}>
        {(events) => (
          <Inbox
            label="Events"
            rows={events}
            rowKey={({ event }) => event}
            hint="Open an event to see what it says."
            empty="Nothing has happened yet. Place an order, and its events appear here."
            item={({ type, deliveries, created_at }) => (
              <>
                <strong>{type}</strong>
                <span className="inbox-line">
                  <span>{describeReach(deliveries)}</span>
                  <Time at={created_at} isExact />
                </span>
              </>
            )}
            reader={({ event, type, body, deliveries, created_at }) => (
              <>
                <h2>{type}</h2>
                <p>{enumWords['EventType']?.[type]}</p>
                <Facts
                  facts={[
                    ['Id', <code key="id">{event}</code>],
                    ['Happened', <Time key="at" at={created_at} isExact />],
                    ['Told', describeReach(deliveries)],
                  ]}
                />
                <MessageBody key={event} label="Message" body={body} />
              </>
            )}
          />
        )}
      </Loaded>
      <Pager query={query} onPage={setPage} />
    </Page>
  );
}

function describeReach(deliveries: number): string {
  if (deliveries === 0) return 'to no endpoint';
  return deliveries === 1 ? 'to 1 endpoint' : `to ${deliveries} endpoints`;
}
