import './notes.css';
import type { ReactNode } from 'react';

/** Something to know before one goes on: `warning` when it can do harm. */
export function Note({
  tone = 'info',
  children,
}: {
  tone?: 'info' | 'warning';
  children: ReactNode;
}) {
  return <div className={`note note-${tone}`}>{children}</div>;
}
