import './notes.css';
import { Button } from './button.tsx';
import { describeError, findRequestId, wasCancelled } from './errors.ts';

/** Properties of {@link ErrorNote}. */
export interface ErrorNoteProps {
  /** Of a query or a mutation; without one, nothing is shown. */
  error: Error | null | undefined;
  onRetry?: (() => unknown) | undefined;
}

/** Says what went wrong, with the id that support asks for. Silent about a confirmation that was cancelled. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  if (!error || wasCancelled(error)) return null;
  const id = findRequestId(error);
  return (
    <div className="note note-error" role="alert">
      <p>{describeError(error)}</p>
      {id === undefined ? null : (
        <p className="note-id">
          Request <code>{id}</code>
        </p>
      )}
      {onRetry === undefined ? null : <Button onPress={() => onRetry()}>Try again</Button>}
    </div>
  );
}
