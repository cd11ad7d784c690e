import './shell.css';
import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { Waiting } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Menu } from './menu.tsx';
import { findStart, listPages } from './pages.ts';
import { useSession } from './session.ts';

/** The frame around all pages: the menu, and the way past it. */
export default function Shell() {
  const { role } = useSession();
  const start = findStart(role);
  const pages = listPages(role);
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <Menu />
      <main id="content" className="content" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Switch>
            {pages.map(({ path, Content }) => (
              <Route key={path} path={path}>
                <ErrorBoundary key={path}>
                  <Content />
                </ErrorBoundary>
              </Route>
            ))}
            <Route path="/">{start === undefined ? <Missing /> : <start.Content />}</Route>
            <Route>
              <Missing />
            </Route>
          </Switch>
        </Suspense>
      </main>
    </div>
  );
}

function Missing() {
  return (
    <Page title="There is nothing here">
      <p>
        The address is wrong, or the page is for another role. The menu shows what there is for you.
      </p>
    </Page>
  );
}
