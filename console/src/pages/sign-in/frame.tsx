import './frame.css';
import { useEffect } from 'react';
import type { ReactNode } from 'react';

/** Properties of {@link Frame}. */
export interface FrameProps {
  title: string;
  /** What to do here. */
  lead?: ReactNode;
  children: ReactNode;
}

/** The frame of everything before the pages: signing in, invitations, the first factor. */
export function Frame({ title, lead, children }: FrameProps) {
  useEffect(() => {
    document.title = `${title} · Octopus Cards Console`;
  }, [title]);
  return (
    <main className="frame">
      <div className="frame-card">
        <p className="frame-brand">
          <img src="/console/icon.svg" alt="" width="28" height="28" />
          Octopus Cards Console
        </p>
        <h1>{title}</h1>
        {lead === undefined ? null : <p className="muted">{lead}</p>}
        {children}
      </div>
    </main>
  );
}
