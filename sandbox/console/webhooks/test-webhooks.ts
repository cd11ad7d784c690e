import { afterAll, beforeAll, beforeEach } from 'vitest';
import { answerStatus, startReceiver } from '../../webhooks/test-receiver.ts';
import type { Receiver } from '../../webhooks/test-receiver.ts';
import { createJobHandlers } from '../../worker/job-handlers.ts';
import { createWorker } from '../../worker/worker.ts';
import type { Worker } from '../../worker/worker.ts';
import { openTestConsole } from '../test-console.ts';
import type { SignedIn, TestConsole } from '../test-console.ts';

/** The console of the tests in this file; its sandbox may send to this machine, and does. */
export let console: TestConsole;
/** Answers 204 unless it is told something else. */
export let receiver: Receiver;
/** Of a new client. */
export let owner: SignedIn;
/** Of another one. */
export let stranger: SignedIn;

/** Makes a console for the tests of a file, and new people before each. */
export function useWebhooks(): void {
  let worker: Worker;
  beforeAll(async () => {
    console = await openTestConsole({ settings: { rateLimits: false, localWebhooks: true } });
    worker = createWorker(console.sandbox, createJobHandlers(console.sandbox.settings));
    worker.start();
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await worker.stop();
    await receiver.close();
    await console.close();
  });
  beforeEach(async () => {
    receiver.answer(answerStatus(204));
    receiver.received.length = 0;
    owner = await console.signIn({ role: 'owner', clientId: await console.addClient() });
    stranger = await console.signIn({ role: 'owner', clientId: await console.addClient('Other') });
  });
}

/** Makes an endpoint at the receiver. @returns it, and its secret */
export async function make(events = ['order.delivered', 'wallet.credited']) {
  return (await owner.call('POST', '/webhooks', { url: receiver.url, events })).body.data;
}

/** Sends a test event to an endpoint. */
export function tryOut(id: number, type = 'order.delivered') {
  return owner.call('POST', `/webhooks/${id}/test`, { type });
}

/** What the audit log tells of the owner. */
export function readAudit() {
  return console.sandbox.db
    .selectFrom('console_audit')
    .select(['action', 'target', 'before', 'after'])
    .where('user_id', '=', owner.userId)
    .orderBy('id')
    .execute();
}
