import { checkEndpointUrl } from './endpoint-url.ts';
import { createSender } from './send.ts';
import type { Send } from './send.ts';
import { signMessage } from './sign.ts';
import type { StoredEvent } from './stored-event.ts';

export interface ForwardOptions {
  /** As `followEvents` gives them. */
  source: AsyncIterable<StoredEvent>;
  /** Where to post them: also http, and also this machine. */
  forwardTo: string;
  /** `whsec_…` (createSecret); shown at the start. */
  secret: string;
  /** Only these types; default: all. */
  events?: readonly string[] | undefined;
  /** Shows a line. */
  print(line: string): void;
  send?: Send;
  /** Time of `X-Timestamp`, which the receiver compares with its own clock. Default: the machine's */
  now?(): Date;
}

/**
 * Posts events to a program that is being developed, signed like webhooks, and shows a line for each.
 * Nothing is registered and nothing is tried twice.
 *
 * @returns how many were answered 2xx, and how many were not, when the source ends
 * @throws WebhookError when `forwardTo` cannot be; whatever the source throws
 */
export async function forwardEvents(
  options: ForwardOptions,
): Promise<{ delivered: number; failed: number }> {
  const { source, secret, events, print, send = createSender(), now = () => new Date() } = options;
  const url = checkEndpointUrl(options.forwardTo, true);
  print(`Forwarding events to ${url.href}`);
  print(`They are signed with ${secret}`);
  const count = { delivered: 0, failed: 0 };
  for await (const event of source) {
    if (events !== undefined && !events.includes(event.type)) continue;
    const { id: eventId, type: eventType, body } = event;
    const message = { eventId, eventType, body, webhookId: 'listen' };
    const headers = signMessage(message, [secret], now());
    const result = await send({ url, headers, body, local: true });
    const answered = 'status' in result;
    const outcome = answered ? String(result.status) : result.error;
    print(`${event.type.padEnd(25)} ${event.id}  ${outcome}  ${result.durationMs} ms`);
    if (answered && result.status >= 200 && result.status < 300) count.delivered += 1;
    else count.failed += 1;
  }
  return count;
}
