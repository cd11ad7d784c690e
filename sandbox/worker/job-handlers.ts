import { fulfilJob } from '../fulfilment/fulfil-order.ts';
import { activateJob } from '../fulfilment/refresh-activation.ts';
import { checkSmtpUrl, mailJob } from '../mail/send-mail.ts';
import type { Settings } from '../settings.ts';
import { createDeliverHandler } from '../webhooks/deliver.ts';
import type { JobHandlers } from './job.ts';

/**
 * Makes the handlers of all kinds of jobs.
 *
 * @throws TypeError when `smtpUrl` is not the URL of a mail server
 */
export function createJobHandlers({ smtpUrl }: Pick<Settings, 'smtpUrl'>): JobHandlers {
  if (smtpUrl !== undefined) checkSmtpUrl(smtpUrl);
  return {
    fulfil: fulfilJob,
    activate: activateJob,
    deliver: createDeliverHandler(),
    mail: mailJob,
  };
}
