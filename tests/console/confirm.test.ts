import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../sandbox/console/sign-in/passwords.ts';
import { keepSecret, press, pressInDialog, type } from './support/steps.ts';
import { addAuthenticator } from './support/visitor.ts';
import { openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

// The ways to confirm that it is still the same person; by an app: programs.test.ts.
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.photograph(task.name);
});
afterAll(() => world.close());

const expects = /^40[03]: POST \/console\/api\/(api-keys|step-up\/password)$/;

test('a passkey confirms, and what was begun goes on', async () => {
  const visitor = await world.visitAs({ role: 'developer' }, { expects });
  const { page } = visitor;
  await addAuthenticator(visitor);
  await visitor.open('/account');
  await press(page, 'Add a passkey');
  await press(page, 'Create the passkey');
  await page.getByRole('button', { name: /^Rename “(?!Phone)/ }).waitFor();
  world.pass(11);
  await visitor.open('/keys');
  await press(page, 'New key');
  await type(page, 'Name', 'By passkey');
  await pressInDialog(page, 'Make key');
  await pressInDialog(page, 'Use your passkey');
  await keepSecret(page, 'API secret');
  await page.getByRole('row', { name: /By passkey/ }).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});

test('without a second factor the password confirms; cancelling changes nothing', async () => {
  const visitor = await world.visitAs(
    { role: 'developer', factor: false, steppedUp: false },
    { expects },
  );
  const { page } = visitor;
  const { sandbox } = world.running;
  const password_hash = await hashPassword({ passwordCost: 10, sandbox }, 'seven quiet rivers');
  await sandbox.db
    .updateTable('console_users')
    .set({ password_hash })
    .where('id', '=', visitor.userId)
    .execute();
  await visitor.open('/keys');
  await press(page, 'New key');
  await type(page, 'Name', 'By password');
  await pressInDialog(page, 'Make key');
  const question = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await question.waitFor({ state: 'detached' });
  await pressInDialog(page, 'Make key');
  await question.getByLabel('Password').fill('seven loud rivers');
  await page.keyboard.press('Enter');
  await question.getByText('This does not prove that it is you').waitFor();
  await question.getByLabel('Password').fill('seven quiet rivers');
  await page.keyboard.press('Enter');
  await keepSecret(page, 'API secret');
  await page.getByRole('row', { name: /By password/ }).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.context.close();
});
