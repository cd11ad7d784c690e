import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createOctopus } from '@octopus-cards/client';
import { startSandbox } from '@octopus-cards/sandbox';
import type { RunningSandbox } from '@octopus-cards/sandbox';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';

/** The hooks in a page, in a real browser, on the sandbox. */
let sandbox: RunningSandbox;
let server: Server;
let browser: Browser;
let page: Page;
let address: string;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  const script = await bundlePage();
  const html =
    '<!doctype html><title>Shop</title><div id="root"></div><script src="page.js"></script>';
  server = createServer(({ url = '' }, response) => {
    const isScript = url.startsWith('/page.js');
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  sandbox = await startSandbox({ env: {}, settings: { origins: [origin] } });
  const { url: baseUrl, apiKey, apiSecret } = sandbox;
  const octopus = createOctopus({ baseUrl });
  const { data } = await octopus.auth.login({ username: apiKey ?? '', password: apiSecret ?? '' });
  const query = new URLSearchParams({ baseUrl, accessToken: data.access_token });
  address = `${origin}/?${query}`;
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
  server?.closeAllConnections();
  server?.close();
});

beforeEach(async () => {
  complaints.length = 0;
  requests.length = 0;
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await page.goto(address);
  return () => page.close();
});

describe('the hooks in a browser', () => {
  it('list products, with the headers of the page', async () => {
    const list = page.locator('#products');
    await list.waitFor();
    expect(await list.locator('li').allTextContents()).toContain('PUBG Mobile UC');
    expect(Number(await list.getAttribute('title'))).toBeGreaterThan(
      await list.locator('li').count(),
    );
    expect(complaints).toEqual([]);
  });

  it('read on by pages as long as there is more', async () => {
    for (const pages of [2, 3]) {
      await page.locator('#more:enabled').click();
      await page.locator(`#all[data-pages="${pages}"]`).waitFor();
    }
    await page.locator('#more:disabled').waitFor();
    const names = (await page.locator('#all output').textContent())?.split('|') ?? [];
    const total = await page.locator('#products').getAttribute('title');
    expect(names).toHaveLength(Number(total));
    expect(requests.filter((one) => one.includes('per_page=250'))).toHaveLength(3);
  });

  it('place an order with a reference of their own making', async () => {
    await page.locator('#buy').click();
    const text = await page.locator('#order output, #order p').textContent();
    expect(text).toMatch(/^(PENDING|DELIVERED) \S{20,}$/);
    expect(requests.filter((one) => one.startsWith('POST'))).toHaveLength(1);
  });

  it('fail with the errors of the client, and ask once', async () => {
    const missing = page.locator('#missing');
    expect(await missing.textContent()).toBe('404 NOT_FOUND getTopupProduct');
    expect(requests.filter((one) => one.endsWith('/products/999999999'))).toHaveLength(1);
    await page.locator('#buy-wrong').click();
    expect(await page.locator('#order p').textContent()).toMatch(/^4\d\d \w+ createTopupOrder$/);
  });
});

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}
