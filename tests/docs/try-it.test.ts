import { startSandbox } from '@octopus-cards/sandbox';
import type { RunningSandbox } from '@octopus-cards/sandbox';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Reader, Watched } from './support/reader.ts';
import { openPage, startReader } from './support/reader.ts';

// "Try it" against a sandbox on this machine.

const { below } = inject('sites');
let reader: Reader;
let sandbox: RunningSandbox;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  reader = await startReader(below);
  sandbox = await startSandbox({ env: {}, settings: { origins: [reader.site.origin] } });
});

afterAll(async () => {
  await reader?.close();
  await sandbox?.close();
});

beforeEach(async () => {
  watched = await openPage(reader, {}, [new URL(sandbox.url).origin]);
  ({ page } = watched);
  return () => watched.context.close();
});

async function openPanel(path: string, operation: string): Promise<Locator> {
  await page.goto(`${reader.site.root}${path}`);
  await page.locator(`.op-tools[data-operation="${operation}"] .try-button`).click();
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  return panel;
}

async function logIn(panel: Locator): Promise<void> {
  await panel.getByLabel('Server').fill(sandbox.url);
  await panel.getByLabel('API key').fill(sandbox.apiKey ?? '');
  await panel.getByLabel('API secret').fill(sandbox.apiSecret ?? '');
}

const send = (panel: Locator) => panel.getByRole('button', { name: 'Send' }).click();

describe('Try it', () => {
  it('logs in, lists, orders, and shows each answer', async () => {
    const list = await openPanel('docs/reference/wallets/wallets/', 'listWallets');
    await logIn(list);
    await send(list);
    await expect.poll(() => list.locator('.try-status').innerText()).toMatch(/^200 OK in \d+ ms$/);
    expect(await list.locator('.try-result pre').first().innerText()).toContain('"amount"');

    // The other page knows the server and the key.
    const order = await openPanel('docs/reference/vouchers/create-order/', 'createVoucherOrder');
    expect(await order.getByLabel('Server').inputValue()).toBe(sandbox.url);
    await send(order);
    await expect.poll(() => order.locator('.try-status').innerText()).toMatch(/^20[012] /);
    const answer = await order.locator('.try-result pre').first().innerText();
    expect(JSON.parse(answer)).toMatchObject({
      status: 'DELIVERED',
      vouchers: [{}, {}, {}, {}, {}],
    });

    expect(watched.complaints).toEqual([]);
  });

  it('keeps the key in the browser, out of every address and out of what it shows', async () => {
    const panel = await openPanel('docs/reference/wallets/wallets/', 'listWallets');
    await logIn(panel);
    await send(panel);
    await panel.locator('.try-status').waitFor();
    const secrets = [sandbox.apiKey ?? '', sandbox.apiSecret ?? ''];
    expect(secrets.every((secret) => secret.length > 10)).toBe(true);
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    for (const secret of secrets) {
      expect(stored).toContain(secret);
      expect(watched.requests.filter((url) => url.includes(secret))).toEqual([]);
      expect(await panel.locator('.try-result').innerText()).not.toContain(secret);
    }
    // A token is worth as much as a key for as long as it lives.
    expect(stored).not.toMatch(/eyJ[\w-]+\.[\w-]+\./);
    expect(page.url()).not.toContain('?');
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  it('begins with the sandbox, though the samples show production', async () => {
    await page.goto(`${reader.site.root}docs/reference/wallets/wallets/`);
    await page.locator('.servers label', { hasText: 'production' }).first().click();
    const panel = await openPanel('docs/reference/wallets/wallets/', 'listWallets');
    expect(await panel.getByLabel('Server').inputValue()).toBe(
      'https://sandbox-api.octopuscards.io',
    );
  });

  it('sends nothing to production before a box is ticked, and keeps nothing typed for it', async () => {
    const panel = await openPanel('docs/reference/wallets/wallets/', 'listWallets');
    await panel.getByLabel('Server').fill('https://api.octopuscards.io');
    await panel.getByLabel('API key').fill('a-real-key');
    await panel.getByLabel('API secret').fill('a-real-secret');
    await send(panel);
    await expect
      .poll(() => panel.locator('.try-error').innerText())
      .toBe('Tick the box under the server first: this is not the sandbox.');
    expect(watched.requests.filter((url) => url.includes('api.octopuscards.io'))).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('a-real');
  });

  it('says in words what is missing or wrong', async () => {
    const panel = await openPanel('docs/reference/wallets/wallets/', 'listWallets');
    await panel.getByLabel('Server').fill(sandbox.url);
    await send(panel);
    await expect
      .poll(() => panel.locator('.try-error').innerText())
      .toBe('Fill in the API key and the secret first.');
    await panel.getByLabel('API key').fill('wrong');
    await panel.getByLabel('API secret').fill('wrong');
    await send(panel);
    await expect
      .poll(() => panel.locator('.try-error').innerText())
      .toMatch(/^The login was answered with 401: /);
  });

  it('by the keyboard: Escape closes it, and the focus is back on its button', async () => {
    await page.goto(`${reader.site.root}docs/reference/wallets/wallets/`);
    const button = page.locator('.try-button').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});
