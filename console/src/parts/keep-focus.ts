import { useEffect } from 'react';

/**
 * Puts the focus on the heading of the page when nothing has it: what had it, such as the button of a row that
 * was removed, is gone, and people with a keyboard would begin at the top of everything.
 */
export function rescueFocus(): void {
  // React Aria gives the focus back in the next frame, where it can.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }),
  );
}

/** Rescues the focus when what calls this goes away. */
export function useFocusRescue(): void {
  useEffect(() => rescueFocus, []);
}
