import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Bytes that a page may load until it can be used, as gzip would send them. When set: 115,666 and 188,856. */
const LIMITS = { 'sign-in': 125_000, overview: 205_000 };

test.each([
  ['sign-in', '/'],
  ['overview', '/overview'],
] as const)('%s is light', async (name, path) => {
  const visitor = name === 'sign-in' ? await world.visit() : await world.visitAs({ role: 'owner' });
  const files = new Map<string, Promise<number>>();
  visitor.page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/console/api/')) return;
    files.set(
      pathname,
      response.body().then((body) => gzipSync(body).length),
    );
  });
  await visitor.open(path);
  const sizes = await Promise.all(files.values());
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThan(LIMITS[name]);
  await visitor.context.close();
});

test.each([
  ['the frame of all pages', 'shell', '/keys', 'API keys'],
  ['one page', 'keys', '/keys', 'API keys'],
])(
  'when a newer build has replaced %s, one is told, and can go on',
  async (_, part, path, title) => {
    const { page, context } = await world.visitAs({ role: 'owner' });
    const gone = new RegExp(`/assets/${part}-[^/]*\\.js$`);
    await page.route(gone, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${world.base}${path}`);
    await page.getByRole('heading', { name: 'This page cannot be shown' }).waitFor();
    await page.unroute(gone);
    await page.getByRole('button', { name: 'Load again' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await context.close();
  },
);
