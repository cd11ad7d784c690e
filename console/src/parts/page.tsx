import './page.css';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

/** Properties of {@link Page}. */
export interface PageProps {
  title: string;
  description?: ReactNode;
  /** Buttons for the page as a whole. */
  actions?: ReactNode;
  children: ReactNode;
}

let isFirst = true;

/** A page: heading, what it is for, what can be done. Names the tab, and takes the focus when one arrives. */
export function Page({ title, description, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Octopus Cards Console`;
  }, [title]);
  useEffect(() => {
    // When the console opens, the focus begins at the top, as on every page on the web.
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, []);
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-words">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {description === undefined ? null : <p className="muted">{description}</p>}
        </div>
        {actions === undefined ? null : <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Properties of {@link Section}. */
export type SectionProps = PageProps;

/** A part of a page with a heading of its own. */
export function Section({ title, description, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <header className="page-head">
        <div className="page-words">
          <h2 id={id}>{title}</h2>
          {description === undefined ? null : <p className="muted">{description}</p>}
        </div>
        {actions === undefined ? null : <div className="row">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

/** Names and values, such as the details of one thing. */
export function Facts({
  facts,
}: {
  facts: readonly (readonly [name: string, value: ReactNode])[];
}) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
