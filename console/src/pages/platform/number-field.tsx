import './platform.css';
import { readText } from '../../parts/form.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { TextFieldProps } from '../../parts/text-field.tsx';
import { checkNumber } from './check-number.ts';
import type { Bounds } from './check-number.ts';

/** Properties of {@link NumberField}. */
export interface NumberFieldProps extends Omit<TextFieldProps, 'type' | 'validate'>, Bounds {}

/** A field for a number. Nothing is sent until it is one. */
export function NumberField(props: NumberFieldProps) {
  const { isWhole, least, most, above, below, decimals, ...field } = props;
  const bounds = { isWhole, least, most, above, below, decimals };
  return (
    <TextField
      {...field}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      autoComplete="off"
      validate={(text) => checkNumber(text, bounds)}
    />
  );
}

/** The number of a field that was content with it. */
export function readNumber(values: FormData, name: string): number {
  return Number(readText(values, name));
}
