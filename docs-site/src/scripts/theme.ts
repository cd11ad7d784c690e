/** The button for light and dark. */

const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
const root = document.documentElement;

function show(): void {
  button?.setAttribute('aria-pressed', String(root.dataset['theme'] === 'dark'));
}

button?.addEventListener('click', () => {
  const theme = root.dataset['theme'] === 'dark' ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  try {
    localStorage.setItem('starlight-theme', theme);
  } catch {
    // Then the choice lasts for this page.
  }
  show();
});
show();
