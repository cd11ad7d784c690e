import { resolvePointer } from '@octopus-cards/toolkit/compile';
import type { ProbeCheck, Problem, Tools } from '../../types.ts';
import { isEqual, showValue } from './support/answers.ts';
import { awaitEvents, finalObject, findEvents } from './support/events.ts';
import { lastStep } from './support/journeys.ts';
import type { Journey } from './support/journeys.ts';
import type { Receiver } from './support/receiver.ts';

const ID = 'webhook-agrees';

/** The end of what was created is told by an event, once, and the event says what reading it says. */
export function createWebhookAgrees(receiver: Receiver | undefined): ProbeCheck {
  return {
    id: ID,
    kind: 'probe',
    rule: 'A webhook tells of each end, under one id, and says the same as reading the object.',
    alone: true,
    applies: ({ description }) =>
      receiver !== undefined &&
      description.model.operations.some((one) => (one.lifecycle?.events.length ?? 0) > 0),
    async *probe(courier, tools) {
      if (receiver === undefined) return;
      const { ended } = await awaitEvents(courier, { tools, receiver });
      for (const journey of ended) yield* judge(tools, receiver, journey);
    },
  };
}

function* judge(tools: Tools, receiver: Receiver, journey: Journey): Iterable<Problem> {
  const { operation, steps } = journey;
  const { lifecycle } = operation;
  const created = steps[0]?.exchange;
  const last = lastStep(journey);
  const final = finalObject(journey);
  if (lifecycle === undefined || created === undefined) return;
  if (last === undefined || final === undefined) return;
  const place = {
    check: ID,
    operation: operation.id,
    pointer: `${operation.pointer}/x-lifecycle/events`,
    exchanges: [created, last.exchange],
  };
  const events = findEvents(tools, receiver, journey).filter(({ ends }) => ends);
  const ids = new Set(events.map(({ delivery }) => idOf(tools, delivery.json)));
  if (events.length === 0 || ids.size > 1) {
    const expected = `one event of ${lifecycle.events.join(', ')} for what ended as ${last.status}`;
    const cause = events.length === 0 ? 'missing' : 'several';
    yield { ...place, expected, actual: String(ids.size), cause };
    return;
  }
  const [event] = events;
  if (event === undefined) return;
  const different = Object.keys(event.object).find(
    (name) => final[name] !== undefined && !isEqual(final[name], event.object[name]),
  );
  if (different === undefined) return;
  yield {
    ...place,
    expected: `${different}: ${showValue(final[different])} in ${event.name}`,
    actual: showValue(event.object[different]),
    cause: different,
  };
}

function idOf(tools: Tools, json: Parameters<typeof resolvePointer>[0]): string {
  const dedupe = tools.description.model.signature?.dedupe;
  return showValue(dedupe && resolvePointer(json, dedupe.body));
}
