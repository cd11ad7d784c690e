import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Reader, Watched } from './support/reader.ts';
import { openPage, startReader } from './support/reader.ts';

// What scripts add to a page: it remembers, switches and copies. All of it below a base path.

const { below } = inject('sites');
const order = 'docs/reference/topups/create-order/';
let reader: Reader;
let watched: Watched;
let page: Page;
const go = (path: string) => page.goto(`${reader.site.root}${path}`);

beforeAll(async () => {
  reader = await startReader(below);
});

afterAll(() => reader?.close());

beforeEach(async () => {
  watched = await openPage(reader, { permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page } = watched);
  return async () => {
    expect(watched.complaints).toEqual([]);
    await watched.context.close();
  };
});

/** The texts of all samples of a page in one language, shown or not. */
function readSamples(language: string): Promise<string[]> {
  return page
    .locator(`.op-request .op-panel[data-language="${language}"] pre code`)
    .evaluateAll((blocks) => blocks.map((block) => block.textContent ?? ''));
}

const readClipboard = () => page.evaluate(() => navigator.clipboard.readText());

describe('the tabs on top', () => {
  it('lead back to where the reader was', async () => {
    await go('docs/guides/esim-flow/');
    await go(order);
    const tabs = page.getByRole('navigation', { name: 'Parts of the documentation' });
    await tabs.getByRole('link', { name: 'Guides' }).click();
    expect(page.url()).toBe(`${reader.site.root}docs/guides/esim-flow/`);
    await tabs.getByRole('link', { name: 'API Reference' }).click();
    expect(page.url()).toBe(`${reader.site.root}${order}`);
    // The tab in which the reader is leads to its first page.
    await tabs.getByRole('link', { name: 'API Reference' }).click();
    expect(page.url()).toBe(`${reader.site.root}docs/reference/`);
  });

  it('lead only to pages of this site, whatever is stored', async () => {
    await go('docs/');
    await page.evaluate(() =>
      localStorage.setItem(
        'octopus.places',
        JSON.stringify({ guides: 'https://elsewhere.example/docs/', changelog: 'javascript:1' }),
      ),
    );
    await go('docs/');
    const links = await page
      .locator('.tabs a')
      .evaluateAll((all) => all.map((link) => link instanceof HTMLAnchorElement && link.href));
    expect(links).toEqual(
      ['docs/', 'docs/guides/', 'docs/reference/', 'docs/changelog/'].map(
        (path) => `${reader.site.root}${path}`,
      ),
    );
  });
});

describe('the language of samples', () => {
  it('is chosen once for all samples of all pages', async () => {
    await go(order);
    await page.locator('.op-request .op-tab', { hasText: 'Python' }).first().click();
    const isPython = () =>
      page
        .locator('input[data-language="python"]')
        .evaluateAll((all) =>
          all.every((input) => input instanceof HTMLInputElement && input.checked),
        );
    expect(await isPython()).toBe(true);
    await go('docs/reference/vouchers/orders/');
    expect(await isPython()).toBe(true);
    await go('docs/getting-started/first-order/voucher/');
    await go('');
    expect(await isPython()).toBe(true);
  });
});

describe('the switch of the server', () => {
  it('rewrites the samples of all languages, and is remembered', async () => {
    await go(order);
    expect((await readSamples('curl'))[0]).toContain('https://sandbox-api.octopuscards.io/');
    await page.locator('.servers label', { hasText: 'production' }).first().click();
    for (const language of ['curl', 'python', 'go', 'php']) {
      const samples = await readSamples(language);
      expect(samples.length).toBeGreaterThan(0);
      for (const sample of samples) {
        expect(sample).toContain('https://api.octopuscards.io/');
        expect(sample).not.toContain('sandbox');
      }
    }
    for (const sample of await readSamples('typescript')) {
      expect(sample).toContain("environment: 'production'");
      expect(sample).not.toContain('sandbox');
    }
    await go('docs/reference/vouchers/orders/');
    expect((await readSamples('curl'))[0]).toContain('https://api.octopuscards.io/');
    await page.locator('.servers label', { hasText: 'sandbox' }).first().click();
    expect((await readSamples('curl'))[0]).toContain('https://sandbox-api.octopuscards.io/');
    expect((await readSamples('typescript'))[0]).toContain("environment: 'sandbox'");
  });
});

describe('the buttons that copy', () => {
  it.each(['curl', 'typescript', 'python', 'go', 'php'])(
    'copy exactly the %s code',
    async (language) => {
      await go(order);
      await page
        .locator(`.op-request .op-tab:has(> input[data-language="${language}"])`)
        .first()
        .click();
      const panel = page.locator(`.op-request .op-panel[data-language="${language}"]`).first();
      await panel.hover();
      await panel.getByRole('button', { name: 'Copy code' }).click();
      expect(await readClipboard()).toBe((await readSamples(language))[0]);
      await expect.poll(() => panel.locator('.copy').textContent()).toBe('Copied');
    },
  );

  it('copy what the switch wrote', async () => {
    await go(order);
    await page.locator('.servers label', { hasText: 'production' }).first().click();
    const panel = page.locator('.op-request .op-panel[data-language="curl"]').first();
    await panel.hover();
    await panel.getByRole('button', { name: 'Copy code' }).click();
    expect(await readClipboard()).toContain('https://api.octopuscards.io/');
  });

  it('copy the path of an operation', async () => {
    await go(order);
    await page.getByRole('button', { name: 'Copy path /api/v1/topups/orders' }).click();
    expect(await readClipboard()).toBe('/api/v1/topups/orders');
  });

  it('copy each block of a guide as it is written', async () => {
    await go('docs/getting-started/first-order/voucher/');
    const blocks = await page
      .locator('.prose pre[data-lang]:not([data-lang="console"])')
      .filter({ visible: true })
      .all();
    expect(blocks.length).toBeGreaterThan(5);
    for (const block of blocks) {
      const text = await block.evaluate((pre) => pre.textContent);
      await block.hover();
      await block.locator('xpath=following-sibling::button').click();
      expect(await readClipboard()).toBe(text);
    }
  });

  it('copy the commands of a terminal without its answers', async () => {
    await go('docs/toolkit/generate/');
    const block = page.locator('pre[data-lang="console"]').first();
    await block.hover();
    await block.locator('xpath=following-sibling::button').click();
    const text = await readClipboard();
    expect(text).not.toMatch(/^\$/m);
    expect(text).toMatch(/^(npm|npx|octopus|node|git) /);
  });

  it('copy the page as Markdown', async () => {
    await go(order);
    await page.getByRole('button', { name: 'Copy page' }).click();
    await expect.poll(readClipboard).toMatch(/^# /);
  });
});

describe('the theme', () => {
  it('is that of the system until the reader chooses, and the choice stays', async () => {
    await go('docs/');
    const readTheme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    expect(await readTheme()).toBe('light');
    const button = page.getByRole('button', { name: 'Dark theme' });
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await go(order);
    expect(await readTheme()).toBe('dark');
  });
});
