import { AdminError } from '../auth/index.ts';
import { BusyError } from '../console/busy.ts';
import { SandboxError } from '../setup/sandbox-error.ts';
import { WalletError } from '../wallets/errors.ts';
import { WebhookError } from '../webhooks/endpoint-url.ts';
import { InputError } from './fields.ts';

/**
 * Was something asked for that cannot be? Then the message is for the person who asked; any other
 * error is a fault of ours.
 */
export function isRefusal(error: unknown): error is Error {
  return [InputError, AdminError, WalletError, WebhookError, SandboxError, BusyError].some(
    (kind) => error instanceof kind,
  );
}
