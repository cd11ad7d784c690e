import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillWorld } from './support/fill.ts';
import type { Filled } from './support/fill.ts';
import { openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

let world: World;
let filled: Filled;
beforeAll(async () => {
  world = await openWorld();
  filled = await fillWorld(world);
});
afterAll(() => world.close());

/** Buttons that change nothing, or what is one's own. */
const HARMLESS =
  /^(\d+ days|Copy.*|Look for new ones|Download as CSV|Details.*|Add a passkey|Add an app|Change password|End all others|Make new ones|(Rename|Remove) “Phone”|End the session of .*)$/;

/** Without the fields that open a list: filters, and the theme. */
const BUTTONS = 'main button:not([aria-haspopup="listbox"])';

test.each(['read_only', 'finance'] as const)(
  'a person who is %s sees no page and no question that is refused',
  async (role) => {
    const visitor = await world.visitAs({ role });
    const { page } = visitor;
    await visitor.open('/');
    const links = await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(3);
    const offered: string[] = [];
    const details = filled.owner.filter((path) => /\/\d+$/.test(path));
    for (const path of [...links.map((link) => link.replace('/console', '')), ...details]) {
      await visitor.open(path);
      for (const button of await page.locator(BUTTONS).all()) {
        const label = (await button.getAttribute('aria-label')) ?? (await button.innerText());
        if (!HARMLESS.test(label.trim())) offered.push(`${path}: ${label.trim()}`);
      }
    }
    // Not one answer was a 403.
    expect(visitor.complaints).toEqual([]);
    if (role === 'read_only') expect(offered).toEqual([]);
    await visitor.context.close();
  },
);
