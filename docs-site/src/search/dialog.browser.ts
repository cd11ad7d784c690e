import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { packEntries } from './pack.ts';
import { readEntries } from './source.ts';

// The dialog in a real browser, by the keyboard alone, on the real index and a page with nothing but the button.

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const base = '/some/base/';
const files = new Map<string, { type: string; body: string }>();
let asked: string[] = [];
let broken = false;
let server: Server;
let address: string;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  await bundle();
  files.set(`${base}docs/search.json`, {
    type: 'application/json',
    body: JSON.stringify(packEntries(readEntries())),
  });
  files.set(base, { type: 'text/html', body: writePage() });
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    asked.push(path);
    const file = broken && path.endsWith('search.json') ? undefined : files.get(path);
    const blank = { type: 'text/html', body: '<!doctype html><title>A page</title>' };
    const answer =
      file ?? (path.startsWith(`${base}docs/`) && !path.endsWith('.json') ? blank : undefined);
    response.writeHead(answer === undefined ? 404 : 200, {
      'content-type': answer?.type ?? 'text/plain',
    });
    response.end(answer?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port.');
  address = `http://127.0.0.1:${bound.port}${base}`;
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

beforeEach(async () => {
  broken = false;
  faults = [];
  page = await browser.newPage();
  page.setDefaultTimeout(8_000);
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(address);
  asked = [];
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await page.close();
});

/** The programs as the site's build makes them: the dialog in a file of its own. */
async function bundle(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('open.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: '/',
    write: false,
    plugins: [
      {
        name: 'inline-styles',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
            path: `${resolveDir}/${path.replace('?inline', '')}`,
            namespace: 'styles',
          }));
          onLoad({ filter: /./, namespace: 'styles' }, async ({ path }) => {
            const { readFile } = await import('node:fs/promises');
            return { contents: await readFile(path, 'utf8'), loader: 'text' };
          });
        },
      },
    ],
  });
  for (const { path, text } of outputFiles) {
    files.set(`${base}${path.slice(1)}`, { type: 'text/javascript', body: text });
  }
}

function writePage(): string {
  return `<!doctype html><html lang="en"><title>Docs</title>
<div data-base="${base}"><a href="#x" id="before">A link</a>
<button type="button" data-search hidden>Search</button></div>
<p><label>Amount <input id="form"></label></p>
<script type="module">import { addSearch } from '${base}open.js'; addSearch();</script>`;
}

const field = '[role="combobox"]';

/** Types a query and waits for its first result. */
async function ask(query: string): Promise<void> {
  await page.locator(field).fill('');
  await page.keyboard.type(query);
  await page.waitForFunction(
    () => document.querySelector('[role="option"][aria-selected="true"]') !== null,
  );
}

/** The result that the field points at. */
function readActive(): Promise<string | null> {
  return page.evaluate(() => {
    const id = document.querySelector('[role="combobox"]')?.getAttribute('aria-activedescendant');
    return id === null || id === undefined
      ? null
      : (document.getElementById(id)?.getAttribute('href') ?? '');
  });
}

async function close(key = 'Escape'): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('dialog.search').waitFor({ state: 'hidden' });
}

