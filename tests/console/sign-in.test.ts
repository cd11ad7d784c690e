import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  confirmByApp,
  findPerson,
  press,
  readAppKey,
  seePage,
  seeToast,
  signOut,
  type,
  typeCode,
  typePassword,
} from './support/steps.ts';
import type { Account } from './support/steps.ts';
import { addAuthenticator } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';
import { openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

// The story of one owner: each test goes on where the one before has ended.
let world: World;
let owner: Visitor;
let page: Page;
let account: Account;
let secret: string;
let codes: string[];

beforeAll(async () => {
  world = await openWorld();
  account = findPerson(world, 'owner');
  // Wrong answers are part of the story.
  owner = await world.visit({ expects: /^40[013]: (GET|POST|DELETE) \/console\/api\// });
  page = owner.page;
  await addAuthenticator(owner);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.photograph(task.name);
});
afterAll(() => world.close());

test('a wrong password and an unknown account are told in the same words', async () => {
  await owner.open('/account');
  await typePassword(page, { ...account, password: 'wrong' });
  const told = await page.getByRole('alert').textContent();
  expect(told).toContain('E-mail or password is wrong');
  const answered = page.waitForResponse('**/sign-in');
  await typePassword(page, { email: 'nobody@shop.example', password: 'wrong' });
  await answered;
  await expect.poll(() => page.getByRole('alert').textContent()).toBe(told);
});

test('whoever must have a factor sets one up before anything else', async () => {
  await typePassword(page, account);
  await seePage(page, 'Protect your account');
  expect(await page.getByRole('navigation').count()).toBe(0);
  await press(page, 'App that shows codes');
  await page.getByRole('img', { name: 'QR code for your app' }).waitFor();
  secret = await readAppKey(page);
  await type(page, 'Code that the app shows now', '000000');
  await press(page, 'Check the code');
  await page.getByRole('alert').waitFor();
  await type(page, 'Code that the app shows now', world.readApp(secret));
  await press(page, 'Check the code');
});

test('recovery codes are shown once, to be kept', async () => {
  await seePage(page, 'Keep your recovery codes');
  const list = page.getByRole('list', { name: 'Recovery codes' });
  codes = await list.locator('code').allTextContents();
  expect(new Set(codes).size).toBe(10);
  const done = page.getByRole('button', { name: 'Done' });
  expect(await done.isDisabled()).toBe(true);
  const downloading = page.waitForEvent('download');
  await press(page, 'Download');
  expect((await downloading).suggestedFilename()).toBe('octopus-cards-recovery-codes.txt');
  await page.getByText('I have kept them').click();
  await done.click();
  // Where the person wanted to go.
  await seePage(page, 'Your account');
  await page.reload();
  await page.getByText('Recovery codes left:').waitFor();
  for (const code of codes) expect(await page.getByText(code).count()).toBe(0);
});

test('a code of the app signs in once', async () => {
  await signOut(page);
  await typePassword(page, account);
  const code = world.readApp(secret);
  await typeCode(page, code);
  await seePage(page, 'Your account');
  await signOut(page);
  await typePassword(page, account);
  await typeCode(page, code);
  await page.getByRole('alert').waitFor();
  await typeCode(page, world.readApp(secret));
  await seePage(page, 'Your account');
});

test('a passkey is added, and signs in', async () => {
  await press(page, 'Add a passkey');
  await press(page, 'Create the passkey');
  await page.getByRole('button', { name: 'Rename “Laptop”' }).waitFor();
  await signOut(page);
  await typePassword(page, account);
  await press(page, 'Use your passkey');
  await seePage(page, 'Your account');
});

test('a second passkey, of another device, is named and signs in there', async () => {
  const other = await world.visit();
  await addAuthenticator(other);
  await other.open('/account');
  await typePassword(other.page, account);
  await press(other.page, 'Use a code from your app');
  await typeCode(other.page, world.readApp(secret));
  await press(other.page, 'Add a passkey');
  await type(other.page, 'Name', 'Spare key');
  await press(other.page, 'Create the passkey');
  await press(other.page, 'Rename “Spare key”');
  await type(other.page, 'Name', 'Tablet');
  await other.page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await other.page.getByRole('button', { name: 'Rename “Tablet”' }).waitFor();
  await signOut(other.page);
  await typePassword(other.page, account);
  await press(other.page, 'Use your passkey');
  await seePage(other.page, 'Your account');
  expect(other.complaints).toEqual([]);
  await other.context.close();
});

test('a lost phone: in by a recovery code, the app removed, another one set up', async () => {
  // A device without passkeys.
  const borrowed = await world.visit({ expects: owner.expects });
  const there = borrowed.page;
  const recover = async (code = '') => {
    world.pass(1);
    await typePassword(there, account);
    await press(there, 'Use a recovery code');
    await type(there, 'Recovery code', code);
    await press(there, 'Sign in');
  };
  await borrowed.open('/orders');
  // Typed from paper.
  await recover(codes[0]?.toUpperCase());
  // The page that mends it, wherever one wanted to go.
  await seePage(there, 'Your account');
  await seeToast(there, '9 recovery codes are left. Set up a new factor now.');
  await press(there, 'Remove “Phone”');
  await press(there, 'Remove');
  await there.getByRole('button', { name: 'Remove “Phone”' }).waitFor({ state: 'detached' });
  await press(there, 'Add an app');
  const next = await readAppKey(there);
  await type(there, 'Name', 'New phone');
  await type(there, 'Code that the app shows now', world.readApp(next));
  await press(there, 'Check the code');
  await seeToast(there, '“New phone” can be used from now on.');
  await signOut(there);
  await recover(codes[0]);
  await there.getByRole('alert').waitFor();
  await press(there, 'Use a code from your app');
  await typeCode(there, world.readApp(secret));
  await there.getByRole('alert').waitFor();
  await typeCode(there, world.readApp(next));
  await seePage(there, 'Your account');
  secret = next;

  // What was left open elsewhere ends at its next step.
  await press(there, 'End all others');
  await press(there, 'End the others');
  await there.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Orders' }).first().click();
  await page.getByLabel('E-mail').waitFor();
  expect(borrowed.complaints).toEqual([]);
  await borrowed.context.close();
});

test('what is dangerous is confirmed again after ten minutes', async () => {
  world.pass(1);
  await typePassword(page, account);
  await press(page, 'Use a code from your app');
  await typeCode(page, world.readApp(secret));
  await owner.open('/account');
  world.pass(11);
  await press(page, 'Remove “Tablet”');
  await press(page, 'Remove');
  await press(page, 'Use a code instead');
  await confirmByApp(page, world.readApp(secret));
  await page.getByRole('button', { name: 'Remove “Tablet”' }).waitFor({ state: 'detached' });
  expect(owner.complaints).toEqual([]);
});
