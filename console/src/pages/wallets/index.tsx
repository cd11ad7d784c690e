import { useListConsoleWallets } from '@octopus-cards/console-react/wallets';
import { Link } from 'wouter';
import { DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { Status, toWords } from '../../parts/status.tsx';
import { judgeWallet } from './wallet-state.ts';

/** The wallets of a client. */
export default function Wallets() {
  const wallets = useListConsoleWallets();
  return (
    <Page
      title="Wallets"
      description="What pays for your orders. Open one for its ledger and its alert."
    >
      <Loaded query={wallets}>
        {(rows) => (
          <DataTable
            caption="Wallets"
            rows={rows}
            rowKey={({ id }) => id}
            empty="You have no wallet yet. Ask your contact at Octopus Cards to open one."
            columns={[
              {
                name: 'Wallet',
                isTitle: true,
                cell: ({ id, currency }) => (
                  <Link href={`/wallets/${id}`}>{`${currency} wallet ${id}`}</Link>
                ),
              },
              {
                name: 'State',
                cell: (wallet) => {
                  const { word, mood } = judgeWallet(wallet);
                  return <Status value={word} mood={mood} />;
                },
              },
              {
                name: 'Balance',
                align: 'end',
                cell: ({ balance, currency }) => <Money amount={balance} currency={currency} />,
              },
              {
                name: 'Spent today',
                align: 'end',
                cell: ({ spent_today_amount, currency }) => (
                  <Money amount={spent_today_amount} currency={currency} />
                ),
              },
              { name: 'Type', cell: ({ type }) => toWords(type) },
              {
                name: 'Alert',
                cell: ({ alert: { threshold_amount, currency } }) =>
                  threshold_amount === null ? (
                    <span className="muted">off</span>
                  ) : (
                    <>
                      below <Money amount={threshold_amount} currency={currency} />
                    </>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
