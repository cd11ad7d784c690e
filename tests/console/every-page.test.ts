import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../sandbox/auth/index.ts';
import { runSideBySide } from '../docs/support/reader.ts';
import { fillWorld } from './support/fill.ts';
import type { Filled } from './support/fill.ts';
import { listViolations, settle } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';
import { openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

let world: World;
let filled: Filled;
beforeAll(async () => {
  world = await openWorld();
  filled = await fillWorld(world);
});
afterAll(() => world.close());

/** How each page is looked at. What colours alone change is not judged twice. */
const LOOKS = [
  { colorScheme: 'light', width: 1280, rules: undefined },
  { colorScheme: 'dark', width: 1280, rules: ['color-contrast'] },
  { colorScheme: 'dark', width: 390, rules: undefined },
  { colorScheme: 'light', width: 390, rules: ['color-contrast'] },
] as const;
/** Pages that a new client has, and what is not there. */
const EMPTY = [
  ...['/overview', '/orders', '/wallets', '/keys', '/allow-list', '/webhooks', '/audit'],
  ...['/orders/vouchers/1', '/wallets/999', '/webhooks/999', '/tools/events'],
];

/** What is wrong with a page in all its looks: in words for whoever has to mend it. */
async function inspect({ page, complaints }: Visitor, name: string): Promise<string[]> {
  const faults: string[] = [];
  const folder = process.env['CONSOLE_PICTURES'];
  for (const { colorScheme, width, rules } of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    // Colours fade from one look to the next.
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((one) => one.finished)),
    );
    const [whole = 0, shown = 0] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    if (whole > shown) faults.push(`It is ${whole} wide on ${shown}.`);
    faults.push(
      ...(await listViolations(page, rules)).map((fault) => `${colorScheme} ${width}: ${fault}`),
    );
    if (folder !== undefined) {
      const file = `${folder}/${name.replaceAll('/', '_')}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: file, fullPage: true });
    }
  }
  if ((await page.locator('h1').count()) !== 1) faults.push('It has not one heading.');
  return [...faults, ...complaints.splice(0)];
}

/** Opens pages, a few at a time, and collects what is wrong with each. */
async function inspectAll(open: () => Promise<Visitor>, paths: readonly string[], name: string) {
  const found: string[] = [];
  const waiting = [...paths];
  await runSideBySide([1, 2, 3], async () => {
    const visitor = await open();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await visitor.page.setViewportSize({ width: 1280, height: 900 });
      await visitor.open(path);
      await settle(visitor.page);
      found.push(...(await inspect(visitor, name + path)).map((fault) => `${path}: ${fault}`));
    }
    await visitor.context.close();
  });
  return found;
}

test('signing in', async () => {
  const paths = ['/', '/invitation', '/invitation?again#x'];
  expect(await inspectAll(() => world.visit(), paths, 'out')).toEqual([]);
});

test('with all there can be', async () => {
  const open = () => world.visitAs({ role: 'owner' });
  expect(await inspectAll(open, filled.owner, 'full')).toEqual([]);
});

test('of the platform', async () => {
  const open = () => world.visitAs({ role: 'platform_administrator' });
  expect(await inspectAll(open, filled.administrator, 'platform')).toEqual([]);
});

test('with nothing in them', async () => {
  const { db } = world.running.sandbox;
  const { clientId } = await createClient(world.running.sandbox, { name: 'New shop' });
  await db.deleteFrom('api_keys').where('client_id', '=', clientId).execute();
  const expects = /^404: GET \/console\/api\/(orders|wallets|webhooks)\/.*\d+/;
  const open = () => world.visitAs({ role: 'owner', clientId }, { expects });
  expect(await inspectAll(open, EMPTY, 'empty')).toEqual([]);
});

/** Pages, and the button that opens a window there. */
const WINDOWS = [
  ['/keys', 'New key'],
  ['/webhooks', 'New endpoint'],
  ['/allow-list', 'Add range'],
  ['/team', 'Invite'],
  ['/account', 'Add an app'],
  ['/tools/clock', 'Reset the sandbox…'],
] as const;

test('in windows that are open', async () => {
  const found: string[] = [];
  await runSideBySide(
    WINDOWS,
    async ([path, button]) => {
      const owner = await world.visitAs({ role: 'owner' });
      await owner.open(path);
      await owner.page.getByRole('button', { name: button, exact: true }).click();
      await owner.page.getByRole('dialog').waitFor();
      await settle(owner.page);
      found.push(...(await inspect(owner, `window${path}`)).map((fault) => `${path}: ${fault}`));
      await owner.context.close();
    },
    3,
  );
  expect(found).toEqual([]);
});
