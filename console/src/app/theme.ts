import { useState } from 'react';

/** What the person has chosen; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

// public/theme.js reads it before the first paint.
const KEY = 'octopus-console-theme';

/** The theme, and how to change it. It is remembered on this device. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => {
    const chosen = document.documentElement.dataset['theme'];
    return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
  });
  return [
    theme,
    (next) => {
      const { dataset } = document.documentElement;
      if (next === 'system') delete dataset['theme'];
      else dataset['theme'] = next;
      try {
        if (next === 'system') localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, next);
      } catch {
        // Storage is forbidden: the choice holds until the page is loaded again.
      }
      setTheme(next);
    },
  ];
}
