import type { Handlers } from '@octopus-cards/console-server';
import { tooManyRequests } from '../auth/limits.ts';
import { BusyError } from './busy.ts';
import type { ConsolePrincipal } from './context.ts';
import { isStorableText } from './orders/filters.ts';
import { invalidInput } from './problems.ts';

/**
 * What holds for all operations alike. Refuses bodies with texts that no column can hold, before an
 * operation sees them: whatever a person can type is none of these; what a program can send is. And asks
 * whoever there is no room for to come again.
 */
export function guardHandlers(handlers: Handlers<ConsolePrincipal>): Handlers<ConsolePrincipal> {
  return new Proxy(handlers, {
    get(target, operation) {
      const handler: unknown = Reflect.get(target, operation);
      if (typeof handler !== 'function') return handler;
      return async (input: { body: unknown }): Promise<unknown> => {
        if (!isStorable(input.body)) return invalidInput('Invalid request body');
        try {
          return await Reflect.apply(handler, target, [input]);
        } catch (error) {
          if (error instanceof BusyError) return tooManyRequests(error.seconds);
          throw error;
        }
      };
    },
  });
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([name, member]) => isStorableText(name) && isStorable(member),
  );
}
