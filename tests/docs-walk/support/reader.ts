import type { BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../../support/browser.ts';
import type { Block } from '../../guides/support/pages.ts';

/** Somebody who reads the site and has nothing else. */
export interface Reader {
  page: Page;
  /** What went wrong on the pages so far: errors in the console, requests to somebody else. */
  complaints: string[];
  /** Follows a link by what it says. */
  follow(name: string, from?: string): Promise<void>;
  /** Presses the copy button of every block of the page, from top to bottom. */
  copyBlocks(): Promise<Block[]>;
  close(): Promise<void>;
}

/** Opens a browser on the first page of the site. */
export async function openReader(root: string): Promise<Reader> {
  const browser = await startBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints = watch(context, new URL(root).origin);
  await page.goto(root);
  return {
    page,
    complaints,
    async follow(name, from = 'body') {
      const target = page.locator(from).getByRole('link', { name, exact: true }).first();
      const address = await target.evaluate((link: HTMLAnchorElement) => link.href);
      await target.click();
      await page.waitForURL(address);
    },
    copyBlocks: () => copyBlocks(page),
    close: () => browser.close(),
  };
}

function watch(context: BrowserContext, origin: string): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}

async function copyBlocks(page: Page): Promise<Block[]> {
  const frames = page.locator('main .code:has(> pre[data-lang])');
  // The buttons are made by a script.
  await frames.first().getByRole('button', { name: 'Copy code' }).waitFor();
  const blocks: Block[] = [];
  for (const [index, frame] of (await frames.all()).entries()) {
    const language = (await frame.locator('pre').getAttribute('data-lang')) ?? '';
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await frame.hover();
    const button = frame.getByRole('button', { name: 'Copy code' });
    await button.click();
    await frame.getByText('Copied').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    blocks.push({ language, meta: '', code: `${code}\n`, line: index + 1 });
  }
  return blocks;
}
