import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  choose,
  findPerson,
  press,
  seePage,
  seeToast,
  signOut,
  type,
  typePassword,
} from './support/steps.ts';
import { addAuthenticator } from './support/visitor.ts';
import { openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('the platform administrator begins with a passkey', async () => {
  const administrator = await world.visit();
  const { page } = administrator;
  await addAuthenticator(administrator);
  await administrator.open('/');
  await typePassword(page, findPerson(world, 'platform_administrator'));
  await press(page, 'Passkey: finger, face or PIN');
  await type(page, 'Name', 'Work laptop');
  await press(page, 'Create the passkey');
  await seePage(page, 'Keep your recovery codes');
  await page.getByText('I have kept them').click();
  await press(page, 'Done');
  await seePage(page, 'Clients');
  await signOut(page);
  await typePassword(page, findPerson(world, 'platform_administrator'));
  await press(page, 'Use your passkey');
  await seePage(page, 'Clients');
  expect(administrator.complaints).toEqual([]);
  await administrator.context.close();
});

test('a developer is invited, takes the invitation in the mail, and signs in', async () => {
  const owner = await world.visitAs({ role: 'owner', email: 'mira@shop.example' });
  await owner.open('/team');
  await press(owner.page, 'Invite');
  await type(owner.page, 'E-mail', 'dev@shop.example');
  await choose(owner.page, 'Role', 'Developer');
  await press(owner.page, 'Send invitation');
  await seeToast(owner.page, 'An invitation is on its way to dev@shop.example.');
  await owner.page
    .getByRole('row', { name: /dev@shop\.example/ })
    .getByText('Invited')
    .waitFor();

  // In the sandbox, mails arrive in the owner's inbox.
  await owner.page.getByRole('link', { name: 'E-mails' }).click();
  await owner.page.getByRole('link', { name: /Your invitation to the team/ }).click();
  const mail = await owner.page.getByRole('article').textContent();
  const link = /http:\S+\/console\/invitation#\S+/.exec(mail ?? '')?.[0] ?? '';

  const developer = await world.visit();
  const { page } = developer;
  await page.goto(link);
  await seePage(page, 'Join your team');
  await type(page, 'Name', 'Dana');
  await page.getByLabel('Password').fill('password1234');
  await press(page, 'Join');
  await page.getByText('This password is known to be stolen').waitFor();
  await page.getByLabel('Password').fill('seven quiet rivers run north');
  await press(page, 'Join');
  await seePage(page, 'Overview');
  expect(page.url()).not.toContain('#');
  await signOut(page);
  await typePassword(page, { email: 'dev@shop.example', password: 'seven quiet rivers run north' });
  await seePage(page, 'Overview');

  // A link works once.
  const thief = await world.visit();
  await thief.page.goto(link);
  await type(thief.page, 'Name', 'Thief');
  await thief.page.getByLabel('Password').fill('seven quiet rivers run south');
  await press(thief.page, 'Join');
  await thief.page.getByRole('alert').waitFor();

  await owner.open('/team');
  await owner.page.getByRole('row', { name: /Dana/ }).getByText('Active').waitFor();
  // What the back end refused on the way.
  const refused = /^40[01]: POST \/console\/api\/invitations\/accept$/;
  expect(
    [...owner.complaints, ...developer.complaints].filter((line) => !refused.test(line)),
  ).toEqual([]);
});
