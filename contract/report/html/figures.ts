import type { Share } from '../../coverage/index.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

/** A bar that says nothing to those who cannot see it: the figures stand beside it. */
export function renderBar({ reached, of }: Share): Markup {
  const width = of === 0 ? 100 : Math.round((reached / of) * 1000) / 10;
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect class="fill" width="${width}" height="4"/></svg>`;
}

/** `12,345` */
export function writeNumber(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
