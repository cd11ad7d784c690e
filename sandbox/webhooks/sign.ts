import { createHmac } from 'node:crypto';
import { SECRET_PREFIX } from './secret.ts';

/** Carries the secret itself, so its value is shown nowhere. */
export const TOKEN_HEADER = 'X-OCTOPUS-WEBHOOK-TOKEN';

/** One event on its way to one endpoint. */
export interface Message {
  eventId: string;
  eventType: string;
  /** What is sent, to the byte. */
  body: string;
  /** Id of the endpoint. */
  webhookId: string;
}

/**
 * Writes the headers of a message: those that the API documents, and those of Standard Webhooks beside
 * them, so that either kind of receiver can check it.
 *
 * `X-Signature` has room for one signature and its key is the secret as text; `webhook-signature` is
 * made with the bytes behind `whsec_`, once for each secret.
 *
 * @param secrets the one for `X-Signature` and the token first; another one during a rotation
 * @param now time of this attempt, also when it is not the first
 */
export function signMessage(
  message: Message,
  secrets: readonly [string, ...string[]],
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const [current] = secrets;
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'octopusrewards.com/webhook-agent',
    'X-Signature': createHmac('sha256', current).update(message.body).digest('hex'),
    [TOKEN_HEADER]: current,
    'X-Timestamp': timestamp,
    'X-Event-ID': message.eventId,
    'X-Event-Type': message.eventType,
    'X-Webhook-ID': message.webhookId,
    'webhook-id': message.eventId,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets
      .map((secret) => signStandard(message, secret, timestamp))
      .join(' '),
  };
}

function signStandard(message: Message, secret: string, timestamp: string): string {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  const signed = `${message.eventId}.${timestamp}.${message.body}`;
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
