import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeClient, stockShop } from '../charges/test-shop.ts';
import { makeSandbox, START } from '../tests/support/make-sandbox.ts';
import type { TestSandbox } from '../tests/support/make-sandbox.ts';
import type { Job } from '../worker/job.ts';
import { composeMail } from './compose-mail.ts';
import { checkSmtpUrl, mailJob } from './send-mail.ts';

let sandbox: TestSandbox;
let smtp: Server;
/** What the mail server was told, line by line. */
let heard: string[];
/** What it says to a recipient. */
let verdict = '250 fine';

beforeAll(async () => {
  sandbox = await makeSandbox();
  await stockShop(sandbox);
  smtp = createServer((socket) => {
    let inData = false;
    let rest = '';
    socket.write('220 test\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        heard.push(line);
        if (inData) {
          if (line !== '.') continue;
          inData = false;
          socket.write('250 taken\r\n');
        } else if (line.startsWith('RCPT')) socket.write(`${verdict}\r\n`);
        else if (line === 'DATA') {
          inData = true;
          socket.write('354 go\r\n');
        } else socket.write('250 fine\r\n');
      }
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => smtp.once('listening', resolve));
  const { principal } = await makeClient(sandbox);
  await sandbox.db
    .insertInto('orders')
    .values({
      vertical: 'topups',
      id: 1,
      client_id: principal.clientId,
      product_id: 4218,
      product_name: 'PUBG Mobile UC',
      unit_amount: '4.99',
      face_total: '4.99',
      discount: '0',
      payable: '4.99',
      base_currency: 'USD',
      deduction_currency: 'USD',
      status: 'PENDING',
      status_text: 'x',
      provider: 'x',
      created_at: START,
    })
    .execute();
});
afterAll(async () => {
  smtp.close();
  await sandbox.close();
});
beforeEach(() => {
  heard = [];
  verdict = '250 fine';
});

async function addMail(recipient: string, subject = 'Hello'): Promise<Job> {
  const { id: clientId } = await sandbox.db
    .selectFrom('clients')
    .select('id')
    .executeTakeFirstOrThrow();
  const { id } = await sandbox.db
    .insertInto('mails')
    .values({
      client_id: clientId,
      vertical: 'topups',
      order_id: 1,
      recipient,
      subject,
      body: 'A line\n.\nanother line\n',
      created_at: START,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return {
    ...{ id: 1, kind: 'mail', vertical: null, order_id: null, target_id: id, due_at: START },
    ...{ attempt: 0, leased_until: null, last_error: null },
  };
}

function withServer(port = (smtp.address() as AddressInfo).port): TestSandbox {
  const settings = { ...sandbox.settings, smtpUrl: `smtp://127.0.0.1:${port}` };
  return { ...sandbox, settings };
}

async function wasSent({ target_id }: Job): Promise<boolean> {
  const mail = await sandbox.db
    .selectFrom('mails')
    .select('sent_at')
    .where('id', '=', target_id ?? 0)
    .executeTakeFirstOrThrow();
  return mail.sent_at !== null;
}

test('without a mail server a mail is kept, not sent', async () => {
  const job = await addMail('a@example.com');
  expect(await mailJob(sandbox, job)).toBe('done');
  expect(await wasSent(job)).toBe(false);
});

test('a mail is sent once', async () => {
  const job = await addMail('a@example.com');
  expect(await mailJob(withServer(), job)).toBe('done');
  expect(await wasSent(job)).toBe(true);
  expect(heard).toContain('RCPT TO:<a@example.com>');
  expect(heard).toContain('Subject: Hello');
  expect(heard).toContain('A line');
  heard = [];
  expect(await mailJob(withServer(), job)).toBe('done');
  expect(heard).toEqual([]);
});

test('a subject cannot begin a header', async () => {
  const job = await addMail('a@example.com', 'Hi\r\nBcc: b@example.com');
  await mailJob(withServer(), job);
  expect(heard.filter((line) => /^Bcc/i.test(line))).toEqual([]);
  expect(heard.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<a@example.com>']);
});

test.each([
  'a@example.com, b@example.com',
  'a@example.com\r\nRCPT TO:<b@example.com>',
  'A <a@example.com>',
  'nobody',
  'group: a@example.com;',
])('%j is not one plain address, and gets nothing', async (recipient) => {
  const job = await addMail(recipient);
  expect(await mailJob(withServer(), job)).toBe('done');
  expect(heard).toEqual([]);
  expect(await wasSent(job)).toBe(false);
});

test('a server that is busy or away is tried again, one that refuses is not', async () => {
  const job = await addMail('a@example.com');
  verdict = '450 later, a@example.com';
  await expect(mailJob(withServer(), job)).rejects.toThrow(/^The mail server said 450\.$/);
  expect(await mailJob(withServer(), { ...job, attempt: 11 })).toBe('done');
  await expect(mailJob(withServer(1), job)).rejects.toThrow(
    /^The mail server cannot be reached\.$/,
  );
  verdict = '550 no such user';
  expect(await mailJob(withServer(), job)).toBe('done');
  expect(await wasSent(job)).toBe(false);
});

test('a URL that is none of a mail server is refused, without repeating it', () => {
  for (const url of ['http://user:secret@example.com', 'smtp:', 'mail.example.com']) {
    expect(() => checkSmtpUrl(url)).toThrow(
      /^The SMTP URL must look like smtp:\/\/user:password@host:port\.$/,
    );
  }
  checkSmtpUrl('smtps://user:secret@example.com:465');
});

test('line breaks of names and reasons stay within their line', () => {
  const { subject, body } = composeMail({
    ending: 'failed',
    vertical: 'topups',
    name: 'UC\r\nBcc: b@example.com',
    reference: 'REF\u2028Refunded: 1,000,000',
    delivered: 0,
    quantity: 1,
    refund: '1 USD',
    paidByWallet: true,
    reason: 'No\nway',
  });
  expect(subject).toBe('Your top-up could not be delivered: UC Bcc: b@example.com');
  expect(body.split('\n').slice(4)).toEqual([
    'Product: UC Bcc: b@example.com',
    'Reference: REF Refunded: 1,000,000',
    'Reason: No way',
    'Refunded to the wallet: 1 USD',
    '',
  ]);
});
