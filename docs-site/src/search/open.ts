/**
 * Opens the search: by its button, by Ctrl K (⌘K) and by /. This is all that a page loads of it; the rest comes when
 * somebody opens it for the first time.
 */

const slashKey = 'octopus.search-key';

/** Readers who dictate or use other tools can switch the single key off. */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off';
  } catch {
    return true;
  }
}

/** Switches the single key on or off. */
export function setSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(slashKey);
    else localStorage.setItem(slashKey, 'off');
  } catch {
    // Without storage it stays as it is.
  }
}

/** Whether a key pressed here is text that somebody writes. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // The field of a dialog that was just closed keeps the focus until the next frame.
  if (target.closest('dialog:not([open])') !== null) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

async function openSearch(): Promise<void> {
  const base = document.querySelector<HTMLElement>('[data-base]')?.dataset['base'] ?? '/';
  const { openDialog } = await import('./dialog.ts');
  openDialog(base);
}

/** Makes the search buttons work. */
export function addSearch(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-search]')) {
    button.hidden = false;
    button.addEventListener('click', openSearch);
  }
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    if (isComposing || event.defaultPrevented) return;
    const chord = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
    const slash = key === '/' && !ctrlKey && !metaKey && !altKey && isSlashOn();
    if (!chord && !(slash && !isWriting(event.target))) return;
    // Another dialog, such as "Try it", keeps the keyboard to itself.
    const open = document.querySelector('dialog[open]');
    if (open !== null && !open.matches('.search')) return;
    event.preventDefault();
    openSearch();
  });
}
