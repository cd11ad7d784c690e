export { createDeliverHandler, describeMessage } from './deliver.ts';
export { checkEndpointUrl, WebhookError } from './endpoint-url.ts';
export {
  activateEndpoint,
  changeEndpoint,
  createEndpoint,
  deactivateEndpoint,
  DEFAULT_OVERLAP,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
  showEndpoint,
} from './endpoints.ts';
export type { Endpoint, NewEndpoint } from './endpoints.ts';
export { followEvents } from './event-source.ts';
export type { EventSourceOptions, ReadEvents } from './event-source.ts';
export { listEventTypes, LIVE_EVENTS, PLANNED_EVENTS } from './event-types.ts';
export { forwardEvents } from './listen.ts';
export type { ForwardOptions } from './listen.ts';
export { replayDelivery, replayEvent, sendTestEvent } from './replay.ts';
export { createSecret } from './secret.ts';
export { createSender } from './send.ts';
export type { Posting, Send, SendFault, SendResult } from './send.ts';
export { findLatestSequence, readEvents } from './stored-event.ts';
export type { EventRange, StoredEvent } from './stored-event.ts';
export { ControlSourceError, findEnd, readFromControl } from './control-source.ts';
