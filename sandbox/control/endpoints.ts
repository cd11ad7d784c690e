import { api } from '@octopus-cards/server';
import { readEvents } from '../webhooks/stored-event.ts';
import { listDeliveries } from './actions/webhook.ts';
import type { Control } from './control.ts';
import { defineEndpoint } from './endpoint.ts';
import { makeFaultAnswer } from './faults.ts';
import type { Fault } from './faults.ts';
import { choice, InputError, integer, optional, text, time, toggle } from './fields.ts';
import { describeState } from './state.ts';

const LONGEST_ADVANCE = 10 * 365 * 24 * 3600;
const snapshotName = text('NAME', 'name of the snapshot', 100);

/** The clock, and the work that falls due as it goes. */
const clockEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/clock',
    summary: 'what the clock shows',
    fields: {},
    run: async (control) => showClock(control),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/clock/advance',
    summary: 'move the clock by seconds or to a time, doing what falls due on the way',
    fields: {
      seconds: optional(integer('SECONDS', 'how far', { min: 0, max: LONGEST_ADVANCE })),
      to: optional(time('TIME', 'up to when')),
    },
    async run(control, { seconds, to }) {
      const { clock, worker } = control.opened;
      if ((seconds === undefined) === (to === undefined)) {
        throw new InputError('Name either "seconds" or "to".');
      }
      const now = clock.now();
      const target = to ?? new Date(now.getTime() + (seconds ?? 0) * 1000);
      if (target < now) {
        throw new InputError(`The clock shows ${now.toISOString()} and does not go back.`);
      }
      const done = await worker.advance(target);
      return { ...showClock(control), done };
    },
  }),
  defineEndpoint({
    method: 'POST',
    path: '/clock/stop',
    summary: 'let the clock stand still where it is',
    fields: {},
    async run(control) {
      control.opened.clock.stop();
      return showClock(control);
    },
  }),
  defineEndpoint({
    method: 'POST',
    path: '/clock/run',
    summary: 'let the clock run on from where it is',
    fields: {},
    async run(control) {
      control.opened.clock.run();
      return showClock(control);
    },
  }),
];

/** All data at once. */
const stateEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/state',
    summary: 'settings, without secrets, and how much there is of everything',
    fields: {},
    run: (control) => describeState(control),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/reset',
    summary: 'go back to how it was after the start, with the clock; tokens of then are good again',
    fields: {},
    run: (control) => control.reset(),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/snapshots',
    summary: 'the snapshots there are',
    fields: {},
    run: async (control) => control.list(),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/snapshots',
    summary: 'keep all data and the time under a name',
    fields: { name: snapshotName },
    run: (control, { name }) => control.snapshot(name),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/snapshots/:name/restore',
    summary: 'go back to a snapshot; it is kept',
    fields: { name: snapshotName },
    run: (control, { name }) => control.restore(name),
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/snapshots/:name',
    summary: 'forget a snapshot',
    fields: { name: snapshotName },
    async run(control, { name }) {
      await control.forget(name);
      return { deleted: true };
    },
  }),
];

const operations = ['*', ...api.operations.map(({ id }) => id)];

/** What goes wrong on purpose. */
const faultEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/faults',
    summary: 'the faults that are still to come',
    fields: {},
    run: async (control) => control.faults.list().map(showFault),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/faults',
    summary: 'let the next calls of an operation go wrong: an answer, a delay, a cut connection',
    fields: {
      operation: choice(operations, 'id of the operation; * for all', 'OPERATION'),
      times: optional(integer('NUMBER', 'for how many calls; default: 1', { max: 1_000_000 })),
      when: optional(choice(['before', 'after'], 'before the operation, or after its commit')),
      delay_ms: optional(integer('MS', 'wait so long', { min: 0, max: 600_000 })),
      status: optional(integer('STATUS', 'answer this', { min: 400, max: 599 })),
      retry_after: optional(integer('SECONDS', 'header of that answer', { min: 0, max: 86_400 })),
      drop: optional(toggle('cut the connection')),
    },
    async run(control, given) {
      const { status, drop = false, delay_ms: delay = 0 } = given;
      if ([status !== undefined, drop, delay > 0].every((each) => !each)) {
        throw new InputError('Say what goes wrong: "status", "drop" or "delay_ms".');
      }
      if (status !== undefined && drop) {
        throw new InputError('"status" and "drop" exclude each other: either there is an answer.');
      }
      const fault = control.faults.add({
        operation: given.operation,
        when: given.when ?? 'before',
        left: given.times ?? 1,
        delay,
        drop,
        answer: status === undefined ? undefined : makeFaultAnswer(status, given.retry_after),
      });
      return showFault(fault);
    },
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/faults',
    summary: 'forget all faults',
    fields: {},
    async run(control) {
      control.faults.clear();
      return [];
    },
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/faults/:id',
    summary: 'forget a fault',
    fields: { id: integer('ID', 'id of the fault') },
    async run(control, { id }) {
      if (!control.faults.remove(id)) throw new InputError(`There is no fault ${id} any more.`);
      return control.faults.list().map(showFault);
    },
  }),
];

const page = {
  client: optional(integer('CLIENT', 'only of this client')),
  after: optional(integer('ID', 'only later ones', { min: 0 })),
  limit: optional(integer('NUMBER', 'at most so many; default: 500', { max: 1000 })),
};

/** What the sandbox has sent, or would have. */
const inboxEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/inbox/mails',
    summary: 'e-mails, oldest first; sent_at is null for those that are only kept here',
    fields: { ...page, to: optional(text('ADDRESS', 'only to this address', 254)) },
    async run(control, { client, after = 0, limit = 500, to }) {
      const { db } = control.opened.sandbox;
      let query = db.selectFrom('mails').selectAll().where('id', '>', after);
      if (client !== undefined) query = query.where('client_id', '=', client);
      if (to !== undefined) query = query.where('recipient', '=', to);
      return query.orderBy('id').limit(limit).execute();
    },
  }),
  defineEndpoint({
    method: 'GET',
    path: '/inbox/events',
    summary: 'events, oldest first, whether an endpoint gets them or not; body is what is signed',
    fields: page,
    run: (control, { client, after = 0, limit }) =>
      readEvents(control.opened.sandbox.db, { after, clientId: client, limit }),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/inbox/deliveries',
    summary: 'what was sent to webhook endpoints, newest first, with each attempt',
    fields: {
      webhook: optional(integer('WEBHOOK', 'only to this endpoint')),
      status: optional(choice(['PENDING', 'DELIVERED', 'EXHAUSTED', 'CANCELLED'], 'only these')),
      limit: page.limit,
    },
    run: (control, filter) => listDeliveries(control.opened.sandbox, filter),
  }),
];

/** What there is below /__sandbox, besides the actions of the command line. */
export const ENDPOINTS = [
  ...clockEndpoints,
  ...stateEndpoints,
  ...faultEndpoints,
  ...inboxEndpoints,
];

function showClock({ opened: { clock } }: Control) {
  return { now: clock.now().toISOString(), running: clock.running };
}

function showFault({ answer, delay, ...fault }: Fault) {
  return { ...fault, delay_ms: delay, status: answer?.status };
}
