import './field.css';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import type { SwitchProps as AriaSwitchProps } from 'react-aria-components/Switch';
import type { ReactNode } from 'react';

/** Properties of {@link Switch}, beside those of React Aria's. */
export interface SwitchProps extends Omit<AriaSwitchProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
}

/** Something that is on or off, and takes effect at once. */
export function Switch({ children, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} className="check">
      <span className="check-track" aria-hidden="true" />
      <span>{children}</span>
    </AriaSwitch>
  );
}
