import { findBase } from '../servers.ts';

/** Puts "Try it" beside each request. The panel itself is loaded when it is asked for. */
export function addTryButtons(): void {
  for (const tools of document.querySelectorAll<HTMLElement>('.op-tools[data-operation]')) {
    const operation = tools.dataset['operation'] ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'try-button';
    button.textContent = 'Try it';
    button.setAttribute('aria-haspopup', 'dialog');
    button.addEventListener('click', async () => {
      const { openPanel } = await import('./panel.ts');
      await openPanel(operation, `${findBase()}docs/try/${operation}.json`);
    });
    tools.append(button);
    tools.hidden = false;
  }
}
