import './loaded.css';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNote } from './error-note.tsx';

/** An answer as the generated hooks give it. */
export interface Answered<Data> {
  data: { data: Data };
  headers: Record<string, string>;
}

/** Properties of {@link Loaded}. */
export interface LoadedProps<Data> {
  /** What a generated hook answers. */
  query: UseQueryResult<Answered<Data>, Error>;
  children: (data: Data) => ReactNode;
}

/** Shows what was read; before that, that it is being read; or why it cannot be, and a way to try again. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { data, error, isFetching, isPlaceholderData, refetch } = query;
  if (data === undefined) {
    return error === null ? <Waiting /> : <ErrorNote error={error} onRetry={refetch} />;
  }
  return (
    <div className="stack loaded" aria-busy={isFetching && isPlaceholderData}>
      <ErrorNote error={error} onRetry={refetch} />
      {children(data.data.data)}
    </div>
  );
}

/** Says that something is on its way. */
export function Waiting({ label = 'Loading…' }: { label?: string }) {
  return (
    <p className="waiting" role="status">
      {label}
    </p>
  );
}
