import './dialog.css';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import type { Tone } from './button.tsx';
import { ErrorNote } from './error-note.tsx';
import { useFocusRescue } from './keep-focus.ts';

/** Properties of {@link Dialog}. */
export interface DialogProps {
  title: string;
  isOpen: boolean;
  /** Called on Escape as well. */
  onClose: () => void;
  children: ReactNode;
  /** It asks something that has to be answered, and Escape does not close it when `isStubborn`. */
  role?: 'dialog' | 'alertdialog' | undefined;
  isStubborn?: boolean | undefined;
}

/** A window above the page; on a phone it comes from below. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  role = 'dialog',
  isStubborn = false,
}: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      onOpenChange={(next) => (next ? undefined : onClose())}
      isKeyboardDismissDisabled={isStubborn}
    >
      <Modal className="dialog">
        <AriaDialog role={role} className="dialog-body">
          <Heading slot="title">{title}</Heading>
          {children}
          <FocusRescue />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The deed may have taken the button away to which the focus would return. */
function FocusRescue() {
  useFocusRescue();
  return null;
}

/** Properties of {@link DialogButton}. */
export interface DialogButtonProps {
  /** What the button says. */
  label: ReactNode;
  /** What is heard instead, where the same button stands in every row: `Rename “Till 3”`. */
  ariaLabel?: string | undefined;
  tone?: Tone | undefined;
  isDisabled?: boolean | undefined;
  title: string;
  isStubborn?: boolean | undefined;
  /** What stands in the window; it is made anew each time it opens. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a window. */
export function DialogButton({
  label,
  ariaLabel,
  tone,
  isDisabled,
  children,
  ...window
}: DialogButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
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
      <Dialog {...window} isOpen={isOpen} onClose={close}>
        {children(close)}
      </Dialog>
    </>
  );
}

/** Properties of {@link ConfirmButton}. */
export interface ConfirmButtonProps extends Omit<DialogButtonProps, 'children' | 'isStubborn'> {
  /** What the button in the window says: the deed, such as `Revoke key`. */
  confirm: string;
  /** Does it; the window closes when that succeeds, and shows the error when not. */
  onConfirm: () => Promise<unknown>;
  /** What will happen. */
  children: ReactNode;
}

/** A button that asks before it does something. The title names the thing: `Revoke “Till 3”?` */
export function ConfirmButton({
  confirm,
  onConfirm,
  children,
  tone = 'danger',
  ...button
}: ConfirmButtonProps) {
  return (
    <DialogButton {...button} tone={tone}>
      {(close) => (
        <Question confirm={confirm} onConfirm={onConfirm} tone={tone} onClose={close}>
          {children}
        </Question>
      )}
    </DialogButton>
  );
}

type QuestionProps = Pick<ConfirmButtonProps, 'confirm' | 'onConfirm' | 'children'> & {
  tone: Tone;
  onClose: () => void;
};

function Question({ confirm, onConfirm, children, tone, onClose }: QuestionProps) {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const run = async () => {
    setPending(true);
    setError(null);
    try {
      await onConfirm();
      onClose();
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
      setPending(false);
    }
  };
  return (
    <>
      <div className="stack">{children}</div>
      <ErrorNote error={error} />
      <div className="form-actions">
        <Button tone={tone === 'quiet' ? 'primary' : tone} isPending={isPending} onPress={run}>
          {confirm}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </>
  );
}
