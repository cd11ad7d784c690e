import './copy-secret.css';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';

/** Properties of {@link CopySecret}. */
export interface CopySecretProps {
  /** What it is: `Secret`. */
  label: string;
  value: string;
  /** Called when the person has said that they keep it. Without it, the secret is shown and nothing is asked. */
  onKept?: (() => void) | undefined;
  /** What stands between the secret and the question. */
  children?: ReactNode;
}

/** A secret that is shown this once: copy it, tick that it is kept, go on. */
export function CopySecret({ label, value, onKept, children }: CopySecretProps) {
  const [isKept, setKept] = useState(false);
  return (
    <div className="stack">
      <div className="secret">
        <span className="secret-label">{label}</span>
        <code className="secret-value">{value}</code>
        <CopyButton label={label} value={value} />
      </div>
      {children}
      {onKept === undefined ? null : (
        <>
          <p className="muted">
            It is shown this once. Keep it where only you and your programs can read it.
          </p>
          <Checkbox isSelected={isKept} onChange={setKept}>
            I have kept it
          </Checkbox>
          <div>
            <Button tone="primary" isDisabled={!isKept} onPress={onKept}>
              Done
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Properties of {@link CopyButton}. */
export interface CopyButtonProps {
  /** What is copied. */
  label: string;
  value: string;
  /** What the button says. */
  text?: string | undefined;
}

/** A button that copies a text, and says so. */
export function CopyButton({ label, value, text = 'Copy' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <>
      <Button aria-label={`Copy ${label.toLowerCase()}`} onPress={copy}>
        {outcome === 'copied' ? 'Copied' : text}
      </Button>
      <span role="status" className={outcome === 'refused' ? undefined : 'visually-hidden'}>
        {outcome === 'copied' ? `${label} copied` : null}
        {outcome === 'refused'
          ? 'The browser does not allow it: select and copy it by hand.'
          : null}
      </span>
    </>
  );
}
