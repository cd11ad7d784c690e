import './order.css';
import { isKnownVertical } from '@octopus-cards/console-client/enums';
import type {
  OrderDetail,
  OrderFailure,
  OrderStep,
  VerticalInput,
} from '@octopus-cards/console-react/schemas';
import { useGetOrder } from '@octopus-cards/console-react/orders';
import { Link, useParams } from 'wouter';
import { formatDuration } from '../../parts/charts/days.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Money, formatMoney } from '../../parts/money.tsx';
import { Note } from '../../parts/note.tsx';
import { Facts, Page, Section } from '../../parts/page.tsx';
import { Status, toWords } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { nameVertical } from '../../parts/vertical.ts';
import { Codes } from './codes.tsx';
import { isUnderWay, judgeOrder } from './order-status.ts';

/** One order: what it is, how it went, and its codes. */
export default function Order() {
  const { vertical, id } = useParams();
  const number = Number(id);
  if (!isKnownVertical(vertical) || !Number.isSafeInteger(number)) {
    return (
      <Page title="Order">
        <p>
          The address names no order. <Link href="/orders">Look for it in the list</Link>.
        </p>
      </Page>
    );
  }
  return <OrderPage key={`${vertical} ${id}`} vertical={vertical} id={number} />;
}

function OrderPage({ vertical, id }: { vertical: VerticalInput; id: number }) {
  const order = useGetOrder(vertical, id, {
    query: {
      // It moves on by itself. Asking ends after five minutes: a forgotten page must not keep its session alive.
      refetchInterval: ({ state }) =>
        isUnderWay(state.data?.data.data.order.status ?? '') && state.dataUpdateCount < 60
          ? 5000
          : false,
    },
  });
  return (
    <Page title={`Order ${id}`} description={<Link href="/orders">All orders</Link>}>
      <Loaded query={order}>
        {(detail) => (
          <>
            {detail.failure === null ? null : <Failure detail={detail} failure={detail.failure} />}
            <Summary detail={detail} />
            <Section title="What happened">
              <Timeline steps={detail.timeline} />
            </Section>
            {detail.input.length === 0 ? null : (
              <Section title="What the customer entered">
                <Facts
                  facts={detail.input.map(({ name, value }) => [toWords(name), value] as const)}
                />
              </Section>
            )}
            <Codes vertical={vertical} id={id} count={detail.codes} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Summary({ detail }: { detail: OrderDetail }) {
  const { order, email, wallet_id, transaction_id, refunded_amount, currency } = detail;
  return (
    <Facts
      facts={[
        ['Product', `${order.product_name} (${nameVertical(order.vertical)})`],
        ['Status', <Status key="status" value={order.status} mood={judgeOrder(order.status)} />],
        ['Quantity', order.quantity],
        ['Paid', <Money key="paid" amount={order.amount} currency={order.currency} />],
        [
          'Refunded',
          refunded_amount === 0 ? (
            'nothing'
          ) : (
            <Money key="back" amount={refunded_amount} currency={currency} />
          ),
        ],
        ['Reference', order.client_reference ?? 'none'],
        ['Told by e-mail', email ?? 'nobody'],
        [
          'Paid from',
          wallet_id === null ? (
            'no wallet'
          ) : (
            <Link key="wallet" href={`/wallets/${wallet_id}`}>
              {`Wallet ${wallet_id}`}
              {transaction_id === null ? null : `, transaction ${transaction_id}`}
            </Link>
          ),
        ],
        ['Placed', <Time key="placed" at={order.created_at} isExact />],
      ]}
    />
  );
}

function Failure({ detail, failure }: { detail: OrderDetail; failure: OrderFailure }) {
  const { refunded_amount, currency } = detail;
  return (
    <Note tone="warning">
      <p>
        <strong>{failure.reason}</strong> (<code>{failure.code}</code>)
      </p>
      <p>
        {failure.is_user_fixable
          ? 'The customer can mend it: ask for the right details, then order again with a new reference.'
          : 'The customer cannot mend it: order again later with a new reference, or choose another product.'}
        {refunded_amount > 0
          ? ` ${formatMoney(refunded_amount, currency)} came back to the wallet.`
          : null}
      </p>
    </Note>
  );
}

function Timeline({ steps }: { steps: readonly OrderStep[] }) {
  const start = Date.parse(steps[0]?.happened_at ?? '');
  return (
    <ol className="timeline">
      {steps.map(({ status, text, happened_at }, index) => {
        const since = Date.parse(happened_at) - start;
        return (
          // A status can come twice; its place never changes.
          <li key={`${index} ${happened_at}`} className={`timeline-${judgeOrder(status)}`}>
            <div className="row">
              <Status value={status} mood={judgeOrder(status)} />
              <Time at={happened_at} isExact />
              {since > 0 ? (
                <span className="muted">{formatDuration(since)} after the start</span>
              ) : null}
            </div>
            <p>{text}</p>
          </li>
        );
      })}
    </ol>
  );
}
