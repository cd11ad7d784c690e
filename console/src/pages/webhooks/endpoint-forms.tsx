import type { Endpoint, EndpointSecret } from '@octopus-cards/console-react/schemas';
import {
  useCreateEndpoint,
  useRotateEndpointSecret,
  useSetEndpoint,
} from '@octopus-cards/console-react/webhooks';
import { Button } from '../../parts/button.tsx';
import { DialogButton } from '../../parts/dialog.tsx';
import { Form, readText } from '../../parts/form.tsx';
import { SecretButton } from '../../parts/secret-button.tsx';
import type { NewSecret } from '../../parts/secret-button.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { EventBoxes } from './event-boxes.tsx';
import { readChangedEvents, readEvents } from './read-events.ts';

// What a mutation has answered is kept for a while; a secret is not.
const FORGET = { mutation: { gcTime: 0 } };

interface MakerProps {
  onMade: (secret: NewSecret) => void;
  onCancel: () => void;
}

function describeSecret({ endpoint, secret }: EndpointSecret): NewSecret {
  return { title: `The secret of ${endpoint.url}`, label: 'Signing secret', value: secret };
}

function UrlField({ url }: { url?: string }) {
  return (
    <TextField
      name="url"
      type="url"
      label="Address"
      description="Begins with https:// and can be reached from the internet. A sandbox that sends to this machine takes http:// too."
      defaultValue={url ?? ''}
      isRequired
      autoFocus
      autoComplete="off"
      maxLength={2000}
    />
  );
}

/** Adds an endpoint, and shows its secret. */
export function NewEndpointButton() {
  return (
    <SecretButton label="New endpoint" tone="primary" title="New webhook endpoint">
      {(show, close) => <NewEndpointForm onMade={show} onCancel={close} />}
    </SecretButton>
  );
}

function NewEndpointForm({ onMade, onCancel }: MakerProps) {
  const create = useCreateEndpoint(FORGET);
  return (
    <Form
      submit="Add endpoint"
      error={create.error}
      isPending={create.isPending}
      onSubmit={(values) =>
        create.mutate(
          { data: { url: readText(values, 'url'), events: readEvents(values) } },
          { onSuccess: ({ data }) => onMade(describeSecret(data.data)) },
        )
      }
      actions={<Button onPress={onCancel}>Cancel</Button>}
    >
      <p>
        Events are sent there from now on. The secret that they are signed with is shown to you
        next, and never again.
      </p>
      <UrlField />
      <EventBoxes />
    </Form>
  );
}

/** Changes address and events of an endpoint. */
export function ChangeEndpointButton({ endpoint }: { endpoint: Endpoint }) {
  return (
    <DialogButton label="Change" title="Change the endpoint">
      {(close) => <ChangeForm endpoint={endpoint} onClose={close} />}
    </DialogButton>
  );
}

function ChangeForm({ endpoint, onClose }: { endpoint: Endpoint; onClose: () => void }) {
  const { id, url, events } = endpoint;
  const change = useSetEndpoint();
  return (
    <Form
      submit="Save"
      error={change.error}
      isPending={change.isPending}
      onSubmit={(values) =>
        change.mutate(
          { id, data: { url: readText(values, 'url'), ...readChangedEvents(values, events) } },
          {
            onSuccess: () => {
              showToast('The endpoint is changed.');
              onClose();
            },
          },
        )
      }
      actions={<Button onPress={onClose}>Cancel</Button>}
    >
      <p>What waits to be sent goes to the new address. The secret stays.</p>
      <UrlField url={url} />
      <EventBoxes chosen={events} />
    </Form>
  );
}

const OVERLAPS = [
  { value: '24', label: '24 hours', description: 'Enough for most' },
  { value: '1', label: '1 hour' },
  { value: '72', label: '3 days' },
  { value: '168', label: '7 days' },
  {
    value: '0',
    label: 'None',
    description: 'The old secret ends at once: when somebody else knows it',
  },
];

/** Makes another secret for an endpoint, and shows it. */
export function RotateSecretButton({ endpoint: { id, url } }: { endpoint: Endpoint }) {
  return (
    <SecretButton label="New secret" title={`New secret for ${url}?`}>
      {(show, close) => <RotateForm id={id} onMade={show} onCancel={close} />}
    </SecretButton>
  );
}

function RotateForm({ id, onMade, onCancel }: MakerProps & { id: number }) {
  const rotate = useRotateEndpointSecret(FORGET);
  return (
    <Form
      submit="Make new secret"
      error={rotate.error}
      isPending={rotate.isPending}
      onSubmit={(values) =>
        rotate.mutate(
          { id, data: { overlap_hours: Number(readText(values, 'overlap_hours')) } },
          { onSuccess: ({ data }) => onMade(describeSecret(data.data)) },
        )
      }
      actions={<Button onPress={onCancel}>Cancel</Button>}
    >
      <p>
        Give your receiver the new secret during the overlap; afterwards only that one counts. Until
        then, <code>webhook-signature</code> is made with both. <code>X-Signature</code> has room
        for one: it is made with the new secret, and with the old one when your receiver has
        answered 401.
      </p>
      <Select name="overlap_hours" label="Overlap" choices={OVERLAPS} defaultValue="24" />
    </Form>
  );
}
