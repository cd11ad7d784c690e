import { createHmac } from 'node:crypto';
import { resolvePointer } from '@octopus-cards/toolkit/compile';
import type { Signature } from '@octopus-cards/toolkit';
import type { ProbeCheck, Problem } from '../../types.ts';
import { awaitEvents, findWebhook } from './support/events.ts';
import type { Delivery, Receiver } from './support/receiver.ts';

const ID = 'webhook-verifies';

/** Every webhook carries the declared headers, and its signature is right. */
export function createWebhookVerifies(receiver: Receiver | undefined): ProbeCheck {
  return {
    id: ID,
    kind: 'probe',
    rule: 'A webhook is signed as declared, is fresh, and its headers agree with its body.',
    alone: true,
    applies: ({ description }) =>
      receiver !== undefined && description.model.signature !== undefined,
    async *probe(courier, tools) {
      const { signature } = tools.description.model;
      if (receiver === undefined || signature === undefined) return;
      const { journeys } = await awaitEvents(courier, { tools, receiver });
      const exchanges = journeys.flatMap(({ steps }) => steps[0]?.exchange ?? []).slice(0, 1);
      for (const delivery of receiver.deliveries) {
        for (const fault of judgeDelivery(receiver, signature, delivery)) {
          const operation = findWebhook(tools, delivery)?.id;
          yield { check: ID, operation, ...fault, exchanges };
        }
      }
    },
  };
}

type Fault = Pick<Problem, 'pointer' | 'expected' | 'actual' | 'cause'>;

function* judgeDelivery(
  receiver: Receiver,
  signature: Signature,
  delivery: Delivery,
): Iterable<Fault> {
  const { headers, json, raw } = delivery;
  const header = (name: string) => headers[name.toLowerCase()];
  const pointer = '/x-signature';
  const { timestamp } = signature;
  const time = timestamp && header(timestamp.header);
  if (receiver.secret !== undefined) {
    const signed = timestamp?.signed === true ? `${time}.${raw}` : raw;
    const wanted = createHmac('sha256', receiver.secret).update(signed).digest(signature.encoding);
    const actual = header(signature.header);
    if (actual === undefined) {
      const expected = `${signature.header}: a signature`;
      yield { pointer, expected, actual: 'nothing', cause: 'unsigned' };
    } else if (actual !== wanted) {
      const expected = `${signature.header}: the HMAC of the body`;
      yield { pointer, expected, actual: 'another value', cause: 'signature' };
    }
  }
  if (timestamp !== undefined) {
    const age = Math.abs(delivery.at.getTime() - readTime(time)) / 1000;
    if (!(age <= timestamp.tolerance)) {
      const expected = `${timestamp.header}: a time within ${timestamp.tolerance} seconds`;
      const at = `${pointer}/timestamp`;
      yield { pointer: at, expected, actual: time ?? 'nothing', cause: 'timestamp' };
    }
  }
  for (const name of ['dedupe', 'type'] as const) {
    const pair = signature[name];
    if (pair === undefined) continue;
    const wanted = resolvePointer(json, pair.body);
    const actual = header(pair.header);
    if (wanted !== undefined && actual === String(wanted)) continue;
    yield {
      pointer: `${pointer}/${name}`,
      expected: `${pair.header} is ${pair.body} of the body`,
      actual: `${actual ?? 'nothing'} against ${wanted === undefined ? 'nothing' : String(wanted)}`,
      cause: name,
    };
  }
}

/** Unix seconds or milliseconds, or a date. */
function readTime(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  if (!/^\d+$/.test(text)) return Date.parse(text);
  return Number(text) * (text.length > 11 ? 1 : 1000);
}
