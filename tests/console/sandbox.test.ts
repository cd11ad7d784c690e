import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { logIn, openProgram, placeOrder } from './support/api.ts';
import { choose, press, pressInDialog, seePage, seeToast, type } from './support/steps.ts';
import { openWorld } from './support/world.ts';
import type { SignedInVisitor, World } from './support/world.ts';

// What a developer does with the sandbox itself, and what the platform does for its clients.
let world: World;
let developer: SignedInVisitor;
let administrator: SignedInVisitor;
beforeAll(async () => {
  world = await openWorld();
  developer = await world.visitAs({ role: 'developer' });
  administrator = await world.visitAs({ role: 'platform_administrator' });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.photograph(task.name);
  expect([...developer.complaints, ...administrator.complaints]).toEqual([]);
});
afterAll(() => world.close());

test('magic values are found and copied', async () => {
  const { page } = developer;
  await developer.open('/tools/magic-values');
  await page.getByRole('searchbox', { name: 'Search' }).fill('funds');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /Insufficient funds/ });
  await row.getByRole('button', { name: 'Copy ~insufficient_funds' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('~INSUFFICIENT_FUNDS');
});

test('mails and events of orders arrive in the inboxes', async () => {
  const { page } = developer;
  const program = await openProgram(world);
  const id = await placeOrder(world, 'vouchers', { email: 'kim@mail.example' });
  expect((await program.call('GET', `/orders/${id}`)).status).toBe(200);
  await developer.open('/tools/events');
  await page
    .getByRole('link', { name: /order\.delivered/ })
    .first()
    .click();
  await page
    .getByRole('article')
    .getByText(new RegExp(`"id": ${id}`))
    .waitFor();
  await developer.open('/tools/mails');
  await page
    .getByRole('link', { name: /kim@mail\.example/ })
    .first()
    .click();
  await page.getByRole('article').getByText('kim@mail.example').waitFor();
});

test('a client gets credit, which its ledger shows', async () => {
  const { page } = administrator;
  await administrator.open('/platform/clients');
  await page.getByRole('link', { name: 'Demo shop' }).click();
  await press(page, 'Credit the EUR wallet of Demo shop');
  await type(page, 'Amount in EUR', '250.5');
  await type(page, 'What it is for', 'Bank transfer of 19 May');
  await type(page, 'Reference', 'T-1');
  await pressInDialog(page, 'Credit');
  await seeToast(page, /250\.50\sEUR credited/);
  await developer.open('/wallets/2');
  const entry = developer.page.getByRole('row', { name: /Bank transfer of 19 May/ });
  await entry.getByText('5,501.00', { exact: false }).waitFor();
});

test('features, bulk limit, discount and hidden products hold for the next request', async () => {
  const { page } = administrator;
  const program = await openProgram(world);
  await administrator.open(`/platform/clients/${world.clientId}`);
  await page.locator('.check', { hasText: 'eSIM' }).click();
  await type(page, 'Most vouchers of one order', '1');
  await press(page, 'Save');
  await seeToast(page, 'Demo shop is changed');
  const esim = await program.call('POST', '/esim/orders', { product_id: 712, amount: 4.5 });
  expect(esim.body).toMatchObject({ error: { code: 'INVALID_FEATURE' } });
  const bulk = await program.call('POST', '/orders', {
    ...{ product_id: 123, denomination: 50, quantity: 2 },
  });
  expect(bulk.status).toBe(400);

  await press(page, 'Set a discount');
  await choose(page, 'What is sold', 'Topups');
  await type(page, 'Product', '4218');
  await type(page, 'Percent off', '10');
  await pressInDialog(page, 'Set discount');
  await seeToast(page, 'Topups 4218 costs 10 % less');

  await press(page, 'Hide a product');
  await type(page, 'Product', '123');
  await pressInDialog(page, 'Hide product');
  await seeToast(page, 'Gift cards 123 is hidden');
  expect((await program.call('GET', '/products/123')).status).toBe(404);
  await press(page, 'Show again: Gift cards 123');
  await pressInDialog(page, 'Show again');
  await seeToast(page, 'Gift cards 123 can be bought again');
  expect((await program.call('GET', '/products/123')).status).toBe(200);
});

test('a forex rate is set by hand, and taken away', async () => {
  const { page } = administrator;
  await administrator.open('/platform/forex-rates');
  await press(page, 'Set EUR to USD');
  await type(page, '1 EUR in USD', '1.25');
  await pressInDialog(page, 'Set rate');
  await seeToast(page, '1 EUR is worth 1.25 USD');
  await page
    .getByRole('row', { name: /1 EUR 1\.25 USD/ })
    .getByText('By hand')
    .waitFor();
  await press(page, 'Take away the rate EUR to USD that was set by hand');
  await pressInDialog(page, 'Take away');
  await seeToast(page, 'EUR to USD follows the day again');
  await administrator.open('/audit');
  await page
    .getByRole('row', { name: /forex rate/i })
    .first()
    .waitFor();
});

test('the clock is moved, and the reset brings all back', async () => {
  const { page } = administrator;
  const { running } = world;
  const before = running.clock.now().getTime();
  await developer.open('/tools/clock');
  await press(developer.page, '1 day');
  await seeToast(developer.page, /^The clock shows/);
  expect(running.clock.now().getTime() - before).toBeGreaterThanOrEqual(86_400_000);
  await developer.page.getByText('Stop the clock', { exact: false }).click();
  await expect.poll(() => running.clock.running).toBe(false);
  await administrator.open('/tools/clock');
  await press(page, 'Reset the sandbox…');
  await type(page, 'Type the word reset', 'reset');
  await pressInDialog(page, 'Reset the sandbox');
  await seeToast(page, 'The sandbox is as it was when it started');
  expect(await logIn(world, running.apiKey ?? '', running.apiSecret ?? '')).toBe(200);
  await developer.open('/orders');
  await developer.page.getByText('There are no orders yet.').waitFor();
  // People, their sessions and the audit log stay.
  await administrator.open('/audit');
  await page.getByRole('row', { name: /reset/i }).first().waitFor();
  await seePage(page, 'Audit log');
});
