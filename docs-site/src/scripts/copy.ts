/** A button on each block of code, and the one that copies a page as Markdown. */

export function addCopyButtons(): void {
  for (const pre of document.querySelectorAll<HTMLPreElement>('pre[data-lang]')) {
    const frame = frameCode(pre);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy code');
    button.addEventListener('click', () => copyText(button, readCode(pre)));
    frame.classList.add('has-copy');
    pre.after(button);
  }
  for (const path of document.querySelectorAll<HTMLElement>('.op-path')) {
    const text = path.querySelector('code')?.textContent;
    if (text === undefined || text === null) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', `Copy path ${text}`);
    button.addEventListener('click', () => copyText(button, text));
    path.append(button);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-page]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const answer = await fetch(button.dataset['copyPage'] ?? '');
      if (answer.ok) await copyText(button, await answer.text());
    });
  }
}

/** The button stands in a corner of something that does not scroll with the code. */
function frameCode(pre: HTMLPreElement): HTMLElement {
  const { parentElement } = pre;
  if (parentElement?.classList.contains('code') === true) return parentElement;
  const frame = document.createElement('div');
  frame.className = 'code';
  pre.replaceWith(frame);
  frame.append(pre);
  return frame;
}

/** What a block says. Of a terminal only the commands. */
function readCode(pre: HTMLPreElement): string {
  if (pre.dataset['lang'] !== 'console') return pre.innerText;
  const copy = pre.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return pre.innerText;
  for (const mark of copy.querySelectorAll('.t-prompt, .t-out')) mark.remove();
  return (copy.textContent ?? '').replace(/\n+/g, '\n').trim();
}

async function copyText(button: HTMLElement, text: string): Promise<void> {
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Press Ctrl+C';
  }
  setTimeout(() => {
    button.textContent = before;
  }, 1600);
}
