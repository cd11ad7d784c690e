import type { FaultCase, WebhookMessage } from '../fault-case.ts';
import { editJson, onSandbox } from './tools.ts';
import type { Loose } from './tools.ts';
import { pass } from './parts.ts';

const header = (name: string, text: string | undefined) => (message: WebhookMessage) => {
  const { [name]: _, ...headers } = message.headers;
  return [{ ...message, headers: text === undefined ? headers : { ...headers, [name]: text } }];
};

const HOOKS = ['createVoucherOrder', 'getVoucherOrder'];

const hook = (
  id: string,
  check: string,
  how: string,
  webhook: (message: WebhookMessage) => WebhookMessage[],
): FaultCase => ({
  ...onSandbox(id, check, HOOKS, how, pass),
  webhook,
});

const isOrder = ({ headers }: WebhookMessage) => headers['x-event-type'] === 'order.delivered';

/** What is changed in a body is signed anew, as if it had been sent like this. */
const body = (change: (json: Loose) => void) => (message: WebhookMessage) =>
  isOrder(message)
    ? [{ ...message, raw: editJson({ text: message.raw }, (json) => change(json)).text }]
    : [message];

/** Webhooks that cannot be trusted, read, or believed. */
export const WEBHOOKS: FaultCase[] = [
  hook(
    'hook-unsigned',
    'webhook-verifies',
    'webhooks are not signed',
    header('x-signature', undefined),
  ),
  hook(
    'hook-other-key',
    'webhook-verifies',
    'webhooks are signed by somebody else',
    header('x-signature', 'ab'.repeat(32)),
  ),
  hook(
    'hook-old',
    'webhook-verifies',
    'webhooks are an hour old',
    header('x-timestamp', '1780311600'),
  ),
  hook(
    'hook-other-id',
    'webhook-verifies',
    'the header has another id than the body',
    header('x-event-id', 'evt_other'),
  ),
  hook(
    'hook-other-type',
    'webhook-verifies',
    'the header has another type than the body',
    (message) => (isOrder(message) ? header('x-event-type', 'order.failed')(message) : [message]),
  ),
  hook(
    'hook-no-time',
    'webhook-documented',
    'an event has no time',
    body((json) => void delete json.created_at),
  ),
  hook(
    'hook-text-id',
    'webhook-documented',
    'the id of an order is text',
    body(({ data }) => {
      data.id = `${data.id}`;
    }),
  ),
  hook(
    'hook-no-data',
    'webhook-documented',
    'an event has no object',
    body((json) => void delete json.data),
  ),
  hook(
    'hook-amount',
    'webhook-agrees',
    'an event tells another amount',
    body(({ data }) => {
      data.amount += 1;
    }),
  ),
  hook('hook-lost', 'webhook-agrees', 'no event comes', () => []),
  hook('hook-twice', 'webhook-agrees', 'an event comes under two ids', (message) =>
    isOrder(message)
      ? [
          message,
          {
            headers: { ...message.headers, 'x-event-id': 'evt_again' },
            raw: message.raw.replace(/"id":"[^"]*"/, '"id":"evt_again"'),
          },
        ]
      : [message],
  ),
];
