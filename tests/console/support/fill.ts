import { createEndpoint } from '../../../sandbox/webhooks/endpoints.ts';
import { sendTestEvent } from '../../../sandbox/webhooks/replay.ts';
import { placeOrder } from './api.ts';
import type { World } from './world.ts';

/** As long as names may be, without a place to break. */
const LONG = 'Unbreakable'.repeat(9);

/** What there is to look at, by the role that does; `:` parts are filled in. */
export interface Filled {
  /** Pages of a client with all there can be. */
  owner: string[];
  /** Pages of the platform. */
  administrator: string[];
}

/** Gives the first client one of everything, with the longest names there can be. */
export async function fillWorld(world: World): Promise<Filled> {
  const { running, clientId } = world;
  const { sandbox } = running;
  const now = sandbox.clock.now();
  const reference = `${LONG}_1`.slice(0, 90);
  const voucher = await placeOrder(world, 'vouchers', {
    client_reference: reference,
    email: `${LONG.slice(0, 60)}@mail.example`,
  });
  const topup = await placeOrder(world, 'topups');
  const esim = await placeOrder(world, 'esim');
  const failed = await placeOrder(world, 'topups', { client_reference: 'TILL~CANCELLED' });
  const url = `http://127.0.0.1:9/${LONG}${LONG}?token=${LONG}`;
  const { id: endpoint } = await createEndpoint(sandbox, {
    ...{ clientId, url },
    events: ['wallet.credited', 'order.delivered'],
  });
  const { deliveryId } = await sendTestEvent(sandbox, endpoint);
  await running.advance(3_600_000);
  await sandbox.db
    .updateTable('api_keys')
    .set({ name: LONG.slice(0, 60) })
    .where('client_id', '=', clientId)
    .execute();
  await sandbox.db
    .insertInto('ip_allow_list')
    .values([
      { client_id: clientId, range: '127.0.0.0/8', note: LONG, created_at: now },
      {
        client_id: clientId,
        range: '2001:db8:1234:5678:9abc:def0::/96',
        note: '',
        created_at: now,
      },
    ])
    .execute();
  await sandbox.db
    .insertInto('client_discounts')
    .values({ client_id: clientId, vertical: 'topups', product_id: 4219, discount: '1' })
    .execute();
  await sandbox.db
    .insertInto('console_audit')
    .values({
      ...{ client_id: clientId, user_id: null, actor: `${LONG.slice(0, 60)}@mail.example` },
      ...{ address: '2001:db8:1234:5678:9abc:def0:1234:5678', action: 'setApiKeyName' },
      ...{ target: `API key ${LONG}`, created_at: now, request: 'long' },
      ...{ before: JSON.stringify({ name: LONG }), after: JSON.stringify({ name: `${LONG} 2` }) },
    })
    .execute();
  return {
    owner: [
      ...['/overview', '/orders', `/orders/vouchers/${voucher}`, `/orders/topups/${topup}`],
      ...[`/orders/topups/${failed}`, `/orders/esim/${esim}`, '/wallets', '/wallets/1', '/keys'],
      ...['/allow-list', '/webhooks', `/webhooks/${endpoint}`],
      ...[`/webhooks/${endpoint}/deliveries/${deliveryId}`, '/team', '/audit', '/account'],
      ...['/tools/clock', '/tools/magic-values', '/tools/mails', '/tools/events', '/nowhere'],
    ],
    administrator: ['/platform/clients', `/platform/clients/${clientId}`, '/platform/forex-rates'],
  };
}
