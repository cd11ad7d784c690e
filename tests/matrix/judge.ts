import * as zod from '@octopus-cards/zod';
import { expect } from 'vitest';
import type { RecordedExchange, RecordingProxy } from '../../contract/proxy/index.ts';
import { isObject } from '../../generators/openapi/json.ts';
import type { Call } from './clients.ts';
import { readTarget, writeTarget } from './operations.ts';
import type { Given, Operation } from './operations.ts';

/**
 * Makes one call and judges it from all sides: the request on the wire by the description and by
 * what was given, the answer by the description, and what the client and Zod made of it by what
 * was on the wire.
 *
 * @returns what was recorded of the call
 */
export async function judgeCall(
  proxy: RecordingProxy,
  call: Call,
  operation: Operation,
  given: Given,
  status: number,
): Promise<RecordedExchange> {
  proxy.clear();
  const decoded = await call(operation, given);
  const [exchange, ...others] = proxy.exchanges;
  if (exchange === undefined) throw new Error(`${operation.id} sent nothing`);
  for (const { operation: id, requestFaults, answerFaults } of [exchange, ...others]) {
    expect({ id, requestFaults, answerFaults }).toEqual({
      id,
      requestFaults: [],
      answerFaults: [],
    });
  }
  // Our client looks up a create that it has no order from, but never sends it again.
  const mayBeLookedUp = operation.isLookedUp && status >= 400;
  const sentAgain = others.filter(({ operation: id }) => !mayBeLookedUp || id === operation.id);
  expect(sentAgain).toEqual([]);
  expect(exchange.operation).toBe(operation.id);
  expect(readTarget(exchange.request.url)).toEqual(writeTarget(operation, given));
  expectBody(exchange, given);
  const { answer } = exchange;
  expect(answer?.status).toBe(status);
  expectZod(operation, status, answer?.json);
  const found = others.findLast(({ request }) => request.method === 'GET')?.answer;
  if (status >= 500 && decoded.status !== status && found !== undefined) {
    // It was there after all: what the client answers is what it has read of it.
    expect(decoded.status).toBeLessThan(300);
    expect(decoded.body).toEqual(found.json);
  } else {
    expect(decoded).toEqual({ status, body: answer?.json });
  }
  return exchange;
}

function expectBody({ request }: RecordedExchange, { body }: Given): void {
  if (body === undefined) {
    expect(request.body).toBeUndefined();
    return;
  }
  const sent: unknown = JSON.parse(request.body ?? '');
  // Our client adds a reference of its own to a create that has none.
  if (isObject(body)) expect(sent).toMatchObject(body);
  else expect(sent).toEqual(body);
}

/** Zod's schema of an answer takes it. */
function expectZod({ id }: Operation, status: number, body: unknown): void {
  if (body === undefined) return;
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}${status}Response`;
  const schema: unknown = Reflect.get(zod, name);
  expect(schema, name).toHaveProperty('safeParse');
  const safeParse: unknown = Reflect.get(Object(schema), 'safeParse');
  if (typeof safeParse !== 'function') throw new TypeError(`${name} is no schema`);
  const result: unknown = Reflect.apply(safeParse, schema, [body]);
  expect(result, name).toMatchObject({ success: true });
}
