import './field.css';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import type { CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox';
import type { ReactNode } from 'react';

/** Properties of {@link Checkbox}, beside those of React Aria's. */
export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
}

/** A box to tick, with its label as content. In a form, a ticked one is there under its `name`. */
export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className="check">
      {({ isSelected }) => (
        <>
          <span className="check-box" aria-hidden="true">
            {isSelected ? '✓' : null}
          </span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}
