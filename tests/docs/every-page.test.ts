import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listPages } from './support/pages.ts';
import type { Reader } from './support/reader.ts';
import { listViolations, openPage, runSideBySide, startReader } from './support/reader.ts';

// Every page of the site, in a browser, in both themes, on a wide screen and on a phone.

const { main } = inject('sites');
const pages = listPages(main.folder);
const budget = 80_000;
let reader: Reader;

beforeAll(async () => {
  reader = await startReader(main);
});

afterAll(() => reader?.close());

/** Everything that a reader can unfold, unfolded: what is hidden is not looked at by axe. */
const unfold = `
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  const style = document.createElement('style');
  style.textContent = '.op-panel { display: block !important }';
  document.head.append(style);
`;

it.each([
  { colorScheme: 'light', width: 1440, open: true },
  { colorScheme: 'dark', width: 1440, open: false },
  { colorScheme: 'light', width: 390, open: false },
  { colorScheme: 'dark', width: 390, open: true },
] as const)(
  'every page is sound: $colorScheme, $width px wide, unfolded: $open',
  async ({ colorScheme, width, open }) => {
    const faults: string[] = [];
    await runSideBySide(pages, async (name) => {
      const viewport = { width, height: 900 };
      const { context, page, complaints } = await openPage(reader, { colorScheme, viewport });
      const tell = (fault: string) => faults.push(`/${name}: ${fault}`);
      await page.goto(`${reader.site.root}${name}`);
      const theme = await page.evaluate('document.documentElement.dataset.theme');
      if (theme !== colorScheme) tell(`the theme is ${theme}`);
      if (open) await page.evaluate(unfold);
      const over = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (over > 0) tell(`scrolls to the side by ${over} px`);
      for (const violation of await listViolations(page)) tell(violation);
      for (const complaint of complaints) tell(complaint);
      await context.close();
    });
    expect(faults.sort()).toEqual([]);
  },
);

describe('the first load of a page', () => {
  it(`weighs at most ${budget / 1000} kB`, async () => {
    const weights: { name: string; bytes: number }[] = [];
    await runSideBySide(pages, async (name) => {
      const { context, page, countBytes } = await openPage(reader);
      await page.goto(`${reader.site.root}${name}`, { waitUntil: 'networkidle' });
      weights.push({ name, bytes: await countBytes() });
      await context.close();
    });
    weights.sort((a, b) => b.bytes - a.bytes);
    const heaviest = weights
      .slice(0, 5)
      .map(({ name, bytes }) => `  ${(bytes / 1000).toFixed(1)} kB  /${name}`);
    console.log(`The heaviest pages, all that a first load transfers:\n${heaviest.join('\n')}`);
    expect(weights.filter(({ bytes }) => bytes > budget)).toEqual([]);
    // A page without its style sheet and its scripts would pass as well.
    expect(weights.at(-1)?.bytes).toBeGreaterThan(10_000);
  });
});
