import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { placeOrder } from './support/api.ts';
import { enter, pick, readFocus, tabTo, typeInto } from './support/keyboard.ts';
import { startReceiver } from './support/receiver.ts';
import { seePage, seeToast } from './support/steps.ts';
import { addAuthenticator } from './support/visitor.ts';
import { openWorld } from './support/world.ts';
import type { SignedInVisitor, World } from './support/world.ts';

// The rest of a working day with the keyboard alone: nothing here clicks, fills in or focuses.
let world: World;
let owner: SignedInVisitor;
beforeAll(async () => {
  world = await openWorld();
  owner = await world.visitAs({ role: 'owner' });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.photograph(task.name);
  expect(owner.complaints).toEqual([]);
});
afterAll(() => world.close());

test('an order is found and opened', async () => {
  const { page } = owner;
  await placeOrder(world, 'vouchers', { client_reference: 'BY_KEYS' });
  await owner.open('/orders');
  await typeInto(page, 'Search', 'BY_KEYS');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /BY_KEYS/ }).waitFor();
  await enter(page, /^Steam Wallet Card/);
  await seePage(page, 'Order');
});

test('a key gets another secret, a passkey is added', async () => {
  const { page } = owner;
  await addAuthenticator(owner);
  await owner.open('/keys');
  await enter(page, /^New secret for/);
  await enter(page, 'Make new secret');
  await tabTo(page, 'I have kept it');
  await page.keyboard.press('Space');
  await enter(page, 'Done');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await owner.open('/account');
  await enter(page, 'Add a passkey');
  await page.getByRole('dialog').waitFor();
  await enter(page, 'Create the passkey');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /Passkey/ }).waitFor();
});

test('the ledger is downloaded, a magic value copied, an event read', async () => {
  const { page } = owner;
  await owner.open('/wallets/1');
  const downloading = page.waitForEvent('download');
  await enter(page, 'Download as CSV');
  expect((await downloading).suggestedFilename()).toBe('ledger-1.csv');
  await owner.open('/tools/magic-values');
  await typeInto(page, 'Search', 'funds');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Insufficient funds/ }).waitFor();
  await enter(page, 'Copy ~insufficient_funds');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('~INSUFFICIENT_FUNDS');
  await owner.open('/tools/events');
  await enter(page, /^order\.delivered/);
  await page.getByRole('article').getByText('"type": "order.delivered"').waitFor();
});

test('a key is named and revoked; the focus is on the page afterwards', async () => {
  const { page } = owner;
  await owner.open('/keys');
  await enter(page, /^Rename/);
  await typeInto(page, 'Name', 'Till 9');
  await page.keyboard.press('Enter');
  await seeToast(page, /is now called “Till 9”/);
  await expect.poll(async () => (await readFocus(page)).name).toBe('Rename “Till 9”');
  await enter(page, 'Revoke “Till 9”');
  await enter(page, 'Revoke key');
  await seeToast(page, '“Till 9” is revoked.');
  await expect.poll(async () => (await readFocus(page)).name).toBe('API keys');
});

test('a range is allowed with one press, and removed', async () => {
  const { page } = owner;
  await owner.open('/allow-list');
  await enter(page, 'Allow 127.0.0.1');
  await seeToast(page, '127.0.0.1 is allowed.');
  await enter(page, 'Remove 127.0.0.1/32');
  await enter(page, 'Remove');
  await page.getByText('The list is off').waitFor();
});

test('a test event is sent, read and sent again', async () => {
  const { page } = owner;
  const receiver = await startReceiver();
  try {
    await owner.open('/webhooks');
    await enter(page, 'New endpoint');
    await typeInto(page, 'Address', receiver.url);
    await tabTo(page, /order\.delivered/);
    await page.keyboard.press('Space');
    await enter(page, 'Add endpoint');
    await tabTo(page, 'I have kept it');
    await page.keyboard.press('Space');
    await enter(page, 'Done');
    await enter(page, receiver.url);
    await seePage(page, receiver.url);
    await enter(page, 'Send test event');
    await enter(page, 'See what came back');
    await seePage(page, 'Delivery');
    await enter(page, 'Send again');
    await page.getByRole('dialog').waitFor();
    await enter(page, 'Send again');
    await seeToast(page, 'The event is on its way again.');
    await expect.poll(() => receiver.messages.length).toBe(2);
  } finally {
    await receiver.close();
  }
});

