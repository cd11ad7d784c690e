import {
  useCreateApiKey,
  useRevokeApiKey,
  useRotateApiKey,
  useSetApiKeyName,
} from '@octopus-cards/console-react/api-keys';
import type { ApiKey, ApiKeySecret } from '@octopus-cards/console-react/schemas';
import { Button } from '../../parts/button.tsx';
import { ConfirmButton, DialogButton } from '../../parts/dialog.tsx';
import { Form, readText } from '../../parts/form.tsx';
import { SecretButton } from '../../parts/secret-button.tsx';
import type { NewSecret } from '../../parts/secret-button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toasts.tsx';

// What a mutation has answered is kept for a while; a secret is not.
const FORGET = { mutation: { gcTime: 0 } };

function describeSecret({ key, api_secret }: ApiKeySecret): NewSecret {
  return {
    title: `The secret of “${key.name}”`,
    label: 'API secret',
    value: api_secret,
    beside: { label: 'API key', value: key.api_key },
  };
}

function NameField({ name }: { name?: string }) {
  return (
    <TextField
      name="name"
      label="Name"
      description="What it is for, such as Production shop."
      defaultValue={name ?? ''}
      isRequired
      maxLength={60}
      autoFocus
    />
  );
}

/** Makes a key, and shows its secret. */
export function NewKeyButton() {
  return (
    <SecretButton label="New key" tone="primary" title="New API key">
      {(show, close) => <NewKeyForm onMade={show} onCancel={close} />}
    </SecretButton>
  );
}

interface MakerProps {
  onMade: (secret: NewSecret) => void;
  onCancel: () => void;
}

function NewKeyForm({ onMade, onCancel }: MakerProps) {
  const create = useCreateApiKey(FORGET);
  return (
    <Form
      submit="Make key"
      error={create.error}
      isPending={create.isPending}
      onSubmit={(values) =>
        create.mutate(
          { data: { name: readText(values, 'name') } },
          { onSuccess: ({ data }) => onMade(describeSecret(data.data)) },
        )
      }
      actions={<Button onPress={onCancel}>Cancel</Button>}
    >
      <p>The key works at once. Its secret is shown to you next, and never again.</p>
      <NameField />
    </Form>
  );
}

interface KeyProps {
  apiKey: ApiKey;
}

/** Gives a key another name. */
export function RenameKeyButton({ apiKey: { id, name } }: KeyProps) {
  return (
    <DialogButton
      label="Rename"
      ariaLabel={`Rename “${name}”`}
      tone="quiet"
      title={`Rename “${name}”`}
    >
      {(close) => <RenameForm id={id} name={name} onClose={close} />}
    </DialogButton>
  );
}

function RenameForm({ id, name, onClose }: { id: number; name: string; onClose: () => void }) {
  const rename = useSetApiKeyName();
  return (
    <Form
      submit="Rename"
      error={rename.error}
      isPending={rename.isPending}
      onSubmit={(values) =>
        rename.mutate(
          { id, data: { name: readText(values, 'name') } },
          {
            onSuccess: ({ data }) => {
              showToast(`“${name}” is now called “${data.data.name}”.`);
              onClose();
            },
          },
        )
      }
      actions={<Button onPress={onClose}>Cancel</Button>}
    >
      <p>Programs that use the key notice nothing.</p>
      <NameField name={name} />
    </Form>
  );
}

/** Makes another secret for a key, and shows it. */
export function RotateKeyButton({ apiKey: { id, name } }: KeyProps) {
  return (
    <SecretButton
      label="New secret"
      ariaLabel={`New secret for “${name}”`}
      tone="quiet"
      title={`New secret for “${name}”?`}
    >
      {(show, close) => <RotateForm id={id} onMade={show} onCancel={close} />}
    </SecretButton>
  );
}

function RotateForm({ id, onMade, onCancel }: MakerProps & { id: number }) {
  const rotate = useRotateApiKey(FORGET);
  return (
    <Form
      submit="Make new secret"
      tone="danger"
      error={rotate.error}
      isPending={rotate.isPending}
      onSubmit={() =>
        rotate.mutate({ id }, { onSuccess: ({ data }) => onMade(describeSecret(data.data)) })
      }
      actions={<Button onPress={onCancel}>Cancel</Button>}
    >
      <p>
        The old secret stops working at once, and everything that is logged in with it is logged
        out. Programs that use this key fail until you have given them the new secret.
      </p>
      <p className="muted">
        To change over without a gap, make a second key, and revoke this one afterwards.
      </p>
    </Form>
  );
}

/** Ends a key for good. */
export function RevokeKeyButton({ apiKey: { id, name, api_key } }: KeyProps) {
  const revoke = useRevokeApiKey();
  return (
    <ConfirmButton
      label="Revoke"
      ariaLabel={`Revoke “${name}”`}
      title={`Revoke “${name}”?`}
      confirm="Revoke key"
      onConfirm={async () => {
        await revoke.mutateAsync({ id });
        showToast(`“${name}” is revoked.`);
      }}
    >
      <p>
        Programs that use <code>{api_key}</code> are refused from now on, also those that are logged
        in. This cannot be undone.
      </p>
    </ConfirmButton>
  );
}
