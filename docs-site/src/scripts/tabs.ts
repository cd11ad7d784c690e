/** Each tab on top leads back to where its reader was last. Without a script it leads to its first page. */

const key = 'octopus.places';

function readPlaces(): Record<string, string> {
  try {
    const places: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof places === 'object' && places !== null ? { ...places } : {};
  } catch {
    return {};
  }
}

const places = readPlaces();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.tabs a[data-tab]')) {
  const tab = link.dataset['tab'] ?? '';
  const first = new URL(link.href).pathname;
  if (link.getAttribute('aria-current') === 'true') {
    places[tab] = location.pathname;
    try {
      localStorage.setItem(key, JSON.stringify(places));
    } catch {
      // Storage may be shut; the tab then leads to its first page.
    }
    continue;
  }
  const place = places[tab];
  // Only a place on this site, below the folder that all tabs share.
  const root = first.slice(0, first.indexOf('/docs/') + '/docs/'.length);
  if (place?.startsWith(root)) link.href = place;
}
