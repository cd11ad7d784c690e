import './message-body.css';
import { useState } from 'react';
import { CopyButton } from './copy-secret.tsx';
import { formatJson } from './format-json.ts';
import { Switch } from './switch.tsx';

/** The body of a message: JSON in lines, or byte for byte; and a button that copies what was sent. */
export function MessageBody({ label, body }: { label: string; body: string }) {
  const [isRaw, setRaw] = useState(false);
  if (body === '') return <p className="muted">Empty</p>;
  const pretty = formatJson(body);
  return (
    <div className="message-body">
      <div className="row">
        {pretty === body ? (
          <span className="muted">{label}</span>
        ) : (
          <Switch isSelected={isRaw} onChange={setRaw}>
            As it was sent<span className="visually-hidden"> ({label})</span>
          </Switch>
        )}
        <CopyButton label={label} value={body} />
      </div>
      <pre>{isRaw ? body : pretty}</pre>
    </div>
  );
}
