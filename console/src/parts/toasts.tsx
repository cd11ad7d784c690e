import './toasts.css';
import { useSyncExternalStore } from 'react';

interface Message {
  id: number;
  text: string;
}

const SHOWN_FOR = 6000;
let messages: readonly Message[] = [];
let last = 0;
const listeners = new Set<() => void>();

function setMessages(next: readonly Message[]): void {
  messages = next;
  for (const tell of listeners) tell();
}

/** Says in passing that something was done. What matters longer belongs onto the page. */
export function showToast(text: string): void {
  last += 1;
  const id = last;
  setMessages([...messages.slice(-2), { id, text }]);
  setTimeout(() => setMessages(messages.filter((message) => message.id !== id)), SHOWN_FOR);
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Where passing messages appear; the frame of the pages has it once. */
export function Toasts() {
  const shown = useSyncExternalStore(listen, () => messages);
  return (
    // A window on top hides the rest of the page from screen readers, but not this.
    <div className="toasts" role="status" aria-live="polite" data-react-aria-top-layer="true">
      {shown.map(({ id, text }) => (
        <p key={id} className="toast">
          {text}
        </p>
      ))}
    </div>
  );
}
