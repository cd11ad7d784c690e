import { entryKindValues, isKnownEntryKind } from '@octopus-cards/console-client/enums';
import type { LedgerRow } from '@octopus-cards/console-react/schemas';
import { getLedgerExport, useListLedger } from '@octopus-cards/console-react/wallets';
import { keepPreviousData, useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useCan } from '../../app/session.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { FilterDay, FilterSelect, dropEmpty } from '../../parts/filters.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Money } from '../../parts/money.tsx';
import { Section } from '../../parts/page.tsx';
import { Pager, useFilters } from '../../parts/pager.tsx';
import { toWords } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { readDays } from '../../parts/days.ts';
import { saveFile } from './save-file.ts';

/** What moved on a wallet, with filters, and as a file. */
export function Ledger({ wallet }: { wallet: number }) {
  const can = useCan();
  const filters = useFilters();
  const kind = filters.read('kind');
  const chosen = dropEmpty({
    kind: isKnownEntryKind(kind) ? kind : undefined,
    ...readDays(filters.read('from'), filters.read('to')),
  });
  const ledger = useListLedger(
    wallet,
    { page: filters.page, limit: 25, ...chosen },
    {
      query: { placeholderData: keepPreviousData },
    },
  );
  const download = useMutation({
    mutationFn: () => getLedgerExport(wallet, chosen),
    onSuccess: ({ data, headers }) => saveFile(data, headers, `wallet-${wallet}.csv`),
  });
  return (
    <Section
      title="Ledger"
      description="Every movement, the newest first, each with the balance that it left."
      actions={
        can('getLedgerExport') ? (
          <Button isPending={download.isPending} onPress={() => download.mutate()}>
            Download as CSV
          </Button>
        ) : null
      }
    >
      <ErrorNote error={download.error} onRetry={() => download.mutate()} />
      <search className="filters" aria-label="Ledger">
        <FilterSelect
          filters={filters}
          name="kind"
          label="Kind"
          all="All kinds"
          choices={entryKindValues.map((value) => ({ value, label: toWords(value) }))}
        />
        <FilterDay filters={filters} name="from" label="From (UTC)" />
        <FilterDay filters={filters} name="to" label="To (UTC)" />
      </search>
      <Loaded query={ledger}>
        {(rows) => (
          <DataTable
            caption="Ledger"
            rows={rows}
            rowKey={({ id }) => id}
            columns={COLUMNS}
            empty={
              Object.keys(chosen).length === 0
                ? 'Nothing has moved on this wallet yet.'
                : 'No movement fits these filters. Widen them to see more.'
            }
          />
        )}
      </Loaded>
      <Pager query={ledger} onPage={filters.setPage} />
    </Section>
  );
}

const COLUMNS: readonly Column<LedgerRow>[] = [
  {
    name: 'For',
    isTitle: true,
    cell: ({ remarks, vertical, order_id }) =>
      vertical === null || order_id === null ? (
        remarks
      ) : (
        <Link href={`/orders/${vertical}/${order_id}`}>{remarks}</Link>
      ),
  },
  { name: 'When', cell: ({ created_at }) => <Time at={created_at} isExact /> },
  { name: 'Kind', cell: ({ kind }) => toWords(kind) },
  {
    name: 'Amount',
    align: 'end',
    cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
  },
  {
    name: 'Balance',
    align: 'end',
    cell: ({ balance, currency }) => <Money amount={balance} currency={currency} />,
  },
  { name: 'Transaction', align: 'end', cell: ({ id }) => id },
];