test('nothing is loaded before the search is opened, and nothing from elsewhere after', async () => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.reload();
  await page.locator('[data-search]').waitFor();
  expect(asked.filter((path) => /search\.json|dialog/.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await ask('wallets');
  expect(asked.filter((path) => /search\.json/.test(path))).toHaveLength(1);
  expect([...hosts]).toEqual([new URL(address).host]);
});

test.each(['/', 'Control+k', 'Meta+k'])('%s opens it', async (key) => {
  await page.keyboard.press(key);
  await page.locator(field).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
});

test('the button opens it, and gets the focus back', async () => {
  await page.locator('#before').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator(field).waitFor();
  await close();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Search');
});

test('/ in a form is a letter; Control+k works there and gives the focus back', async () => {
  await page.locator('#form').focus();
  await page.keyboard.press('/');
  expect(await page.locator('#form').inputValue()).toBe('/');
  expect(await page.locator('dialog.search').count()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.locator(field).waitFor();
  await close('Control+k');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('form');
});

test('arrows choose, round the ends, and the focus stays in the field; Enter opens', async () => {
  await page.keyboard.press('/');
  await ask('POST /api/v1/topups/orders');
  const first = `${base}docs/reference/topups/create-order/#createTopupOrder`;
  expect(await readActive()).toBe(first);
  const count = await page.locator('[role="option"]').count();
  expect(count).toBeGreaterThan(1);
  await page.keyboard.press('ArrowDown');
  expect(await readActive()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await readActive()).toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await readActive()).toBe(
    await page.locator('[role="option"]').last().getAttribute('href'),
  );
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${first}`);
});

test('Enter before the index is there opens the first result when it comes', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/search.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('/');
  await page.locator(field).waitFor();
  await page.keyboard.type('getWallet');
  await page.keyboard.press('Enter');
  release();
  await page.waitForURL(`**${base}docs/reference/wallets/wallets/#getWallet`);
});

test('the number of results is said, and that there are none', async () => {
  await page.keyboard.press('/');
  await ask('client_reference');
  const count = await page.locator('[role="option"]').count();
  await page
    .getByRole('status')
    .filter({ hasText: `${count} results` })
    .waitFor({ state: 'attached' });
  await page.locator(field).fill('qqqqqqq');
  await page.getByRole('status').filter({ hasText: 'No results' }).waitFor({ state: 'attached' });
  expect(await page.locator(field).getAttribute('aria-expanded')).toBe('false');
  expect(await readActive()).toBeNull();
  const links = page.locator('.search-notes a');
  expect(await links.first().getAttribute('href')).toBe(`${base}docs/reference/`);
});

test('results stand in named groups with a badge, and what was looked for is marked', async () => {
  await page.keyboard.press('/');
  await ask('createTopupOrder');
  const group = page.getByRole('group', { name: 'Endpoints' });
  const option = group.getByRole('option').first();
  expect(await option.locator('.search-kind').textContent()).toBe('POST');
  expect(await option.locator('mark').count()).toBeGreaterThan(0);
  expect(await page.getByRole('listbox', { name: 'Results' }).isVisible()).toBe(true);
  expect(await page.locator('style, [style]').count()).toBe(0);
});

test('what is typed is text, not HTML', async () => {
  await page.keyboard.press('/');
  await page.locator(field).fill('<u>qqqqqq</u>');
  await page.locator('.search-notes', { hasText: '<u>qqqqqq</u>' }).waitFor();
  expect(await page.locator('dialog.search u').count()).toBe(0);
});

test('Tab stays in the dialog', async () => {
  await page.keyboard.press('/');
  await ask('wallets');
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () =>
        document.activeElement !== document.body &&
        document.activeElement?.closest('dialog') === null,
    );
    expect(outside).toBe(false);
  }
});

test('the single key can be switched off, for good', async () => {
  await page.keyboard.press('/');
  await page.locator(field).waitFor();
  await page.getByRole('checkbox', { name: 'Open with the key /' }).focus();
  await page.keyboard.press('Space');
  await close();
  await page.reload();
  await page.locator('[data-search]').waitFor();
  await page.keyboard.press('/');
  expect(await page.locator('dialog.search').count()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.locator(field).waitFor();
  expect(await page.getByRole('checkbox').isChecked()).toBe(false);
});

test('right after it was closed, / opens it again', async () => {
  await page.keyboard.press('/');
  await page.locator(field).waitFor();
  await close();
  await page.locator(field).evaluate((input) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
  });
  await page.locator(field).waitFor();
});

test('without the index it says where to look, and the next time it works', async () => {
  broken = true;
  await page.keyboard.press('/');
  await page.locator('.search-notes', { hasText: 'could not be loaded' }).waitFor();
  broken = false;
  await close();
  await page.keyboard.press('/');
  await ask('429');
  expect(await readActive()).toBe(`${base}docs/reference/errors/#TOO_MANY_REQUESTS`);
});

test('a page once opened goes on searching without a network', async () => {
  await page.keyboard.press('/');
  await ask('login');
  await page.context().setOffline(true);
  await ask('go live');
  expect(await readActive()).toBe(`${base}docs/best-practices/before-you-go-live/`);
  await page.context().setOffline(false);
});
