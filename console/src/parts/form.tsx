import './form.css';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { Button } from './button.tsx';
import type { Tone } from './button.tsx';
import { ErrorNote } from './error-note.tsx';
import { findFieldErrors } from './errors.ts';

/** Properties of {@link Form}. */
export interface FormProps {
  children?: ReactNode;
  /** Called with what was filled in, once the fields are content. Read it with {@link readText}. */
  onSubmit: (values: FormData) => unknown;
  /** What the button says. */
  submit: string;
  tone?: Tone | undefined;
  /** Of the mutation: a message that begins with the name of a field stands beside it, all else below. */
  error?: Error | null | undefined;
  isPending?: boolean | undefined;
  /** What stands beside the button. */
  actions?: ReactNode;
  /** For filters: fields and button stand side by side where there is room. */
  isInline?: boolean | undefined;
}

/** A form with its button, its errors and its waiting. */
export function Form({ children, onSubmit, submit, tone = 'primary', ...props }: FormProps) {
  const { error, isPending = false, actions, isInline = false } = props;
  const [names, setNames] = useState<readonly string[]>([]);
  const fieldErrors = findFieldErrors(error, names);
  return (
    <AriaForm
      className={isInline ? 'form form-inline' : 'form'}
      validationErrors={fieldErrors}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending) return;
        setNames(readNames(event.currentTarget));
        onSubmit(new FormData(event.currentTarget));
      }}
    >
      {children}
      {Object.keys(fieldErrors).length > 0 ? null : <ErrorNote error={error} />}
      <div className="form-actions">
        <Button type="submit" tone={tone} isPending={isPending}>
          {submit}
        </Button>
        {actions}
      </div>
    </AriaForm>
  );
}

function readNames(form: HTMLFormElement): string[] {
  return [...form.elements].map((field) => field.getAttribute('name') ?? '');
}

/** The text of a field of a form; empty when it is not filled in. */
export function readText(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A password, of which nothing is taken away. */
export function readPassword(values: FormData, name = 'password'): string {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
}
