import type { ConsoleWallet } from '@octopus-cards/console-react/schemas';
import { useSetWalletAlert } from '@octopus-cards/console-react/wallets';
import { useCan } from '../../app/session.ts';
import { Button } from '../../parts/button.tsx';
import { DialogButton } from '../../parts/dialog.tsx';
import { Form, readText } from '../../parts/form.tsx';
import { formatMoney } from '../../parts/money.tsx';
import { Section } from '../../parts/page.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { readAddresses, readAmount } from './wallet-state.ts';

/** When a wallet warns, whom, and the form to change it. */
export function Alert({ wallet }: { wallet: ConsoleWallet }) {
  const can = useCan();
  const { threshold_amount, currency, emails } = wallet.alert;
  return (
    <Section
      title="Low-balance alert"
      actions={can('setWalletAlert') ? <ChangeAlert wallet={wallet} /> : null}
    >
      <p>
        {threshold_amount === null
          ? 'Off. Nobody is told when this wallet runs low, and orders fail once it is empty.'
          : `One e-mail is sent each time the balance falls below ${formatMoney(threshold_amount, currency)}, to ${
              emails.length === 0 ? 'nobody yet: add an address' : emails.join(', ')
            }.`}
      </p>
    </Section>
  );
}

function ChangeAlert({ wallet }: { wallet: ConsoleWallet }) {
  return (
    <DialogButton label="Change alert" title={`Alert of wallet ${wallet.id}`}>
      {(close) => <AlertForm wallet={wallet} close={close} />}
    </DialogButton>
  );
}

function AlertForm({ wallet: { id, currency, alert }, close }: AlertFormProps) {
  const change = useSetWalletAlert();
  const save = (values: FormData) => {
    // What is no amount was refused beside the field.
    const threshold_amount = readAmount(readText(values, 'threshold_amount')) ?? null;
    const emails = readAddresses(readText(values, 'emails'));
    change.mutate(
      { id, data: { threshold_amount, emails } },
      {
        onSuccess: () => {
          showToast(threshold_amount === null ? 'The alert is off.' : 'The alert is set.');
          close();
        },
      },
    );
  };
  return (
    <Form
      submit="Save"
      error={change.error}
      isPending={change.isPending}
      actions={<Button onPress={close}>Cancel</Button>}
      onSubmit={save}
    >
      <TextField
        name="threshold_amount"
        label={`Warn below (${currency})`}
        description="Leave it empty to switch the alert off."
        inputMode="decimal"
        defaultValue={String(alert.threshold_amount ?? '')}
        validate={(text) =>
          readAmount(text) === undefined
            ? 'Write an amount such as 500 or 499.99, or nothing.'
            : null
        }
      />
      <TextField
        name="emails"
        label="Tell"
        description="Up to ten e-mail addresses, one a line."
        inputMode="email"
        rows={3}
        defaultValue={alert.emails.join('\n')}
      />
    </Form>
  );
}

interface AlertFormProps {
  wallet: ConsoleWallet;
  close: () => void;
}
