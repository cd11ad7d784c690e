import { ApiPromise, unwrap } from './api-promise.ts';
import type { Answered } from './api-promise.ts';
import type { Exchange, Transport } from './transport.ts';
import type { CallOptions, Input, Operation } from './types.ts';

/** Calls an operation. */
export function call<Data>(
  transport: Transport,
  operation: Operation,
  input: Input,
  options: CallOptions = {},
): ApiPromise<Data> {
  const answered = answer<Data>(transport, operation, input, options);
  return new ApiPromise(() => answered);
}

/** Calls an operation and takes its answer apart. */
export async function answer<Data>(
  transport: Transport,
  operation: Operation,
  input: Input,
  options: CallOptions,
): Promise<Answered<Data>> {
  const answered = await exchange(transport, operation, input, options);
  return unwrap(transport.api, operation.id, answered);
}

/** Calls an operation, for those that look at the response themselves. */
export async function exchange(
  transport: Transport,
  operation: Operation,
  input: Input,
  options: CallOptions,
): Promise<Exchange> {
  const { create } = operation;
  const value = create ? create.by.refer(transport, create, input.body) : input.body;
  const request = transport.prepare(operation, { ...input, body: value }, options);
  return transport.send(operation, request, { ...options, value });
}
