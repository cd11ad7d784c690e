import { useCreditWallet } from '@octopus-cards/console-react/platform';
import type { ConsoleWallet } from '@octopus-cards/console-react/schemas';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { DialogButton } from '../../parts/dialog.tsx';
import { Form, readText } from '../../parts/form.tsx';
import { Money, formatMoney } from '../../parts/money.tsx';
import { Section } from '../../parts/page.tsx';
import { toWords } from '../../parts/status.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { NumberField, readNumber } from './number-field.tsx';

interface WalletsProps {
  wallets: readonly ConsoleWallet[];
  clientName: string;
}

/** The wallets of a client, which can be credited. */
export function WalletsSection({ wallets, clientName }: WalletsProps) {
  return (
    <Section title="Wallets" description="What a client pays its orders from.">
      <DataTable
        caption={`Wallets of ${clientName}`}
        rows={wallets}
        rowKey={({ id }) => id}
        empty="This client has no wallet, so it cannot order."
        columns={[
          { name: 'Currency', isTitle: true, cell: ({ currency }) => currency },
          { name: 'Kind', cell: ({ type }) => toWords(type) },
          {
            name: 'Balance',
            align: 'end',
            cell: ({ balance, currency }) => <Money amount={balance} currency={currency} />,
          },
          {
            name: 'May go below zero by',
            align: 'end',
            cell: ({ credit_limit_amount, currency }) => (
              <Money amount={credit_limit_amount} currency={currency} />
            ),
          },
          {
            name: 'Spent today',
            align: 'end',
            cell: ({ spent_today_amount, currency }) => (
              <Money amount={spent_today_amount} currency={currency} />
            ),
          },
          {
            name: 'Actions',
            isActions: true,
            cell: (wallet) => <CreditButton wallet={wallet} clientName={clientName} />,
          },
        ]}
      />
    </Section>
  );
}

function CreditButton({ wallet, clientName }: { wallet: ConsoleWallet; clientName: string }) {
  const name = `the ${wallet.currency} wallet of ${clientName}`;
  return (
    <DialogButton label="Credit" ariaLabel={`Credit ${name}`} title={`Credit ${name}`}>
      {(close) => <CreditForm wallet={wallet} onClose={close} />}
    </DialogButton>
  );
}

function CreditForm({ wallet, onClose }: { wallet: ConsoleWallet; onClose: () => void }) {
  const { id, balance, currency } = wallet;
  const credit = useCreditWallet({
    mutation: {
      onSuccess: ({ data: { data } }) => {
        const [amount, held] = [data.amount, data.balance].map((value) =>
          formatMoney(value, data.currency),
        );
        showToast(`${amount} credited. The wallet holds ${held}.`);
        onClose();
      },
    },
  });
  return (
    <>
      <p>
        It holds <Money amount={balance} currency={currency} />. The money is there at once, and its
        entry in the ledger can neither be changed nor removed.
      </p>
      <Form
        submit="Credit"
        error={credit.error}
        isPending={credit.isPending}
        actions={<Button onPress={onClose}>Cancel</Button>}
        onSubmit={(values) =>
          credit.mutate({
            id,
            data: {
              amount: readNumber(values, 'amount'),
              remarks: readText(values, 'remarks'),
              reference: readText(values, 'reference'),
            },
          })
        }
      >
        <NumberField
          label={`Amount in ${currency}`}
          name="amount"
          isRequired
          above={0}
          most={1_000_000_000}
          decimals={4}
        />
        <TextField
          label="What it is for"
          description="The client reads this in its ledger."
          name="remarks"
          isRequired
          minLength={3}
          maxLength={200}
          placeholder="Bank transfer of 19 May"
        />
        <TextField
          label="Reference"
          description="Yours, such as the number of the transfer. It is taken only once, so that nothing is credited twice."
          name="reference"
          isRequired
          maxLength={100}
          autoComplete="off"
        />
      </Form>
    </>
  );
}
