import './webhooks.css';
import type { Endpoint } from '@octopus-cards/console-react/schemas';
import {
  useDeleteEndpoint,
  useGetEndpoint,
  useSetEndpoint,
} from '@octopus-cards/console-react/webhooks';
import { Link, useLocation, useParams } from 'wouter';
import { useCan } from '../../app/session.ts';
import { ConfirmButton } from '../../parts/dialog.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Note } from '../../parts/note.tsx';
import { Facts, Page } from '../../parts/page.tsx';
import { Time } from '../../parts/time.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { Countdown } from './countdown.tsx';
import { Deliveries } from './deliveries.tsx';
import { ChangeEndpointButton, RotateSecretButton } from './endpoint-forms.tsx';
import { TestEvent } from './test-event.tsx';
import { EndpointStatus, describeEvent } from './words.tsx';

/** One endpoint: what it is told of, and what was sent to it. */
export default function EndpointPage() {
  const id = Number(useParams<{ id: string }>().id);
  const [, navigate] = useLocation();
  const can = useCan();
  const remove = useDeleteEndpoint();
  // What was just deleted is not read again: it would be missed.
  const query = useGetEndpoint(id, { query: { enabled: remove.isIdle || remove.isError } });
  const endpoint = query.data?.data.data;
  const deleteEndpoint = async () => {
    await remove.mutateAsync({ id });
    navigate('/webhooks');
    showToast('The endpoint is deleted.');
  };
  return (
    <Page
      title={endpoint?.url ?? 'Webhook endpoint'}
      description={<Link href="/webhooks">All endpoints</Link>}
      actions={
        endpoint !== undefined && can('setEndpoint') ? (
          <>
            <ChangeEndpointButton endpoint={endpoint} />
            <RotateSecretButton endpoint={endpoint} />
            <SwitchButton endpoint={endpoint} />
            <ConfirmButton
              label="Delete"
              title={`Delete ${endpoint.url}?`}
              confirm="Delete endpoint"
              onConfirm={deleteEndpoint}
            >
              <p>
                Nothing is sent there any more, and what waits is cancelled. This cannot be undone.
              </p>
            </ConfirmButton>
          </>
        ) : undefined
      }
    >
      <Loaded query={query}>
        {(shown) => (
          <>
            <Details endpoint={shown} />
            {can('sendTestEvent') && shown.active ? <TestEvent endpoint={shown} /> : null}
            <Deliveries id={id} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Details({ endpoint }: { endpoint: Endpoint }) {
  const { events, active, disabled_reason, previous_secret_expires_at: until } = endpoint;
  return (
    <>
      {active ? null : (
        <Note tone="warning">
          <p>
            <strong>Nothing is sent there.</strong> {disabled_reason}
          </p>
        </Note>
      )}
      {until === null ? null : (
        <Note>
          <p>
            <strong>Two secrets sign.</strong> The old one ends in <Countdown until={until} /> (
            <Time at={until} isExact />
            ). Give your receiver the new one before.
          </p>
        </Note>
      )}
      <Facts
        facts={[
          ['Status', <EndpointStatus key="status" active={active} />],
          ['Arrived in 24 hours', endpoint.delivered_last_day],
          ['Failed attempts in 24 hours', endpoint.failed_last_day],
          ['Added', <Time key="added" at={endpoint.created_at} isExact />],
          [
            'Told of',
            <ul key="events" className="event-list">
              {events.map((type) => (
                <li key={type} title={describeEvent(type)}>
                  <code>{type}</code>
                </li>
              ))}
            </ul>,
          ],
        ]}
      />
    </>
  );
}

/** Switches an endpoint off, or on again. */
function SwitchButton({ endpoint: { id, url, active } }: { endpoint: Endpoint }) {
  const set = useSetEndpoint();
  return (
    <ConfirmButton
      label={active ? 'Switch off' : 'Switch on'}
      tone={active ? 'danger' : 'plain'}
      title={active ? `Switch ${url} off?` : `Switch ${url} on?`}
      confirm={active ? 'Switch off' : 'Switch on'}
      onConfirm={async () => {
        await set.mutateAsync({ id, data: { active: !active } });
        showToast(active ? 'Nothing is sent there any more.' : 'Events are sent there again.');
      }}
    >
      <p>
        {active
          ? 'What waits to be sent is cancelled, and what happens until you switch it on again is not sent.'
          : 'Events are sent from now on. What happened in between is not sent by itself; you can send deliveries again.'}
      </p>
    </ConfirmButton>
  );
}
