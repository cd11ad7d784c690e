import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { placeOrder } from './support/api.ts';
import { enter, readFocus, tabTo } from './support/keyboard.ts';
import { findPerson, readAppKey, seePage, seeToast } from './support/steps.ts';
import { openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

// Each task with the keyboard alone: nothing here clicks, fills in or focuses.
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.photograph(task.name);
});
afterAll(() => world.close());

const expects = /^40[13]: (GET|POST) /;

test('signing in and setting up an app', async () => {
  const { page, open, context } = await world.visit({ expects });
  const { email, password } = findPerson(world, 'owner');
  await open('/');
  await tabTo(page, 'E-mail');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await seePage(page, 'Protect your account');
  await enter(page, 'App that shows codes');
  const secret = await readAppKey(page);
  await tabTo(page, 'Code that the app shows now');
  await page.keyboard.type(world.readApp(secret));
  await page.keyboard.press('Enter');
  await seePage(page, 'Keep your recovery codes');
  await tabTo(page, 'I have kept them');
  await page.keyboard.press('Space');
  await enter(page, 'Done');
  await seePage(page, 'Overview');
  await context.close();
});

test('making a key with a confirmation; the focus comes back to where it was', async () => {
  const { page, open, secret, context } = await world.visitAs(
    { role: 'developer', steppedUp: false },
    { expects },
  );
  await open('/keys');
  await enter(page, 'New key');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, 'Name');
  await page.keyboard.type('Till 3');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Confirm that it is you' }).waitFor();
  await tabTo(page, /code/i);
  await page.keyboard.type(world.readApp(secret));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'The secret of “Till 3”' }).waitFor();
  // A secret that is not kept yet is not lost by a slip.
  await page.keyboard.press('Escape');
  await tabTo(page, 'I have kept it');
  await page.keyboard.press('Space');
  await enter(page, 'Done');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(async () => (await readFocus(page)).name).toBe('New key');
  await context.close();
});

test('allowing a range; Escape leaves the window', async () => {
  const { page, open, context } = await world.visitAs({ role: 'developer' });
  await open('/allow-list');
  await enter(page, 'Add range');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(async () => (await readFocus(page)).name).toBe('Add range');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Address or range');
  await page.keyboard.type('127.0.0.0/8');
  await page.keyboard.press('Enter');
  await seeToast(page, '127.0.0.0/8 is allowed.');
  await context.close();
});

test('revealing a code', async () => {
  const id = await placeOrder(world, 'vouchers');
  const { page, open, context } = await world.visitAs({ role: 'developer' });
  await open(`/orders/vouchers/${id}`);
  await enter(page, 'Reveal codes');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, 'Why do you need them?');
  await page.keyboard.type('The customer lost the e-mail');
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Codes' }).waitFor();
  await expect.poll(async () => (await readFocus(page)).name).toBe('Hide codes');
  await context.close();
});

test('a new endpoint, and another secret for it', async () => {
  const { page, open, context } = await world.visitAs({ role: 'developer' });
  await open('/webhooks');
  await enter(page, 'New endpoint');
  await tabTo(page, 'Address');
  await page.keyboard.type('http://127.0.0.1:9/hooks');
  await tabTo(page, /order\.delivered/);
  await page.keyboard.press('Space');
  await enter(page, 'Add endpoint');
  await tabTo(page, 'I have kept it');
  await page.keyboard.press('Space');
  await enter(page, 'Done');
  await enter(page, 'http://127.0.0.1:9/hooks');
  await seePage(page, 'http://127.0.0.1:9/hooks');
  await enter(page, 'New secret');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /Overlap/);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await enter(page, 'Make new secret');
  await tabTo(page, 'I have kept it');
  await page.keyboard.press('Space');
  await enter(page, 'Done');
  await page.getByText('Two secrets sign.').waitFor();
  await context.close();
});

test('the menu of a phone', async () => {
  const { page, open, context } = await world.visitAs({ role: 'owner' }, { width: 390 });
  await open('/overview');
  await page.keyboard.press('Tab');
  expect(await readFocus(page)).toEqual({ name: 'Skip to the content', isSeen: true });
  await enter(page, 'Menu');
  await expect.poll(async () => (await readFocus(page)).name).toMatch(/Close|Overview/);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.getByRole('button', { name: 'Menu' }).getAttribute('aria-expanded'))
    .toBe('false');
  await tabTo(page, 'Menu');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Wallets', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await seePage(page, 'Wallets');
  await expect.poll(async () => (await readFocus(page)).name).toBe('Wallets');
  await context.close();
});
