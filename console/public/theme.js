// Runs before the first paint. The switch in src/app/theme.ts writes what is read here.
try {
  const theme = localStorage.getItem('octopus-console-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system decides.
}
