import type { Handlers } from '@octopus-cards/console-server';
import type { ConsolePrincipal } from './context.ts';
import { isStorableText } from './orders/filters.ts';
import { invalidInput } from './problems.ts';

/**
 * Refuses bodies with texts that no column can hold, before an operation sees them. Whatever a person
 * can type is none of these; what a program can send is.
 */
export function refuseUnstorable(handlers: Handlers<ConsolePrincipal>): Handlers<ConsolePrincipal> {
  return new Proxy(handlers, {
    get(target, operation) {
      const handler: unknown = Reflect.get(target, operation);
      if (typeof handler !== 'function') return handler;
      return (input: { body: unknown }): unknown =>
        isStorable(input.body)
          ? Reflect.apply(handler, target, [input])
          : invalidInput('Invalid request body');
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
