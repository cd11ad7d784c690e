import { createReceiver } from '../runtime/webhooks/create.ts';
import type { WebhookOptions } from '../runtime/webhooks/create.ts';
import { WebhookError } from '../runtime/webhooks/error.ts';
import type { WebhookRules } from '../runtime/webhooks/rules.ts';
import { signMessage } from '../runtime/webhooks/sign.ts';

export const RULES: WebhookRules = {
  header: 'X-Signature',
  encoding: 'hex',
  timestamp: { header: 'X-Time', signed: false, tolerance: 300 },
  id: { header: 'X-Id', body: '/id' },
  type: { header: 'X-Type', body: '/type' },
  secretHeaders: ['X-Token'],
};
export const STANDARD: WebhookRules = { ...RULES, standard: true };
export const NOW = 1_800_000_000_000;
export const SECRET = `whsec_${btoa('a key of thirty-two bytes, or so')}`;
export const OTHER = `whsec_${btoa('another key of the same length..')}`;
export const EVENT = { id: 'evt_1', type: 'pet.sold', data: { name: 'Ünï 🐙', price: 4.5 } };

export const receive = (options: Partial<WebhookOptions> = {}, rules = RULES) =>
  createReceiver<Record<never, never>, unknown>(rules, {
    secret: SECRET,
    now: () => NOW,
    ...options,
  });
export const signed = (event: object | string = EVENT, rules = RULES, secret = SECRET, now = NOW) =>
  signMessage(rules, event, { secret, now });

export async function refusal(promise: Promise<unknown>): Promise<[string, number, string]> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WebhookError)) throw new Error('It was not refused.', { cause: error });
  return [error.reason, error.status, error.message];
}
