import { useListForexRates, useSetForexRate } from '@octopus-cards/console-react/platform';
import type { ForexRate } from '@octopus-cards/console-react/schemas';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { ConfirmButton, DialogButton } from '../../parts/dialog.tsx';
import { FilterSelect } from '../../parts/filters.tsx';
import { Form, readText } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useFilters } from '../../parts/pager.tsx';
import { Status } from '../../parts/status.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { NumberField, readNumber } from './number-field.tsx';

/** What currencies are worth in each other, and which rates were set by hand. */
export default function ForexRatesPage() {
  const query = useListForexRates();
  const filters = useFilters();
  const currency = filters.read('currency');
  return (
    <Page
      title="Forex rates"
      description="The rates of today between currencies that have wallets. One that is set by hand wins until it is taken away; quotes that are out keep theirs."
      actions={
        <DialogButton label="Set another rate" title="Set a rate">
          {(close) => <RateForm onClose={close} />}
        </DialogButton>
      }
    >
      <Loaded query={query}>
        {(rates) => (
          <>
            <search className="filters" aria-label="Forex rates">
              <FilterSelect
                filters={filters}
                name="currency"
                label="Currency"
                all="All currencies"
                choices={listCurrencies(rates)}
              />
            </search>
            <DataTable
              caption="Forex rates"
              rows={rates.filter(
                (rate) => currency === undefined || namesOf(rate).includes(currency),
              )}
              rowKey={nameRate}
              empty={
                currency === undefined
                  ? 'There are no rates: it takes wallets in two currencies.'
                  : 'There is no rate for this currency. Choose another one.'
              }
              columns={[
                {
                  name: 'From',
                  isTitle: true,
                  cell: ({ source_currency }) => `1 ${source_currency}`,
                },
                {
                  name: 'Is worth',
                  align: 'end',
                  cell: ({ rate, destination_currency }) => `${rate} ${destination_currency}`,
                },
                {
                  name: 'Set by',
                  cell: ({ overridden }) =>
                    overridden ? <Status value="by hand" mood="warning" /> : 'the day',
                },
                {
                  name: 'Actions',
                  isActions: true,
                  cell: (rate) => (
                    <>
                      <SetButton rate={rate} />
                      {rate.overridden ? <TakeAwayButton rate={rate} /> : null}
                    </>
                  ),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function namesOf({ source_currency, destination_currency }: ForexRate): string[] {
  return [source_currency, destination_currency];
}

function nameRate(rate: ForexRate): string {
  return namesOf(rate).join(' to ');
}

function listCurrencies(rates: readonly ForexRate[]): { value: string; label: string }[] {
  return [...new Set(rates.flatMap(namesOf))].sort().map((value) => ({ value, label: value }));
}

function SetButton({ rate }: { rate: ForexRate }) {
  const name = nameRate(rate);
  return (
    <DialogButton tone="quiet" label="Set" ariaLabel={`Set ${name}`} title={`Set the rate ${name}`}>
      {(close) => <RateForm rate={rate} onClose={close} />}
    </DialogButton>
  );
}

/** Sets the rate of one pair, or, without one, of a pair that the form asks for. */
function RateForm({ rate: given, onClose }: { rate?: ForexRate; onClose: () => void }) {
  const set = useSetForexRate({
    mutation: {
      onSuccess: ({ data: { data } }) => {
        showToast(`1 ${data.source_currency} is worth ${data.rate} ${data.destination_currency}`);
        onClose();
      },
    },
  });
  const readPair = (values: FormData) => ({
    source_currency: readText(values, 'source_currency').toUpperCase(),
    destination_currency: readText(values, 'destination_currency').toUpperCase(),
  });
  return (
    <Form
      submit="Set rate"
      error={set.error}
      isPending={set.isPending}
      actions={<Button onPress={onClose}>Cancel</Button>}
      onSubmit={(values) => {
        const { source_currency, destination_currency } = given ?? readPair(values);
        const rate = readNumber(values, 'rate');
        set.mutate({ data: { source_currency, destination_currency, rate } });
      }}
    >
      <p>It holds for all clients, from the next quote on, and until it is taken away.</p>
      {given === undefined ? (
        <>
          <CurrencyField label="From" name="source_currency" />
          <CurrencyField label="To" name="destination_currency" />
        </>
      ) : null}
      <NumberField
        label={given ? `1 ${given.source_currency} in ${given.destination_currency}` : 'Rate'}
        name="rate"
        defaultValue={given === undefined ? '' : String(given.rate)}
        isRequired
        above={0}
        most={1_000_000_000}
      />
    </Form>
  );
}

function CurrencyField({ label, name }: { label: string; name: string }) {
  return (
    <TextField
      label={label}
      description="Three letters, such as EUR."
      name={name}
      isRequired
      isMono
      maxLength={3}
      autoComplete="off"
    />
  );
}

function TakeAwayButton({ rate }: { rate: ForexRate }) {
  const { source_currency, destination_currency } = rate;
  const name = nameRate(rate);
  const set = useSetForexRate();
  return (
    <ConfirmButton
      tone="quiet"
      label="Take away"
      ariaLabel={`Take away the rate ${name} that was set by hand`}
      title={`Take away the rate ${name}?`}
      confirm="Take away"
      onConfirm={async () => {
        await set.mutateAsync({ data: { source_currency, destination_currency, rate: null } });
        showToast(`${name} follows the day again`);
      }}
    >
      <p>From the next quote on, the rate of the day holds again for all clients.</p>
    </ConfirmButton>
  );
}
