import type { PlatformHandlers } from '@octopus-cards/console-server';
import type { Console, ConsolePrincipal } from '../context.ts';
import { createClientHandlers } from './clients.ts';
import { createCreditHandlers } from './credits.ts';
import { createForexHandlers } from './forex.ts';
import { createPriceHandlers } from './prices.ts';

/** What platform administrators do for all clients. */
export function createPlatformHandlers(console: Console): PlatformHandlers<ConsolePrincipal> {
  return {
    ...createClientHandlers(console),
    ...createCreditHandlers(console),
    ...createPriceHandlers(console),
    ...createForexHandlers(console),
  };
}
