import { readUnits, writeUnits } from './decimals.ts';
import { nameInvariant } from './invariants.ts';
import type { Breach } from './invariants.ts';
import { subtract } from './lists.ts';
import type { Model } from './model.ts';
import { checkRules, findRewritten, observe } from './observe.ts';
import type { ObservedOrder } from './observe.ts';
import type { World } from './world.ts';

/** How orders may go from status to status, as the documentation says. */
const LEGAL: Readonly<Record<string, readonly string[]>> = {
  vouchers: [
    ...['>PENDING', 'PENDING>DELIVERED', 'PENDING>PARTIALLY_DELIVERED', 'PENDING>FAILED'],
    ...['PENDING>CANCELLED', 'PARTIALLY_DELIVERED>DELIVERED'],
  ],
  topups: [
    ...[
      '>PENDING',
      'PENDING>DELIVERED',
      'PENDING>RECHARGED',
      'PENDING>FAILED',
      'PENDING>CANCELLED',
    ],
  ],
  esim: ['>PENDING', 'PENDING>DELIVERED', 'PENDING>FAILED', 'PENDING>CANCELLED'],
};

/** Looks for what must not be, in any state: invariants of the data, and what this step changed. */
export async function findBreaches(world: World): Promise<Breach[]> {
  const { db } = world.sandbox;
  const breaches: Breach[] = (await checkRules(db)).map(({ rule, subject, text }) => ({
    invariant: nameInvariant(rule),
    text: `${subject}: ${text} (${rule})`,
  }));
  const now = await observe(db);
  for (const row of findRewritten(world.last, now)) {
    breaches.push({ invariant: 'immutable', text: `${row} was changed or is gone` });
  }
  for (const change of now.changes) {
    const [vertical = '', , step = ''] = change.split(' ');
    if (LEGAL[vertical]?.includes(step) === true) continue;
    breaches.push({ invariant: 'transition', text: `an order went ${change}` });
  }
  world.last = now;
  return breaches;
}

/** Says where the data differ from the model. */
export function compare(model: Model, { last: seen, clients }: World): Breach[] {
  const breaches: Breach[] = [];
  const differ = (text: string, invariant?: Breach['invariant']) =>
    breaches.push({ invariant, text });

  for (const event of model.noteInstallations(seen.events)) differ(`there is ${event}`, 'event');

  for (const wallet of model.wallets) {
    const row = seen.wallets.find(({ id }) => id === wallet.id);
    const is = row === undefined ? undefined : readUnits(row.balance);
    if (is !== wallet.balance) {
      differ(
        `wallet ${wallet.id} (${wallet.currency}) should hold ${writeUnits(wallet.balance)}, holds ${row?.balance}`,
      );
    }
  }

  const rows = new Map(seen.orders.map((row) => [`${row.vertical} ${row.id}`, row]));
  for (const order of model.orders) {
    const name = `${order.vertical} ${order.id}`;
    const row = rows.get(name);
    const expected: ObservedOrder = {
      vertical: order.vertical,
      id: order.id,
      client: clients[order.client]?.clientId ?? 0,
      reference: order.reference ?? null,
      status: order.status,
      payable: writeUnits(order.payable),
      refunded: writeUnits(order.refunded),
      delivered: order.delivered,
      wallet: order.wallet.id,
      email: order.email ?? null,
      ended: order.due === undefined,
    };
    if (row === undefined) {
      differ(`order ${name} was acknowledged and is not there`, 'acknowledged');
    } else if (row.reference !== expected.reference || row.client !== expected.client) {
      differ(`order ${name} is not the order of ${expected.reference} any more`, 'acknowledged');
    } else {
      const payable = writeUnits(readUnits(row.payable));
      const refunded = writeUnits(readUnits(row.refunded));
      const is = JSON.stringify({ ...expected, ...row, payable, refunded });
      const should = JSON.stringify(expected);
      if (is !== should) differ(`order ${name} should be ${should} and is ${is}`);
    }
    rows.delete(name);
  }
  for (const name of rows.keys()) differ(`order ${name} exists and nobody was told`);

  for (const part of ['moves', 'events', 'changes', 'mails'] as const) {
    const text = compareLists(model[part], seen[part]);
    if (text !== undefined) {
      differ(`${part}: ${text}`, part === 'events' ? 'event' : undefined);
    }
  }
  if (seen.deliveries.length !== model.deliveries) {
    differ(`there should be ${model.deliveries} deliveries, and are ${seen.deliveries.length}`);
  }
  return breaches;
}

/** Two lists hold the same, whatever the order. */
function compareLists(expected: readonly string[], seen: readonly string[]): string | undefined {
  const missing = subtract(expected, seen);
  const extra = subtract(seen, expected);
  if (missing.length + extra.length === 0) return undefined;
  return `missing ${JSON.stringify(missing)}, too many ${JSON.stringify(extra)}`;
}
