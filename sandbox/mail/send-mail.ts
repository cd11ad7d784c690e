import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import type { Settings } from '../settings.ts';
import type { JobHandler } from '../worker/job.ts';

/** Who the notifications come from. */
const SENDER = { name: 'Octopus Cards Sandbox', address: 'notifications@octopus-cards.example' };

/** After so many attempts, about an hour, a mail is only kept. */
const ATTEMPTS = 12;

/** One for each configuration, opened when the first mail is sent. */
const transports = new WeakMap<Settings, Transporter>();

/**
 * Does the jobs of kind `mail`. With `smtpUrl` it sends the mail and writes down when; without, mails are
 * only kept, in the table `mails`.
 */
export const mailJob: JobHandler = async ({ db, clock, log, settings }, job) => {
  if (settings.smtpUrl === undefined) return 'done';
  const mail = await db
    .selectFrom('mails')
    .selectAll()
    .where('id', '=', job.target_id ?? 0)
    .executeTakeFirst();
  if (mail === undefined || mail.sent_at !== null) return 'done';
  if (!isPlainAddress(mail.recipient)) {
    log.warn({ mail: mail.id }, 'a mail has no address that it can be sent to');
    return 'done';
  }
  const transport = transports.get(settings) ?? openTransport(settings.smtpUrl);
  transports.set(settings, transport);
  try {
    await transport.sendMail({
      from: SENDER,
      // Given in parts, so that nothing in it can name further recipients.
      to: { name: '', address: mail.recipient },
      subject: mail.subject,
      text: mail.body,
      date: mail.created_at,
      // The same for each attempt, so that a mail server can drop repeats.
      messageId: `<mail-${mail.id}-${mail.created_at.getTime()}@octopus-cards.example>`,
    });
  } catch (error) {
    const refused = readResponseCode(error);
    if ((refused < 500 || refused > 599) && job.attempt + 1 < ATTEMPTS) throw describe(refused);
    log.warn({ mail: mail.id, code: refused }, 'a mail could not be sent and is only kept');
    return 'done';
  }
  await db.updateTable('mails').set({ sent_at: clock.now() }).where('id', '=', mail.id).execute();
  return 'done';
};

/**
 * Checks the setting `smtpUrl`.
 *
 * @throws TypeError when it is not the URL of a mail server; the message does not repeat it, since it
 *   may hold a password
 */
export function checkSmtpUrl(smtpUrl: string): void {
  if (!/^smtps?:\/\/[^/]/.test(smtpUrl) || !URL.canParse(smtpUrl)) {
    throw new TypeError('The SMTP URL must look like smtp://user:password@host:port.');
  }
}

function openTransport(smtpUrl: string): Transporter {
  checkSmtpUrl(smtpUrl);
  return createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** One address and nothing else: no list, no name, no line break. */
function isPlainAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s\p{Cc},;:<>()[\]"\\@]+@[^\s\p{Cc},;:<>()[\]"\\@]+$/u.test(text)
  );
}

/** The answer of the mail server, 0 when there was none. */
function readResponseCode(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('responseCode' in error)) return 0;
  return typeof error.responseCode === 'number' ? error.responseCode : 0;
}

/** Says what went wrong without the words of the server, which may repeat what it was sent. */
function describe(code: number): Error {
  const what = code === 0 ? 'The mail server cannot be reached.' : `The mail server said ${code}.`;
  return new Error(what);
}
