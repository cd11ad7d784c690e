import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Reader } from './support/reader.ts';
import { openPage, startReader } from './support/reader.ts';

// The site by the keyboard alone.

const { main } = inject('sites');
let reader: Reader;

beforeAll(async () => {
  reader = await startReader(main);
});

afterAll(() => reader?.close());

async function read(
  path: string,
  work: (page: Page) => Promise<void>,
  viewport = { width: 1440, height: 900 },
): Promise<void> {
  const { page, context, complaints } = await openPage(reader, { viewport });
  await page.goto(`${reader.site.root}${path}`);
  await work(page);
  expect(complaints).toEqual([]);
  await context.close();
}

/** What has the focus: its name, and whether its ring can be seen and nothing lies over it. */
interface Focus {
  name: string;
  zone: string;
  ring: boolean;
  covered: boolean;
}

function readFocus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) {
      return { name: '', zone: '', ring: false, covered: false };
    }
    // The input of a tab cannot be seen; its label bears the ring.
    const bearer = element.matches('input[type="radio"]')
      ? (element.closest('label') ?? element)
      : element;
    const box = bearer.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(bearer);
    // Not entirely hidden (WCAG 2.4.11): one of some points within it is its own.
    const shares = [0.1, 0.5, 0.9];
    const covered = !shares.some((x) =>
      shares.some((y) => {
        const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        return hit !== null && (bearer.contains(hit) || hit.contains(bearer));
      }),
    );
    return {
      name: (element.getAttribute('aria-label') ?? bearer.textContent ?? '').trim().slice(0, 50),
      zone: element.closest('header')
        ? 'header'
        : element.closest('.sidebar')
          ? 'sidebar'
          : element.closest('.contents')
            ? 'contents'
            : element.closest('main')
              ? 'main'
              : 'page',
      ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      covered,
    };
  });
}

describe('by the keyboard alone', () => {
  it('the first stop leads past the navigation', () =>
    read('docs/reference/topups/create-order/', async (page) => {
      await page.keyboard.press('Tab');
      expect(await readFocus(page)).toEqual({
        name: 'Skip to content',
        zone: 'page',
        ring: true,
        covered: false,
      });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect((await readFocus(page)).zone).toBe('main');
    }));

  it.each([
    '',
    'docs/guides/handling-webhooks/',
    'docs/reference/topups/orders/',
    'docs/reference/errors/',
  ])('every stop of /%s can be seen, in the order of the page', (path) =>
    read(path, async (page) => {
      const zones: string[] = [];
      for (let stop = 0; stop < 150; stop++) {
        await page.keyboard.press('Tab');
        const focus = await readFocus(page);
        if (focus.zone === '') break;
        expect(focus, `stop ${stop + 1}`).toMatchObject({ ring: true, covered: false });
        if (zones.at(-1) !== focus.zone) zones.push(focus.zone);
      }
      const order = ['page', 'header', 'sidebar', 'contents', 'main'];
      expect(zones).toEqual(order.filter((zone) => zones.includes(zone)));
      expect(zones).toContain('main');
    }),
  );

  it('backwards, nothing hides below the header', () =>
    read('docs/reference/topups/orders/', async (page) => {
      await page.evaluate(() => scrollTo(0, 1e6));
      await page.locator('.pages a').last().focus();
      for (let stop = 0; stop < 60; stop++) {
        await page.keyboard.press('Shift+Tab');
        expect(await readFocus(page), `stop ${stop + 1}`).toMatchObject({
          ring: true,
          covered: false,
        });
      }
    }));

  it('arrows change the language, and the code with it', () =>
    read('docs/reference/topups/create-order/', async (page) => {
      const request = page.locator('.op-request').first();
      await request.locator('input[data-language="curl"]').first().focus();
      await page.keyboard.press('ArrowRight');
      expect(
        await request.locator('.op-panel[data-language="typescript"] pre').first().isVisible(),
      ).toBe(true);
      expect(await request.locator('.op-panel[data-language="curl"] pre').first().isVisible()).toBe(
        false,
      );
      expect(await readFocus(page)).toMatchObject({ name: 'TypeScript', ring: true });
    }));

  it('the menu of a phone opens, holds the focus, and closes by Escape', () =>
    read(
      'docs/guides/',
      async (page) => {
        const menu = page.getByRole('button', { name: 'Menu' });
        await menu.focus();
        await page.keyboard.press('Enter');
        const link = page.locator('.sidebar').getByRole('link', { name: 'eSIM flow' });
        await expect.poll(() => link.isVisible()).toBe(true);
        await page.keyboard.press('Tab');
        expect(await readFocus(page)).toMatchObject({
          zone: 'sidebar',
          ring: true,
          covered: false,
        });
        await page.keyboard.press('Escape');
        await expect.poll(() => link.isVisible()).toBe(false);
        expect((await readFocus(page)).name).toBe('Menu');
      },
      { width: 390, height: 844 },
    ));

  it('a block of code that scrolls can be reached and scrolled', () =>
    read(
      'docs/reference/topups/create-order/',
      async (page) => {
        const unreachable = await page
          .locator('pre, .op-scroll')
          .evaluateAll(
            (all) =>
              all.filter(
                (one) => one.scrollWidth > one.clientWidth && one.getAttribute('tabindex') !== '0',
              ).length,
          );
        expect(unreachable).toBe(0);
      },
      { width: 390, height: 844 },
    ));
});
