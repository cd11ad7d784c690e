import { expect, it } from 'vitest';
import { readChangedEvents, readEvents } from './read-events.ts';

function tick(...types: string[]): FormData {
  const values = new FormData();
  for (const type of types) values.append('events', type);
  return values;
}

it('reads the events that were ticked, and nothing that has no box', () => {
  expect(readEvents(tick('wallet.debited', 'order.failed', 'esim.activated'))).toEqual([
    'order.failed',
    'wallet.debited',
  ]);
});

it.each([
  { what: 'the same', ticked: ['order.failed'], before: ['order.failed'], sent: {} },
  {
    what: 'the same in another order',
    ticked: ['order.failed', 'wallet.debited'],
    before: ['wallet.debited', 'order.failed'],
    sent: {},
  },
  {
    what: 'the same, beside one that has no box',
    ticked: ['order.failed'],
    before: ['order.failed', 'esim.activated'],
    sent: {},
  },
  {
    what: 'one more',
    ticked: ['order.failed', 'order.delivered'],
    before: ['order.failed'],
    sent: { events: ['order.delivered', 'order.failed'] },
  },
  { what: 'none', ticked: [], before: ['order.failed'], sent: { events: [] } },
])('sends what changed: $what', ({ ticked, before, sent }) => {
  expect(readChangedEvents(tick(...ticked), before)).toEqual(sent);
});
