import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Reader } from './support/reader.ts';
import { listViolations, openPage, startReader } from './support/reader.ts';

// What opens over a page is no part of it until then, so axe looks at it here.

const { below } = inject('sites');
let reader: Reader;

beforeAll(async () => {
  reader = await startReader(below);
});

afterAll(() => reader?.close());

const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe.each([
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
] as const)('$colorScheme, $width px wide', ({ colorScheme, width }) => {
  async function read(path: string, open: (page: Page) => Promise<void>): Promise<void> {
    const viewport = { width, height: 844 };
    const { page, context, complaints } = await openPage(reader, { colorScheme, viewport });
    await page.goto(`${reader.site.root}${path}`);
    await open(page);
    expect(await listViolations(page)).toEqual([]);
    expect(await page.evaluate(sideways)).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  }

  it('"Try it" is sound', () =>
    read('docs/reference/topups/create-order/', async (page) => {
      await page.locator('.try-button').first().click();
      await page.getByRole('dialog').waitFor();
      await page.locator('.try-form summary').first().click();
    }));

  it('"Try it" is sound with the warning of production', () =>
    read('docs/reference/topups/create-order/', async (page) => {
      await page.locator('.try-button').first().click();
      await page.getByLabel('Server', { exact: true }).fill('https://api.octopuscards.io');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.locator('.try-error').waitFor();
    }));

  it('the search is sound, with what it found', () =>
    read('docs/', async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('combobox').fill('insufficient funds');
      await page.getByRole('option').first().waitFor();
    }));
});
