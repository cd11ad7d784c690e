import { useGetConsoleWallet } from '@octopus-cards/console-react/wallets';
import { Link, useParams } from 'wouter';
import { Loaded } from '../../parts/loaded.tsx';
import { Money } from '../../parts/money.tsx';
import { Facts, Page } from '../../parts/page.tsx';
import { Status, toWords } from '../../parts/status.tsx';
import { Alert } from './alert.tsx';
import { Ledger } from './ledger.tsx';
import { findSpendable, judgeWallet } from './wallet-state.ts';

/** One wallet: what it holds, when to warn, and all that moved on it. */
export default function Wallet() {
  const id = Number(useParams()['id']);
  const query = useGetConsoleWallet(id);
  return (
    <Page title={`Wallet ${id}`} description={<Link href="/wallets">All wallets</Link>}>
      <Loaded query={query}>
        {(wallet) => {
          const { currency } = wallet;
          const { word, mood } = judgeWallet(wallet);
          return (
            <>
              <Facts
                facts={[
                  ['Balance', <Money key="balance" amount={wallet.balance} currency={currency} />],
                  ['State', <Status key="state" value={word} mood={mood} />],
                  [
                    'Orders can take',
                    <Money key="free" amount={findSpendable(wallet)} currency={currency} />,
                  ],
                  [
                    'Credit limit',
                    <Money key="limit" amount={wallet.credit_limit_amount} currency={currency} />,
                  ],
                  [
                    'Spent today (UTC)',
                    <Money key="spent" amount={wallet.spent_today_amount} currency={currency} />,
                  ],
                  ['Type', toWords(wallet.type)],
                ]}
              />
              <Alert wallet={wallet} />
              <Ledger wallet={id} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