test('an alert is set, and the ledger filtered', async () => {
  const { page } = owner;
  await owner.open('/wallets/1');
  await enter(page, 'Change alert');
  await typeInto(page, 'Warn below (USD)', '400');
  await typeInto(page, 'Tell', 'finance@shop.example');
  await enter(page, 'Save');
  await seeToast(page, 'The alert is set.');
  await pick(page, /Kind$/, 'Funding');
  await expect.poll(() => new URL(page.url()).search).toBe('?kind=funding');
});

test('somebody is invited, and the invitation taken back', async () => {
  const { page } = owner;
  await owner.open('/team');
  await enter(page, 'Invite');
  await typeInto(page, 'E-mail', 'jon@shop.example');
  await page.keyboard.press('Enter');
  await seeToast(page, 'An invitation is on its way to jon@shop.example.');
  const row = page.getByRole('row', { name: /jon@shop\.example/ });
  const remove = row.getByRole('button').last();
  const name = (await remove.getAttribute('aria-label')) ?? (await remove.textContent()) ?? '';
  await enter(page, name);
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor();
  await enter(page, /^(Take back|Remove)/);
  await row.waitFor({ state: 'detached' });
});

test('the clock is moved, and the audit log read', async () => {
  const { page } = owner;
  await owner.open('/tools/clock');
  await enter(page, '10 minutes');
  await page.getByText(/ahead of the real time/).waitFor();
  await owner.open('/audit');
  await enter(page, /^Details/);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(async () => (await readFocus(page)).name).toMatch(/^Details/);
});

test('a platform administrator credits a wallet', async () => {
  const { page, open, context, complaints } = await world.visitAs({
    role: 'platform_administrator',
  });
  await open('/platform/clients');
  await enter(page, 'Demo shop');
  await seePage(page, 'Demo shop');
  await enter(page, /^Credit the EUR wallet/);
  await typeInto(page, 'Amount in EUR', '12.5');
  await typeInto(page, 'What it is for', 'Bank transfer');
  await typeInto(page, 'Reference', 'KEYS-1');
  await page.keyboard.press('Enter');
  await seeToast(page, /12\.50\sEUR credited/);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a platform administrator sets limits, prices and rates, and resets the sandbox', async () => {
  const { page, open, context, complaints } = await world.visitAs({
    role: 'platform_administrator',
  });
  await open('/platform/clients/42');
  await tabTo(page, /eSIM$/);
  await page.keyboard.press('Space');
  await typeInto(page, /^Most vouchers of one order/, '7');
  await enter(page, 'Save');
  await seeToast(page, 'Demo shop is changed');
  await enter(page, 'Set a discount');
  await pick(page, /What is sold$/, 'Topups');
  await typeInto(page, /^Product/, '4218');
  await typeInto(page, /^Percent off/, '10');
  await page.keyboard.press('Enter');
  await seeToast(page, 'Topups 4218 costs 10 % less');
  await enter(page, 'Hide a product');
  await typeInto(page, /^Product/, '123');
  await page.keyboard.press('Enter');
  await seeToast(page, 'Gift cards 123 is hidden');
  await open('/platform/forex-rates');
  await enter(page, 'Set EUR to USD');
  await typeInto(page, /^1 EUR in USD/, '1.25');
  await page.keyboard.press('Enter');
  await seeToast(page, '1 EUR is worth 1.25 USD');
  await open('/tools/clock');
  await enter(page, 'Reset the sandbox…');
  await typeInto(page, /^Type the word reset/, 'reset');
  await page.keyboard.press('Enter');
  await seeToast(page, 'The sandbox is as it was when it started');
  expect(complaints).toEqual([]);
  await context.close();
});
