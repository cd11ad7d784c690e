import './field.css';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { FieldProblem } from './field-problem.tsx';

/** Properties of {@link TextField}, beside those of React Aria's field. */
export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  label: string;
  /** What it is for, in a sentence. */
  description?: string | undefined;
  placeholder?: string | undefined;
  /** Codes and addresses are easier to compare in letters of one width. */
  isMono?: boolean | undefined;
  /** A box of so many lines. */
  rows?: number | undefined;
}

/** A text field with its label. What is wrong with it stands below. */
export function TextField({
  label,
  description,
  placeholder,
  isMono,
  rows,
  ...props
}: TextFieldProps) {
  const looks = {
    className: isMono ? 'input input-mono' : 'input',
    placeholder: placeholder ?? '',
  };
  return (
    <AriaTextField {...props} className="field">
      <Label>{label}</Label>
      {description === undefined ? null : <Text slot="description">{description}</Text>}
      {rows === undefined ? <Input {...looks} /> : <TextArea {...looks} rows={rows} />}
      <FieldProblem />
    </AriaTextField>
  );
}
