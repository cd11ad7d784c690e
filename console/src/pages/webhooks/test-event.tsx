import { eventTypeValues } from '@octopus-cards/console-client/enums';
import type { Endpoint } from '@octopus-cards/console-react/schemas';
import { useSendTestEvent } from '@octopus-cards/console-react/webhooks';
import { Link } from 'wouter';
import { Form, readText } from '../../parts/form.tsx';
import { Note } from '../../parts/note.tsx';
import { Section } from '../../parts/page.tsx';
import { Select } from '../../parts/select.tsx';
import { DeliveryStatus, describeDelivery, describeEvent } from './words.tsx';

/** Sends a made-up event to an endpoint, and says whether it arrived. */
export function TestEvent({ endpoint: { id, events } }: { endpoint: Endpoint }) {
  const test = useSendTestEvent();
  const types = eventTypeValues.filter((type) => events.includes(type));
  const [first] = types;
  if (first === undefined) return null;
  const delivery = test.data?.data.data;
  return (
    <Section
      title="Test event"
      description="Sends a made-up event, signed like any other, and waits up to ten seconds for your receiver."
    >
      <Form
        isInline
        submit="Send test event"
        tone="plain"
        error={test.error}
        isPending={test.isPending}
        onSubmit={(values) => {
          const type = types.find((one) => one === readText(values, 'type'));
          test.mutate({ id, data: { type: type ?? first } });
        }}
      >
        <Select
          name="type"
          label="Event"
          defaultValue={first}
          choices={types.map((type) => ({
            value: type,
            label: type,
            description: describeEvent(type),
          }))}
        />
      </Form>
      <div role="status">
        {delivery === undefined || test.isPending ? null : (
          <Note tone={delivery.status === 'DELIVERED' ? 'info' : 'warning'}>
            <p>
              <DeliveryStatus status={delivery.status} /> {describeDelivery(delivery)}{' '}
              <Link href={`/webhooks/${id}/deliveries/${delivery.id}`}>See what came back</Link>
            </p>
          </Note>
        )}
      </div>
    </Section>
  );
}
