import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { CopySecret } from './copy-secret.tsx';
import { Dialog } from './dialog.tsx';
import type { DialogButtonProps } from './dialog.tsx';

/** A secret that was just made. */
export interface NewSecret {
  /** Of the window, while the secret is shown. */
  title: string;
  /** What it is: `Signing secret`. */
  label: string;
  value: string;
  /** What belongs to it and is no secret, such as the name that goes with a password. */
  beside?: { label: string; value: string };
}

/** Properties of {@link SecretButton}. */
export interface SecretButtonProps extends Omit<DialogButtonProps, 'children' | 'isStubborn'> {
  /** What is asked before. Call `show` with what was made. */
  children: (show: (secret: NewSecret) => void, close: () => void) => ReactNode;
}

/** A button that makes a secret: a window asks first, then shows it, and stays until the person has kept it. */
export function SecretButton({
  label,
  ariaLabel,
  tone,
  isDisabled,
  title,
  children,
}: SecretButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState<NewSecret>();
  const close = () => {
    setOpen(false);
    setSecret(undefined);
  };
  return (
    <>
      <Button
        {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
        tone={tone}
        isDisabled={isDisabled ?? false}
        onPress={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog
        title={secret?.title ?? title}
        isOpen={isOpen}
        onClose={close}
        isStubborn={secret !== undefined}
      >
        {secret === undefined ? (
          children(setSecret, close)
        ) : (
          <>
            {secret.beside === undefined ? null : <CopySecret {...secret.beside} />}
            <CopySecret label={secret.label} value={secret.value} onKept={close} />
          </>
        )}
      </Dialog>
    </>
  );
}
