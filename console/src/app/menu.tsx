import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from '../parts/icon.tsx';
import { toWords } from '../parts/status.tsx';
import { listPages } from './pages.ts';
import type { LazyPage } from './pages.ts';
import { GROUPS } from './routes.tsx';
import { useSession } from './session.ts';
import { SignOut } from './sign-out.tsx';

/** How many pages stand in the bar of a phone, beside the button for all of them. */
const IN_BAR = 3;

/** The menu: at the side, or on a phone a bar below with a button that shows all of it. */
export function Menu() {
  const { role, name, client_name } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [path] = useLocation();
  const pages = listPages(role).filter(({ group }) => group !== undefined);
  const close = () => setOpen(false);
  const current = findCurrent(pages, path);
  const renderLink = (page: LazyPage) => (
    <Link
      key={page.path}
      href={page.path}
      className="menu-link"
      aria-current={page === current ? 'page' : undefined}
      onClick={close}
    >
      {page.icon === undefined ? null : <Icon name={page.icon} />}
      <span>{page.title}</span>
    </Link>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what bubbles up from the links is told apart here
    <div
      className="menu-all"
      // Whoever goes on to the page has done with the menu, which would be in the way.
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
      }}
      onKeyDown={({ key }) => (key === 'Escape' ? close() : undefined)}
    >
      <header className="menu" data-open={isOpen || undefined}>
        <div className="menu-brand">
          <img src="/console/icon.svg" alt="" width="28" height="28" />
          <strong>Octopus Cards</strong>
        </div>
        <nav id="menu" className="menu-groups" aria-label="Main">
          {GROUPS.map((group) => {
            const links = pages.filter((page) => page.group === group);
            if (links.length === 0) return null;
            return (
              <div key={group}>
                <h2 className="menu-group">{group}</h2>
                {links.map(renderLink)}
              </div>
            );
          })}
        </nav>
        <div className="menu-person">
          <p>
            <strong>{name}</strong>
            <span className="muted">
              {client_name ?? 'All clients'} · {toWords(role)}
            </span>
          </p>
          <SignOut />
        </div>
      </header>
      <nav className="menu-bar" aria-label="Quick">
        {pages.slice(0, IN_BAR).map(renderLink)}
        <button
          type="button"
          className="menu-link"
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'close' : 'menu'} />
          <span>{isOpen ? 'Close' : 'Menu'}</span>
        </button>
      </nav>
    </div>
  );
}

/** The page that the address belongs to: itself, the list it is below, or where one begins. */
function findCurrent(pages: readonly LazyPage[], path: string): LazyPage | undefined {
  if (path === '/') return pages[0];
  return pages.find((page) => path === page.path || path.startsWith(`${page.path}/`));
}
