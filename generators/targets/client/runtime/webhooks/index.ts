export { createReceiver } from './create.ts';
export type {
  AnyEvent,
  EventHandler,
  EventHandlers,
  Receipt,
  UnknownType,
  WebhookOptions,
  Webhooks,
} from './create.ts';
export { WebhookError } from './error.ts';
export type { WebhookReason } from './error.ts';
export { createExpressHandler } from './express.ts';
export type { NodeRequest, NodeResponse } from './express.ts';
export { createFastifyPlugin } from './fastify.ts';
export type { FastifyLike, FastifyReplyLike, FastifyRequestLike } from './fastify.ts';
export { createHandler, createHonoHandler } from './handler.ts';
export type { RawBody, WebhookHeaders, WebhookRules } from './rules.ts';
export { signMessage } from './sign.ts';
export type { SignedMessage, SignOptions } from './sign.ts';
export { createMemoryStore } from './store.ts';
export type { EventStore, MemoryStoreOptions } from './store.ts';
