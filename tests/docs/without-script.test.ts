import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Reader } from './support/reader.ts';
import { openPage, startReader } from './support/reader.ts';

// The same pages with JavaScript off: scripts only add comfort.

const { main } = inject('sites');
let reader: Reader;

beforeAll(async () => {
  reader = await startReader(main);
});

afterAll(() => reader?.close());

async function read(
  path: string,
  work: (page: Page) => Promise<void>,
  options: Parameters<typeof openPage>[1] = {},
): Promise<void> {
  const watched = await openPage(reader, { javaScriptEnabled: false, ...options });
  await watched.page.goto(`${reader.site.root}${path}`);
  await work(watched.page);
  expect(watched.complaints).toEqual([]);
  await watched.context.close();
}

describe('without JavaScript', () => {
  it('every sample can be reached by the tabs', () =>
    read('docs/reference/topups/create-order/', async (page) => {
      const request = page.locator('.op-request').first();
      const examples = request.locator('.op-tabs-example > .op-tab');
      expect(await examples.count()).toBeGreaterThan(1);
      for (const example of await examples.all()) {
        await example.click();
        for (const name of ['curl', 'TypeScript', 'Python', 'Go', 'PHP']) {
          await request.locator('.op-tabs-language > .op-tab:visible', { hasText: name }).click();
          const shown = request.locator('.op-panel[data-language] pre:visible');
          expect(await shown.count()).toBe(1);
          expect(await shown.innerText()).toMatch(/\S/);
        }
      }
    }));

  it('fields fold open', () =>
    read('docs/reference/topups/create-order/', async (page) => {
      const fold = page.locator('details.op-nested').first();
      const field = fold.locator('.op-field').first();
      expect(await field.isVisible()).toBe(false);
      await fold.locator('> summary').click();
      expect(await field.isVisible()).toBe(true);
    }));

  it('there is no control that does nothing', () =>
    read('docs/reference/topups/create-order/', async (page) => {
      expect(await page.locator('button:visible').allInnerTexts()).toEqual([]);
    }));

  it('the sidebar leads on, and so do previous and next', () =>
    read('docs/reference/topups/', async (page) => {
      await page.locator('.sidebar').getByRole('link', { name: 'Create order' }).first().click();
      expect(new URL(page.url()).pathname).toBe('/docs/reference/topups/create-order/');
      await page
        .getByRole('navigation', { name: 'Previous and next page' })
        .getByRole('link')
        .last()
        .click();
      expect(new URL(page.url()).pathname).not.toBe('/docs/reference/topups/create-order/');
    }));

  it('the menu of a phone opens and leads on', () =>
    read(
      'docs/guides/',
      async (page) => {
        const link = page.locator('.sidebar').getByRole('link', { name: 'eSIM flow' });
        expect(await link.isVisible()).toBe(false);
        await page.getByRole('button', { name: 'Menu' }).click();
        await link.click();
        expect(new URL(page.url()).pathname).toBe('/docs/guides/esim-flow/');
      },
      { viewport: { width: 390, height: 844 } },
    ));

  it.each([
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(14, 18, 20)'],
  ] as const)('the theme is the %s one of the system', (colorScheme, paper) =>
    read(
      'docs/',
      async (page) => {
        // Scripts are off in the page, not for the test: the style is read through the browser.
        const session = await page.context().newCDPSession(page);
        await session.send('DOM.enable');
        await session.send('CSS.enable');
        const { root } = await session.send('DOM.getDocument');
        const { nodeId } = await session.send('DOM.querySelector', {
          nodeId: root.nodeId,
          selector: 'body',
        });
        const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId });
        expect(computedStyle.find(({ name }) => name === 'background-color')?.value).toBe(paper);
      },
      { colorScheme },
    ),
  );
});
