import { eventTypeValues } from '@octopus-cards/console-client/enums';

type KnownEvent = (typeof eventTypeValues)[number];

/** The events that were chosen in a form. */
export function readEvents(values: FormData): KnownEvent[] {
  const chosen = values.getAll('events');
  return eventTypeValues.filter((type) => chosen.includes(type));
}

/** The events to send when they are others than before; else nothing, so that those without a box stay. */
export function readChangedEvents(
  values: FormData,
  before: readonly string[],
): { events?: KnownEvent[] } {
  const events = readEvents(values);
  const isSame = eventTypeValues.every((type) => events.includes(type) === before.includes(type));
  return isSame ? {} : { events };
}
