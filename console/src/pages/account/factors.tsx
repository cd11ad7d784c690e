import {
  useCreateRecoveryCodes,
  useDeleteFactor,
  useListFactors,
  useSetFactorName,
} from '@octopus-cards/console-react/account';
import type { EnrolledFactor, Factor } from '@octopus-cards/console-react/schemas';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ConfirmButton, Dialog, DialogButton } from '../../parts/dialog.tsx';
import { Form, readText } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Section } from '../../parts/page.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Time } from '../../parts/time.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { AddApp, AddPasskey } from './add-factor.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

const KINDS: Record<string, string> = { totp: 'App', passkey: 'Passkey' };

/** What the person proves themselves with besides the password. */
export function Factors() {
  const factors = useListFactors();
  const { recovery_codes_left } = useSession().factors;
  const remake = useCreateRecoveryCodes();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const take =
    (close: () => void) =>
    ({ factor, recovery_codes }: EnrolledFactor) => {
      close();
      showToast(`“${factor.name}” can be used from now on.`);
      setCodes(recovery_codes);
    };
  return (
    <Section
      title="Second factors"
      description="What signing in asks for besides the password. Two are better than one: whoever loses the only one needs a recovery code."
      actions={
        <>
          <DialogButton label="Add a passkey" title="Add a passkey">
            {(close) => <AddPasskey onAdded={take(close)} />}
          </DialogButton>
          <DialogButton label="Add an app" title="Add an app">
            {(close) => <AddApp onAdded={take(close)} />}
          </DialogButton>
        </>
      }
    >
      <Loaded query={factors}>
        {(rows) => (
          <DataTable
            caption="Second factors"
            rows={rows}
            rowKey={({ id }) => id}
            empty="There is none yet: your password is all that protects your account."
            columns={[
              { name: 'Name', isTitle: true, cell: ({ name }) => name },
              { name: 'Kind', cell: ({ kind }) => KINDS[kind] ?? kind },
              { name: 'Set up', cell: ({ created_at }) => <Time at={created_at} /> },
              { name: 'Last used', cell: ({ last_used_at }) => <Time at={last_used_at} /> },
              {
                name: 'Actions',
                isActions: true,
                cell: (factor) => <FactorActions factor={factor} />,
              },
            ]}
          />
        )}
      </Loaded>
      <div className="row">
        <p>
          Recovery codes left: <strong>{recovery_codes_left}</strong>
        </p>
        <ConfirmButton
          label="Make new ones"
          tone="plain"
          title="Make new recovery codes?"
          confirm="Make new codes"
          onConfirm={async () => {
            const { data } = await remake.mutateAsync();
            setCodes(data.data.codes);
          }}
        >
          <p>The codes that you have kept until now are void at once.</p>
        </ConfirmButton>
      </div>
      <Dialog
        title="Keep your recovery codes"
        isOpen={codes.length > 0}
        onClose={() => setCodes([])}
        isStubborn
      >
        <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
      </Dialog>
    </Section>
  );
}

function FactorActions({ factor: { id, name, kind } }: { factor: Factor }) {
  const remove = useDeleteFactor();
  return (
    <>
      <DialogButton
        label="Rename"
        ariaLabel={`Rename “${name}”`}
        tone="quiet"
        title={`Rename “${name}”`}
      >
        {(close) => <Rename id={id} name={name} onDone={close} />}
      </DialogButton>
      <ConfirmButton
        label="Remove"
        ariaLabel={`Remove “${name}”`}
        title={`Remove “${name}”?`}
        confirm="Remove"
        onConfirm={() => remove.mutateAsync({ id })}
      >
        <p>
          {kind === 'passkey'
            ? 'This passkey no longer signs you in. Delete it from your device as well.'
            : 'Codes of this app no longer sign you in. Delete the entry from the app as well.'}
        </p>
      </ConfirmButton>
    </>
  );
}

function Rename({ id, name, onDone }: { id: number; name: string; onDone: () => void }) {
  const rename = useSetFactorName({ mutation: { onSuccess: onDone } });
  return (
    <Form
      submit="Rename"
      error={rename.error}
      isPending={rename.isPending}
      onSubmit={(values) => rename.mutate({ id, data: { name: readText(values, 'name') } })}
    >
      <TextField name="name" label="Name" defaultValue={name} maxLength={60} isRequired autoFocus />
    </Form>
  );
}
