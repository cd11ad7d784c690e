import { isObject, resolvePointer, textOf } from '@octopus-cards/toolkit/compile';
import type { Json, JsonObject, Webhook } from '@octopus-cards/toolkit';
import type { Courier, Tools } from '../../../types.ts';
import { isEqual, valueAt } from './answers.ts';
import { lastStep, travel } from './journeys.ts';
import type { Journey } from './journeys.ts';
import type { Delivery, Receiver } from './receiver.ts';
import { oncePerRun } from './remember.ts';

/** Seconds for which events are waited for after the end of what they tell about. */
const PATIENCE = 30;

/** Travels, and waits until every journey that ended has been told of, or the patience has. */
export const awaitEvents = oncePerRun(
  async (courier: Courier, { tools, receiver }: { tools: Tools; receiver: Receiver }) => {
    const { journeys } = await travel(courier, tools);
    const ended = journeys.filter(
      ({ operation, ended }) => ended === true && (operation.lifecycle?.events.length ?? 0) > 0,
    );
    const isComplete = () =>
      ended.every((journey) => findEvents(tools, receiver, journey).some((one) => one.ends));
    for (let second = 0; second < PATIENCE && !isComplete(); second += 1) await courier.wait(1000);
    return { journeys, ended };
  },
);

/** An event about something that was created. */
export interface FoundEvent {
  delivery: Delivery;
  name: string;
  webhook: Webhook;
  /** The object within the event. */
  object: JsonObject;
  /** It is one of those that end the wait. */
  ends: boolean;
}

/** The webhook that a delivery is of. */
export function findWebhook(tools: Tools, delivery: Delivery): Webhook | undefined {
  const { signature, webhooks } = tools.description.model;
  const name = nameOf(tools, delivery) ?? (signature?.type === undefined ? '' : undefined);
  return webhooks.find((one) => one.name === name);
}

/** The name of the event, by its header or else by its body. */
function nameOf(tools: Tools, { headers, json }: Delivery): string | undefined {
  const type = tools.description.model.signature?.type;
  if (type === undefined) return undefined;
  return headers[type.header.toLowerCase()] ?? textOf(resolvePointer(json, type.body));
}

/** The events about what a journey created. */
export function findEvents(tools: Tools, receiver: Receiver, journey: Journey): FoundEvent[] {
  const { lifecycle } = journey.operation;
  const created = journey.steps[0]?.exchange;
  const id = lifecycle && created && valueAt(created, lifecycle.poll.from);
  if (lifecycle === undefined || created === undefined || id === undefined) return [];
  return receiver.deliveries.flatMap((delivery) => {
    // A server that was reset gives its ids out again: what came before is about something else.
    if (delivery.arrived !== undefined && delivery.arrived < created.at) return [];
    const webhook = findWebhook(tools, delivery);
    if (webhook === undefined) return [];
    const object = findObject(delivery.json, (one) => {
      const state = resolvePointer(one, lifecycle.status);
      return state !== undefined && isEqual(resolvePointer(one, lifecycle.poll.from), id);
    });
    if (object === undefined) return [];
    const { name } = webhook;
    return [{ delivery, name, webhook, object, ends: lifecycle.events.includes(name) }];
  });
}

/** The first object within a value that fits; the value itself is the envelope. */
function findObject(
  value: Json | undefined,
  fits: (object: JsonObject) => boolean,
): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  for (const member of Object.values(value)) {
    if (!isObject(member)) continue;
    const found = fits(member) ? member : findObject(member, fits);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What was read of a journey at its end. */
export function finalObject(journey: Journey): JsonObject | undefined {
  const json = lastStep(journey)?.exchange.answer?.json;
  return isObject(json) ? json : undefined;
}
