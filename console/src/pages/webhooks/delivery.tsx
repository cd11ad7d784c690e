import './webhooks.css';
import type { Attempt, DeliveryDetail } from '@octopus-cards/console-react/schemas';
import { useGetDelivery, useReplayDelivery } from '@octopus-cards/console-react/webhooks';
import { Link, useLocation, useParams } from 'wouter';
import { useCan } from '../../app/session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ConfirmButton } from '../../parts/dialog.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { MessageBody } from '../../parts/message-body.tsx';
import { Facts, Page, Section } from '../../parts/page.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { isOnItsWay } from './deliveries.tsx';
import { DeliveryStatus, describeDelivery, describeEvent } from './words.tsx';

/** How often a delivery is read again while it is on its way, in milliseconds. */
const PAUSE = 3000;

/** One delivery: what was sent, and what came back. */
export default function DeliveryPage() {
  const params = useParams<{ id: string; delivery: string }>();
  const id = Number(params.delivery);
  const query = useGetDelivery(id, {
    query: {
      refetchInterval: ({ state }) => {
        const delivery = state.data?.data.data.delivery;
        return delivery !== undefined && isOnItsWay(delivery) ? PAUSE : false;
      },
    },
  });
  return (
    <Page
      title={`Delivery ${params.delivery}`}
      description={<Link href={`/webhooks/${params.id}`}>All deliveries of this endpoint</Link>}
      actions={<ReplayButton id={id} />}
    >
      <Loaded query={query}>{(detail) => <Details detail={detail} />}</Loaded>
    </Page>
  );
}

/** Sends the event once more. */
function ReplayButton({ id }: { id: number }) {
  const [, navigate] = useLocation();
  const replay = useReplayDelivery();
  if (!useCan()('replayDelivery')) return null;
  return (
    <ConfirmButton
      label="Send again"
      tone="primary"
      title={`Send delivery ${id} again?`}
      confirm="Send again"
      onConfirm={async () => {
        const { data } = await replay.mutateAsync({ id });
        navigate(`/webhooks/${data.data.endpoint_id}/deliveries/${data.data.id}`);
        showToast('The event is on its way again.');
      }}
    >
      <p>
        The same event is sent once more, with the same id and body. A receiver that keeps the ids
        it has seen can leave it out.
      </p>
    </ConfirmButton>
  );
}

function Details({ detail }: { detail: DeliveryDetail }) {
  const { delivery, attempts, request_headers, request_body } = detail;
  return (
    <>
      <Facts
        facts={[
          ['Status', <DeliveryStatus key="status" status={delivery.status} />],
          ['That means', describeDelivery(delivery)],
          ['Event', <code key="type">{delivery.type}</code>],
          ['It tells', describeEvent(delivery.type)],
          ['Event id', <code key="event">{delivery.event}</code>],
          ['Happened', <Time key="happened" at={delivery.created_at} isExact />],
          ['Next attempt', <Time key="next" at={delivery.next_attempt_at} never="none" isExact />],
        ]}
      />
      <Section title="Attempts">
        {attempts.length === 0 ? <p className="muted">It was not sent yet.</p> : null}
        <ol className="attempts">
          {attempts.map((attempt) => (
            <li key={attempt.number}>
              <AttemptCard attempt={attempt} />
            </li>
          ))}
        </ol>
      </Section>
      <Section title="Body" description="What was sent. Check signatures against it byte for byte.">
        <MessageBody label="Body" body={request_body} />
      </Section>
      <Section
        title="Headers"
        description="Of the last attempt. The signatures are those that the present secret makes."
      >
        <DataTable
          caption="Headers"
          rows={request_headers.map((header, index) => ({ ...header, index }))}
          rowKey={({ index }) => index}
          columns={[
            { name: 'Name', isTitle: true, cell: ({ name }) => <code>{name}</code> },
            { name: 'Value', cell: ({ value }) => <code>{value}</code> },
          ]}
          empty="It was not sent yet."
        />
      </Section>
    </>
  );
}

function AttemptCard({ attempt }: { attempt: Attempt }) {
  const { number, sent_at, duration_ms, status, error, response_body } = attempt;
  const isGood = status !== null && status >= 200 && status < 300;
  return (
    <>
      <p className="row">
        <strong>Attempt {number}</strong>
        <Status
          value={status === null ? 'no answer' : String(status)}
          mood={isGood ? 'good' : 'bad'}
        />
        <Time at={sent_at} isExact />
        <span className="muted">took {duration_ms.toLocaleString('en')} ms</span>
      </p>
      {error === null ? null : <p>{error}</p>}
      {response_body === null ? null : (
        <MessageBody label={`Answer to attempt ${number}`} body={response_body} />
      )}
    </>
  );
}
