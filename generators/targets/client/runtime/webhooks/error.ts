import { ClientError } from '../errors.ts';

/** Why a message was refused. */
export type WebhookReason =
  | 'missing-header'
  | 'malformed'
  | 'expired'
  | 'wrong-signature'
  | 'too-large'
  | 'not-json';

/** A message was refused: it is not from the API, not fresh, or not whole. It names no secret. */
export class WebhookError extends ClientError<void> {
  override name = 'WebhookError';
  readonly reason: WebhookReason;
  /** What to answer to the sender. */
  readonly status: 400 | 401 | 413;

  constructor(reason: WebhookReason, message: string) {
    super({ message, operation: 'webhook', attempts: 1 });
    this.reason = reason;
    this.status = reason === 'too-large' ? 413 : reason === 'not-json' ? 400 : 401;
  }
}
