import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, as it is called; and whether one can see that. */
export function readFocus(page: Page): Promise<{ name: string; isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: '', isSeen: true };
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const named = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '');
    const label =
      element.getAttribute('aria-label') ??
      labels[0]?.textContent ??
      (named.join(' ').trim() || element.textContent);
    const marked = [element, element.parentElement, element.closest('label')].some((one) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    const { width, height } = element.getBoundingClientRect();
    const boxes = element.closest('label')?.querySelector('.check-box');
    const isMarked =
      marked ||
      (boxes !== null && boxes !== undefined && getComputedStyle(boxes).outlineStyle !== 'none');
    return { name: label.trim(), isSeen: isMarked || width * height === 0 };
  });
}

/** Goes on with Tab until something has the focus; each stop on the way can be seen. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    const focus = await readFocus(page);
    const isIt = typeof name === 'string' ? focus.name === name : name.test(focus.name);
    if (isIt) {
      expect(focus, 'the focus is seen').toMatchObject({ isSeen: true });
      return;
    }
    seen.push(focus.name);
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${name}; it leads to: ${seen.join(' | ')}`);
}

/** Goes to a button or link, and presses it. */
export async function enter(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Goes to a field, and types over what is in it. */
export async function typeInto(page: Page, field: string | RegExp, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Opens a field with choices, and goes down to one of them. */
export async function pick(page: Page, field: RegExp, choice: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  // Letters lead to the choice that begins with them.
  await page.keyboard.type(choice);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}
