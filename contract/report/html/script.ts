/** Copies commands, and opens what a link points into. The page can be read without it. */
export const SCRIPT = `
for (const figure of document.querySelectorAll('.command')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    const code = figure.querySelector('code');
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 1500);
    } catch {
      getSelection().selectAllChildren(code);
    }
  });
  figure.querySelector('figcaption').append(button);
}
const openTarget = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let each = target; each; each = each.parentElement) {
    if (each.tagName === 'DETAILS') each.open = true;
  }
  if (target) target.scrollIntoView();
};
addEventListener('hashchange', openTarget);
if (location.hash) openTarget();
`;
