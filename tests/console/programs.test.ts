import { createWebhooks } from '@octopus-cards/client/webhooks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { logIn, openProgram } from './support/api.ts';
import { startReceiver } from './support/receiver.ts';
import type { Receiver } from './support/receiver.ts';
import {
  choose,
  confirmByApp,
  keepSecret,
  press,
  pressInDialog,
  seePage,
  seeToast,
  type,
} from './support/steps.ts';
import { openWorld } from './support/world.ts';
import type { SignedInVisitor, World } from './support/world.ts';

// What a developer does for the programs of a client.
let world: World;
let developer: SignedInVisitor;
let receiver: Receiver;
beforeAll(async () => {
  world = await openWorld();
  receiver = await startReceiver();
  developer = await world.visitAs({ role: 'developer' });
});
beforeEach(() => {
  developer.complaints.length = 0;
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.photograph(task.name);
});
afterAll(async () => {
  await world.close();
  await receiver.close();
});

test('a key: made, named, given another secret, revoked', async () => {
  const { page } = developer;
  await developer.open('/keys');
  await press(page, 'New key');
  await type(page, 'Name', 'Till 3');
  await pressInDialog(page, 'Make key');
  const key = (await page.locator('.secret-value').first().textContent()) ?? '';
  const secret = await keepSecret(page, 'API secret');
  expect(await logIn(world, key, secret)).toBe(200);

  await page.reload();
  const row = page.getByRole('row', { name: new RegExp(key) });
  await row.getByText('from 127.0.0.1').waitFor();
  expect(await page.content()).not.toContain(secret);

  await press(page, 'Rename “Till 3”');
  await type(page, 'Name', 'Till 4');
  await pressInDialog(page, 'Rename');
  await seeToast(page, '“Till 3” is now called “Till 4”.');

  await press(page, 'New secret for “Till 4”');
  await pressInDialog(page, 'Make new secret');
  const next = await keepSecret(page, 'API secret');
  expect(await logIn(world, key, secret)).toBe(401);
  expect(await logIn(world, key, next)).toBe(200);

  await press(page, 'Revoke “Till 4”');
  await pressInDialog(page, 'Revoke key');
  await seeToast(page, '“Till 4” is revoked.');
  await row.getByText('Revoked').waitFor();
  expect(await logIn(world, key, next)).toBe(401);
  expect(developer.complaints).toEqual([]);
});

test('the allow-list suggests the own address, and warns before programs are locked out', async () => {
  const { page } = developer;
  const program = await openProgram(world);
  await developer.open('/allow-list');
  await page.getByText('Your address is 127.0.0.1.').waitFor();
  await press(page, 'Add range');
  await type(page, 'Address or range', '203.0.113.0/33');
  await pressInDialog(page, 'Allow');
  await page
    .getByRole('dialog')
    .getByText(/^range must be/)
    .or(page.getByRole('alert'))
    .first()
    .waitFor();
  await type(page, 'Address or range', '203.0.113.0/24');
  await type(page, 'Note', 'Office');
  await pressInDialog(page, 'Allow');
  const warning = page.getByRole('alertdialog', { name: /lock out programs/ });
  await warning.waitFor();
  await warning.getByRole('button', { name: 'Go back' }).click();
  await warning.waitFor({ state: 'detached' });
  expect((await program.call('GET', '/wallets')).status).toBe(200);
  await pressInDialog(page, 'Cancel');

  await press(page, 'Allow 127.0.0.1');
  await seeToast(page, '127.0.0.1 is allowed.');
  await page.getByText('Programs at your address, 127.0.0.1, may call.').waitFor();
  await press(page, 'Add range');
  await type(page, 'Address or range', '203.0.113.0/24');
  await type(page, 'Note', 'Office');
  await pressInDialog(page, 'Allow');
  await seeToast(page, '203.0.113.0/24 is allowed.');

  await press(page, 'Remove 127.0.0.1/32');
  await pressInDialog(page, 'Remove');
  await warning.getByRole('button', { name: /anyway$/ }).click();
  await page.getByText('Programs at your address, 127.0.0.1, are refused.').waitFor();
  expect((await program.call('GET', '/wallets')).status).toBe(403);
  await press(page, 'Remove 203.0.113.0/24');
  await pressInDialog(page, 'Remove');
  await page.getByText('The list is off').waitFor();
  expect((await program.call('GET', '/wallets')).status).toBe(200);
});

test('a webhook endpoint: test event, second secret, a failure that is sent again', async () => {
  const { page } = developer;
  await developer.open('/webhooks');
  await press(page, 'New endpoint');
  await type(page, 'Address', receiver.url);
  await page.getByRole('dialog').locator('.check').first().click();
  await pressInDialog(page, 'Add endpoint');
  const old = await keepSecret(page, 'Signing secret');
  await page.getByRole('link', { name: receiver.url }).click();
  await press(page, 'Send test event');
  await page.getByText('See what came back').waitFor();
  const readMessage = () => {
    const message = receiver.messages.at(-1);
    if (message === undefined) throw new Error('Nothing has arrived.');
    return message;
  };
  const isSignedBy = async (secret: string) => {
    const { body, headers } = readMessage();
    const tolerance = 10_000_000;
    const verified = createWebhooks({ secret, tolerance }).verify(body, headers);
    return verified.then(
      () => true,
      () => false,
    );
  };
  expect(await isSignedBy(old)).toBe(true);

  await press(page, 'New secret');
  await choose(page, 'Overlap', '1 hour');
  await pressInDialog(page, 'Make new secret');
  const next = await keepSecret(page, 'Signing secret');
  await page.getByText('Two secrets sign.').waitFor();
  await page.getByRole('timer').waitFor();
  await press(page, 'Send test event');
  await expect.poll(() => receiver.messages.length).toBe(2);
  expect([await isSignedBy(old), await isSignedBy(next)]).toEqual([false, true]);
  expect(readMessage().headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);

  receiver.answerWith(500);
  await expect
    .poll(() => page.getByRole('button', { name: 'Send test event' }).isEnabled())
    .toBe(true);
  await press(page, 'Send test event');
  await expect.poll(() => receiver.messages.length).toBe(3);
  await page.locator('.note', { hasText: 'Pending' }).getByText('See what came back').click();
  await seePage(page, 'Delivery');
  const attempt = page.getByRole('listitem').filter({ hasText: 'Attempt 1' });
  await attempt.getByText('500').waitFor();
  await attempt.getByText('The till is closed.').waitFor();
  const headers = page.getByRole('table', { name: 'Headers' });
  await headers.getByText('webhook-id', { exact: false }).first().waitFor();

  receiver.answerWith(204);
  await press(page, 'Send again');
  await pressInDialog(page, 'Send again');
  await seeToast(page, 'The event is on its way again.');
  await expect.poll(() => receiver.messages.length).toBe(4);
  expect(readMessage().body).toEqual(receiver.messages.at(-2)?.body);
  await page.getByText('204').waitFor();
});

test('whoever has not confirmed lately does so by the app, and goes on where they were', async () => {
  const visitor = await world.visitAs(
    { role: 'developer', steppedUp: false },
    { expects: /^403: POST \/console\/api\/api-keys$/ },
  );
  const { page } = visitor;
  await visitor.open('/keys');
  await press(page, 'New key');
  await type(page, 'Name', 'Night job');
  await pressInDialog(page, 'Make key');
  await confirmByApp(page, world.readApp(visitor.secret));
  await keepSecret(page, 'API secret');
  await page.getByRole('row', { name: /Night job/ }).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});
