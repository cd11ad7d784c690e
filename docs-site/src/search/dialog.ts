import { addBase, locateReference } from '../lib/paths.ts';
import { make } from '../scripts/try/elements.ts';
import { groupHits } from './group.ts';
import { loadEngine } from './load.ts';
import { writeEmpty, writeFailure, writeGroups, writeHints } from './results.ts';
import { isSlashOn, setSlash } from './open.ts';
import styles from './search.css?inline';

/** The dialog of the search: a combobox with a list of results, after the ARIA Authoring Practices. */

interface Parts {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  list: HTMLElement;
  notes: HTMLElement;
  status: HTMLElement;
}

let parts: Parts | undefined;
let base = '/';
let options: HTMLAnchorElement[] = [];
let active = -1;
let ready = false;
/** Enter was pressed before there were results: the first is opened when they come. */
let eager = false;
let announcing: ReturnType<typeof setTimeout> | undefined;

/** Opens the search, or closes it when it is open. */
export function openDialog(root: string): void {
  base = root;
  parts ??= buildDialog();
  const { dialog, input } = parts;
  if (dialog.open) {
    dialog.close();
    return;
  }
  dialog.showModal();
  input.select();
  // The index comes while the first letters are typed.
  update();
}

function buildDialog(): Parts {
  const input = make('input', {
    type: 'text',
    class: 'search-input',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'search-list',
    'aria-autocomplete': 'list',
    'aria-label': 'Search the documentation',
    placeholder: 'Endpoint, field, error, or everyday words',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const close = make('button', { type: 'button', class: 'search-close' }, 'Close');
  const list = make('div', {
    id: 'search-list',
    role: 'listbox',
    'aria-label': 'Results',
    hidden: true,
  });
  const notes = make('div', { class: 'search-notes' });
  const status = make('p', { class: 'search-status', role: 'status' });
  const dialog = make(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    make('div', { class: 'search-bar' }, input, close),
    make('div', { class: 'search-body' }, list, notes),
    status,
    buildFoot(),
  );
  close.addEventListener('click', () => dialog.close());
  input.addEventListener('input', () => {
    eager = false;
    update();
  });
  input.addEventListener('keydown', pressKey);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('a') : null;
    // With a modifier the link opens in another tab, and the search stays.
    if (option !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  // A press would take the focus out of the field.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  // Styles come with this program: a page that nobody searches from does not load them.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(dialog);
  return { dialog, input, list, notes, status };
}

function buildFoot(): HTMLElement {
  const box = make('input', { type: 'checkbox', checked: isSlashOn() });
  box.addEventListener('change', () => setSlash(box.checked));
  const keys = make('span', { class: 'search-keys', 'aria-hidden': 'true' });
  for (const [key, what] of [
    ['↑↓', 'choose'],
    ['Enter', 'open'],
    ['Esc', 'close'],
  ] as const) {
    keys.append(make('span', {}, make('kbd', {}, key), ` ${what}`));
  }
  const label = make('label', { class: 'search-slash' }, box, 'Open with the key /');
  return make('div', { class: 'search-foot' }, keys, label);
}

/** Shows what the field asks for. */
async function update(): Promise<void> {
  if (parts === undefined) return;
  const { input, notes } = parts;
  const address = `${addBase(base, '/docs/search.json')}`;
  try {
    if (!ready) notes.replaceChildren(make('p', {}, 'Loading …'));
    const engine = await loadEngine(address);
    ready = true;
    const query = input.value.trim();
    if (query === '') {
      show([], '');
      notes.replaceChildren(writeHints((example) => ask(example)));
      return;
    }
    const groups = groupHits(engine.search(query));
    show(writeGroups(groups, locate), query);
    notes.replaceChildren(...(options.length === 0 ? [writeEmpty(query, locate)] : []));
    if (eager) options[0]?.click();
    eager = false;
  } catch {
    show([], '');
    notes.replaceChildren(writeFailure(locate));
    announce('The search could not be loaded.');
  }
}

function ask(query: string): void {
  if (parts === undefined) return;
  parts.input.value = query;
  parts.input.focus();
  update();
}

/** Address of a result on this site. */
function locate(address: string): string {
  const place = address.startsWith('ref:') ? locateReference(address.slice(4)) : address;
  return addBase(base, place);
}

function show(groups: readonly HTMLElement[], query: string): void {
  if (parts === undefined) return;
  const { input, list, status } = parts;
  list.replaceChildren(...groups);
  list.scrollTop = 0;
  options = [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  list.hidden = options.length === 0;
  input.setAttribute('aria-expanded', String(options.length > 0));
  activate(options.length > 0 ? 0 : -1);
  if (query === '') status.textContent = '';
  else announce(options.length === 0 ? 'No results' : countResults(options.length));
}

function countResults(count: number): string {
  return count === 1 ? '1 result' : `${count} results`;
}

/** Said once the typing pauses, not with every letter. */
function announce(text: string): void {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    if (parts !== undefined) parts.status.textContent = text;
  }, 250);
}

function activate(index: number): void {
  if (parts === undefined) return;
  options[active]?.setAttribute('aria-selected', 'false');
  active = index;
  const option = options[index];
  if (option === undefined) {
    parts.input.removeAttribute('aria-activedescendant');
    return;
  }
  option.setAttribute('aria-selected', 'true');
  parts.input.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}

function pressKey(event: KeyboardEvent): void {
  // Enter and the arrows belong to the input method while it composes a word.
  const { key, altKey, isComposing } = event;
  if (isComposing || altKey) return;
  if (options.length === 0) {
    eager = key === 'Enter' && !ready;
    return;
  }
  if (key === 'ArrowDown') activate((active + 1) % options.length);
  else if (key === 'ArrowUp') activate((active - 1 + options.length) % options.length);
  else if (key === 'PageDown') activate(Math.min(active + 5, options.length - 1));
  else if (key === 'PageUp') activate(Math.max(active - 5, 0));
  else if (key === 'Enter') follow(event);
  else return;
  event.preventDefault();
}

/** Enter is a click on the result, with the same modifiers: Ctrl Enter opens another tab. */
function follow({ ctrlKey, metaKey, shiftKey }: KeyboardEvent): void {
  const init = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey };
  options[active]?.dispatchEvent(new MouseEvent('click', init));
}
