import type { WebhooksHandlers } from '@octopus-cards/console-server';
import type { Console, ConsolePrincipal } from '../context.ts';
import { createDeliveryHandlers } from './deliveries.ts';
import { createEndpointHandlers } from './endpoints.ts';

/** Where events are sent, and what became of them. */
export function createWebhooksHandlers(console: Console): WebhooksHandlers<ConsolePrincipal> {
  return { ...createEndpointHandlers(console), ...createDeliveryHandlers(console) };
}
