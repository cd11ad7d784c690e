import { useListOrderDays, useListWebhookDays } from '@octopus-cards/console-react/overview';
import type { ConsoleWallet } from '@octopus-cards/console-react/schemas';
import { useListConsoleWallets } from '@octopus-cards/console-react/wallets';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatCount, formatShare } from '../../parts/charts/days.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Money, formatMoney } from '../../parts/money.tsx';
import { Note } from '../../parts/note.tsx';
import { Section } from '../../parts/page.tsx';
import { Status } from '../../parts/status.tsx';
import { judgeWallet } from '../wallets/wallet-state.ts';

/** What happened since midnight, and what is left in the wallets. */
export function Today({ day }: { day: string }) {
  const orders = useListOrderDays({ days: 7 });
  const webhooks = useListWebhookDays({ days: 7 });
  const wallets = useListConsoleWallets();
  return (
    <Section title="Today">
      <Loaded query={wallets}>
        {(rows) => rows.filter((row) => judgeWallet(row).word !== 'Fine').map(renderWarning)}
      </Loaded>
      <div className="tiles">
        <Loaded query={orders}>
          {(rows) => {
            const today = rows.filter((row) => row.day === day);
            const count = (name: 'orders' | 'delivered' | 'failed') =>
              today.reduce((sum, row) => sum + row[name], 0);
            return (
              <Tile
                name="Orders"
                value={<Link href="/orders">{formatCount(count('orders'))}</Link>}
              >
                {`${formatCount(count('delivered'))} delivered, ${formatCount(count('failed'))} failed`}
              </Tile>
            );
          }}
        </Loaded>
        <Loaded query={webhooks}>
          {(rows) => {
            const { attempts = 0, succeeded = 0 } = rows.find((row) => row.day === day) ?? {};
            const isHealthy = succeeded >= attempts * 0.95;
            return (
              <Tile
                name="Webhooks"
                value={
                  <Link href="/webhooks">
                    {attempts === 0 ? 'None' : formatShare(succeeded / attempts)}
                  </Link>
                }
              >
                {attempts === 0 ? (
                  'Nothing was sent'
                ) : (
                  <>
                    {`${formatCount(succeeded)} of ${formatCount(attempts)} arrived `}
                    {isHealthy ? null : <Status value="Look into it" mood="warning" />}
                  </>
                )}
              </Tile>
            );
          }}
        </Loaded>
        <Loaded query={wallets}>
          {(rows) => (
            <>
              {rows.map((wallet) => (
                <Balance key={wallet.id} wallet={wallet} />
              ))}
            </>
          )}
        </Loaded>
      </div>
    </Section>
  );
}

function renderWarning(wallet: ConsoleWallet) {
  const { id, balance, currency, alert } = wallet;
  const { word } = judgeWallet(wallet);
  return (
    <Note key={id} tone="warning">
      <p>
        <Link href={`/wallets/${id}`}>{`${currency} wallet ${id}`}</Link>{' '}
        {word === 'Empty'
          ? `is empty (${formatMoney(balance, currency)}): orders fail until it is filled.`
          : `holds ${formatMoney(balance, currency)}, below the ${formatMoney(alert.threshold_amount ?? 0, currency)} of its alert. Fill it soon.`}
      </p>
    </Note>
  );
}

function Balance({ wallet }: { wallet: ConsoleWallet }) {
  const { id, balance, currency, spent_today_amount } = wallet;
  const { word, mood } = judgeWallet(wallet);
  return (
    <Tile
      name={`${currency} wallet ${id}`}
      value={
        <Link href={`/wallets/${id}`}>
          <Money amount={balance} currency={currency} />
        </Link>
      }
    >
      <Money amount={spent_today_amount} currency={currency} /> spent today{' '}
      {word === 'Fine' ? null : <Status value={word} mood={mood} />}
    </Tile>
  );
}

function Tile({ name, value, children }: { name: string; value: ReactNode; children: ReactNode }) {
  return (
    <div className="tile">
      <h3 className="tile-name">{name}</h3>
      <p className="tile-value">{value}</p>
      <p className="muted">{children}</p>
    </div>
  );
}
