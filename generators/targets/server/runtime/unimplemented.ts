import { Failure, findError } from './failure.ts';
import type { ApiSpec } from './types.ts';

const stubs = new WeakSet<object>();

/**
 * Makes stand-ins for handlers that are still to be written: they answer 501, and the log names
 * them when the server starts.
 */
export function createUnimplemented<Handlers extends object>(api: ApiSpec): Handlers {
  const failure = new Failure(findError(api, 'notImplemented'));
  const entries = api.operations.map(({ id }) => {
    const stub = () => failure;
    stubs.add(stub);
    return [id, stub];
  });
  // There is one for each operation; what their answers are is for the runtime alone.
  return Object.fromEntries(entries) as Handlers;
}

/** Does this handler stand in for one that is still to be written? */
export function isUnimplemented(handler: object): boolean {
  return stubs.has(handler);
}
