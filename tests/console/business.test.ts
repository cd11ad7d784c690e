import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openProgram, placeOrder } from './support/api.ts';
import {
  choose,
  confirmByApp,
  press,
  pressInDialog,
  seePage,
  seeToast,
  type,
} from './support/steps.ts';
import { openWorld } from './support/world.ts';
import type { SignedInVisitor, World } from './support/world.ts';

// What those do who look after money and orders.
let world: World;
let owner: SignedInVisitor;
let voucher: number;
beforeAll(async () => {
  world = await openWorld();
  owner = await world.visitAs(
    { role: 'owner', email: 'mira@shop.example', steppedUp: false },
    { expects: /^403: POST .*\/reveal/ },
  );
  voucher = await placeOrder(world, 'vouchers', { client_reference: 'TILL_3_1' });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.photograph(task.name);
  expect(owner.complaints).toEqual([]);
});
afterAll(() => world.close());

test('a low balance is told by e-mail, once somebody has asked for it', async () => {
  const { page } = owner;
  await owner.open('/wallets');
  await page.getByRole('link', { name: 'USD wallet 1' }).click();
  await press(page, 'Change alert');
  await type(page, 'Warn below (USD)', 'much');
  await pressInDialog(page, 'Save');
  await page.getByText('Write an amount such as 500 or 499.99, or nothing.').waitFor();
  await type(page, 'Warn below (USD)', '4890');
  await type(page, 'Tell', 'finance@shop.example');
  await pressInDialog(page, 'Save');
  await seeToast(page, 'The alert is set.');
  await page.getByText('falls below', { exact: false }).waitFor();
  await placeOrder(world, 'vouchers');
  await owner.open('/tools/mails');
  const mail = page.getByRole('link', { name: /finance@shop\.example/ });
  await mail.first().click();
  await page.getByRole('article').getByText('USD', { exact: false }).first().waitFor();
  await owner.open('/overview');
  await page.getByRole('link', { name: 'USD wallet 1' }).first().waitFor();
  await page.getByText(/below the .*4,890/).waitFor();
});

test('the ledger shows what is left after each movement, by kind and day, and as a file', async () => {
  const { page } = owner;
  await owner.open('/wallets/1');
  const rows = page.getByRole('table', { name: 'Ledger' }).getByRole('row');
  await expect.poll(() => rows.count()).toBe(4);
  await choose(page, 'Kind', 'Funding');
  await expect.poll(() => rows.count()).toBe(2);
  expect(page.url()).toContain('kind=funding');
  await page.goBack();
  await expect.poll(() => rows.count()).toBe(4);
  await page.getByLabel('To (UTC)').fill('2020-01-01');
  await page.getByText('No movement fits these filters.').waitFor();
  await page.getByLabel('To (UTC)').fill('');
  await expect.poll(() => rows.count()).toBe(4);
  const downloading = page.waitForEvent('download');
  await press(page, 'Download as CSV');
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('ledger-1.csv');
  const [head, ...lines] = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(head).toContain('balance');
  expect(lines).toHaveLength(3);
  // The number of the order leads to it.
  await rows.nth(1).getByRole('link').click();
  await seePage(page, 'Order');
});

test.each([
  ['vouchers', 'Gift cards'],
  ['topups', 'Topups'],
  ['esim', 'eSIM'],
] as const)('an order of %s is found, with what happened to it', async (vertical, name) => {
  const { page } = owner;
  const id = await placeOrder(world, vertical);
  await owner.open('/orders');
  await choose(page, 'What was sold', name);
  const row = page.getByRole('row', { name: new RegExp(`${id}`) });
  await row.getByRole('link').click();
  await seePage(page, `Order ${id}`);
  const steps = page.locator('.timeline').getByRole('listitem');
  await expect.poll(() => steps.count()).toBeGreaterThanOrEqual(2);
  expect(await steps.last().textContent()).toContain('Delivered');
});

test('codes are revealed after a confirmation and a reason, which the audit log keeps', async () => {
  const { page } = owner;
  await owner.open('/orders?search=TILL_3_1');
  await page
    .getByRole('row', { name: /TILL_3_1/ })
    .getByRole('link')
    .click();
  await press(page, 'Reveal codes');
  await type(page, 'Why do you need them?', 'The customer lost the e-mail');
  await pressInDialog(page, 'Reveal');
  await confirmByApp(page, world.readApp(owner.secret));
  const codes = page.getByRole('table', { name: 'Codes' });
  await codes.waitFor();
  const shown = await codes.locator('code').allTextContents();
  expect(shown.length).toBeGreaterThanOrEqual(2);
  await press(page, 'Hide codes');
  await codes.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('button', { name: 'Reveal codes' }).waitFor();
  for (const code of shown) expect(await page.content()).not.toContain(code);

  await owner.open('/audit');
  const line = page.getByRole('row', { name: new RegExp(`Reveal.*${voucher}`, 'i') });
  await line.getByText('mira@shop.example').waitFor();
  await line.getByRole('button').click();
  await page.getByRole('dialog').getByText('The customer lost the e-mail').waitFor();
  for (const code of shown) expect(await page.content()).not.toContain(code);
});

test('charts can be looked at and read as tables', async () => {
  const { page } = owner;
  await owner.open('/overview');
  for (const title of ['Orders', 'Spend', 'Orders delivered', 'Delivery time']) {
    const chart = page.locator('.chart', {
      has: page.getByRole('heading', { name: title, exact: true }),
    });
    await chart.locator('svg').first().waitFor();
    await chart.getByText('Show as table').click();
    await chart.getByRole('table', { name: title }).waitFor();
  }
  const table = page.getByRole('table', { name: 'Orders', exact: true });
  expect(await table.getByRole('row').nth(1).textContent()).toMatch(/311$/);
  await press(page, '7 days');
  await expect.poll(() => table.getByRole('row').count()).toBe(8);
});

test('the overview tells how much of each allowance is used', async () => {
  const { page } = owner;
  await (await openProgram(world)).call('GET', '/wallets');
  await owner.open('/overview');
  const meters = page.getByRole('meter');
  await meters.first().waitFor();
  expect(
    await page
      .getByText(/^\d+ of \d[\d,]* a minute$/)
      .first()
      .textContent(),
  ).toMatch(/^[1-9]/);
});
