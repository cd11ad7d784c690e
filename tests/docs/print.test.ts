import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Reader } from './support/reader.ts';
import { openPage, startReader } from './support/reader.ts';

// On paper there is nothing to press, so everything has to be open and whole.

const { main } = inject('sites');
let reader: Reader;

beforeAll(async () => {
  reader = await startReader(main);
});

afterAll(() => reader?.close());

/** Lines of code that go over the edge of their block. */
const cutOff = `[...document.querySelectorAll('pre')]
  .filter((pre) => pre.checkVisibility() && (pre.scrollWidth > pre.clientWidth + 1 || pre.scrollHeight > pre.clientHeight + 1))
  .map((pre) => pre.textContent.slice(0, 60))`;

it.each(['docs/reference/topups/create-order/', 'docs/guides/handling-webhooks/', ''])(
  '/%s on paper',
  async (path) => {
    const { page, context } = await openPage(reader, {
      colorScheme: 'dark',
      viewport: { width: 700, height: 1000 },
    });
    await page.goto(`${reader.site.root}${path}`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['.page > .header', '.sidebar', '.pages', 'button']) {
      expect(await page.locator(`${hidden}:visible`).count(), hidden).toBe(0);
    }
    const folded = `[...document.querySelectorAll('.prose details > :not(summary)')]
      .filter((part) => !part.checkVisibility({ contentVisibilityAuto: true })).length`;
    expect(await page.evaluate(folded)).toBe(0);
    expect(await page.evaluate(cutOff)).toEqual([]);
    const paper = 'getComputedStyle(document.body).backgroundColor';
    expect(await page.evaluate(paper)).toBe('rgb(255, 255, 255)');
    await context.close();
  },
);

it('moves nothing for a reader who asked for that', async () => {
  const { page, context } = await openPage(reader, { reducedMotion: 'reduce' });
  await page.goto(`${reader.site.root}docs/reference/topups/create-order/`);
  const moving = `[...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
    return (
      transitionDuration.split(', ').some((time) => parseFloat(time) > 0.01) ||
      (animationName !== 'none' && parseFloat(animationDuration) > 0.01) ||
      scrollBehavior === 'smooth'
    );
  }).map((element) => element.tagName + '.' + element.className)`;
  expect(await page.evaluate(moving)).toEqual([]);
  await context.close();
});
