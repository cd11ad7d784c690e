import { setTimeout as wait } from 'node:timers/promises';
import type { Talk } from '../../support/talk.ts';
import { BULK, ESIM, place, TOPUP, VOUCHER } from './orders.ts';
import type { OrderForm } from './orders.ts';
import { chooseFor } from './random.ts';

/** One call of a load, and what came back. */
export interface Sent {
  form: OrderForm;
  reference: string;
  status: number;
  text: string;
  /** Of the order, when it was acknowledged. */
  id: number | undefined;
  /** How often it was sent before, without an answer. */
  cutOff: number;
}

export interface Load {
  readonly sent: readonly Sent[];
  /** Waits for the calls under way; rejected when one of them was cut off and that was not expected. */
  stop(): Promise<void>;
}

/** Pause of a client after a fault, in milliseconds. */
const PAUSE = 150;

/** An order, and endings of its reference, which say how it fares (openapi/magic-values.yaml). */
type Choice = readonly [OrderForm, readonly [string, ...string[]]];

const MIX: readonly [Choice, ...Choice[]] = [
  [VOUCHER, ['', '', '~CANCELLED', '~VALUE_UNAVAILABLE']],
  [BULK, ['', '~PARTIAL', '~OUT_OF_STOCK']],
  [TOPUP, ['', '', '~INVALID_RECIPIENT', '~CANCELLED']],
  [ESIM, ['', '', '~PLAN_UNAVAILABLE']],
];

/**
 * Places orders of all kinds, good and bad, until it is told to stop.
 *
 * @param talks the servers, used in turns; may be exchanged on the way
 * @param onCutOff a call ended without an answer: to throw fails the load, else it is sent again with the
 *   same reference, to the next server
 */
export function startLoad(
  talks: readonly [Talk, ...Talk[]],
  clients: number,
  onCutOff: (error: unknown) => void,
): Load {
  const chance = chooseFor('load');
  const sent: Sent[] = [];
  const stop = new AbortController();
  let number = 0;

  async function order(first: number): Promise<void> {
    const [form, endings] = chance.pick(MIX);
    number += 1;
    const reference = `LOAD-${number}${chance.pick(endings)}`;
    for (let cutOff = 0; ; cutOff++) {
      const talk = talks[(first + cutOff) % talks.length] ?? talks[0];
      try {
        const { status, text, body } = await place(talk, form, reference);
        const id = status === form.created ? body.id : undefined;
        sent.push({ form, reference, status, text, id, cutOff });
        if (status >= 500) await wait(PAUSE);
        return;
      } catch (error) {
        onCutOff(error);
        await wait(PAUSE);
      }
    }
  }

  const loops = Array.from({ length: clients }, async (_, client) => {
    while (!stop.signal.aborted) await order(client);
  });
  const done = Promise.all(loops);
  // Told by `stop`.
  done.catch(() => {});
  return {
    sent,
    async stop() {
      stop.abort();
      await done;
    },
  };
}

/** Looks into all of them, a few at a time, in turns at the servers. */
export async function inParallel<Item>(
  talks: readonly [Talk, ...Talk[]],
  items: readonly Item[],
  look: (item: Item, talk: Talk) => Promise<void>,
): Promise<void> {
  const left = items.entries();
  const lookers = Array.from({ length: 16 }, async () => {
    for (const [number, item] of left) await look(item, talks[number % talks.length] ?? talks[0]);
  });
  await Promise.all(lookers);
}
