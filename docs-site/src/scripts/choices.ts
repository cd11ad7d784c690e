/** A language chosen once is chosen in all samples of the site. */

export function rememberChoice(name: 'language'): void {
  const key = `octopus.${name}`;
  const inputs = [...document.querySelectorAll<HTMLInputElement>(`input[data-${name}]`)];
  const select = (value: string) => {
    for (const input of inputs) {
      if (input.dataset[name] === value) input.checked = true;
    }
  };
  const known = readText(key);
  if (known !== undefined) select(known);
  for (const input of inputs) {
    input.addEventListener('change', () => {
      const value = input.dataset[name];
      if (!input.checked || value === undefined) return;
      // What is above may change its height; what the reader looks at stays where it is.
      const before = input.getBoundingClientRect().top;
      select(value);
      scrollBy({ top: input.getBoundingClientRect().top - before, behavior: 'instant' });
      writeText(key, value);
    });
  }
}

/** Text kept by the browser, if it keeps any. */
export function readText(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text in the browser; where storage is shut, nothing is kept. */
export function writeText(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing depends on it.
  }
}
