import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { createClock } from '../clock.ts';
import { startSandbox } from '../start.ts';
import type { RunningSandbox } from '../start.ts';
import { logIn, talkTo } from '../tests/support/talk.ts';
import type { Answer, Talk } from '../tests/support/talk.ts';

/** What the clock shows at the start, and after each reset. */
export const START = '2026-06-01T12:00:00.000Z';

/** The sandbox of the tests in this file. */
export let running: RunningSandbox;
/** Calls it without credentials. */
export let talk: Talk;
/** Calls it as its first client. */
export let call: Talk;

/** Starts a sandbox with control endpoints for the tests of a file, and resets it before each. */
export function useControl(): void {
  beforeAll(async () => {
    running = await startSandbox({
      env: {},
      settings: { control: true },
      clock: createClock(new Date(START), false),
    });
    talk = talkTo(running.url);
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    await control('POST', '/reset');
    await logInAgain();
  });
}

/** A reset takes the tokens with it. */
export async function logInAgain(): Promise<void> {
  call = await logIn(running.url, running);
}

/** Calls a control endpoint; the answer must be 200. */
export async function control(
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer['body']> {
  const answer = await talk(method, `/__sandbox${path}`, body);
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body;
}

/** What a refusal says. */
export function refused({ status, body }: Answer) {
  return [status, body.error.code, body.error.message];
}

/** Orders vouchers of 50 dollars. */
export const order = (quantity = 1, reference?: string) =>
  call('POST', '/api/v1/orders', {
    product_id: 123,
    denomination: 50,
    quantity,
    ...(reference === undefined ? {} : { client_reference: reference, email: 'a@shop.example' }),
  });
