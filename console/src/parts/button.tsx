import './button.css';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

/** How a button looks: `primary` once a page, `danger` for what cannot be undone, `quiet` in rows. */
export type Tone = 'primary' | 'plain' | 'danger' | 'quiet';

/** Properties of {@link Button}, beside those of React Aria's button. */
export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  tone?: Tone | undefined;
  children: ReactNode;
}

/**
 * A button. While `isPending`, it keeps the focus but does nothing. React Aria's own way of waiting leaves an
 * announcement behind that names a button which is often gone by then.
 */
export function Button({
  tone = 'plain',
  isPending = false,
  type,
  onPress,
  ...props
}: ButtonProps) {
  const acts = {
    ...(type === undefined ? {} : { type }),
    ...(onPress === undefined ? {} : { onPress }),
  };
  return (
    <AriaButton
      {...props}
      {...(isPending ? { type: 'button', 'aria-disabled': true } : acts)}
      className={`button button-${tone}`}
    />
  );
}
