import { TextField } from './text-field.tsx';

/** Six digits from an app. Digits are enough to type; what is pasted may have a space in it. */
export function CodeField({ label = 'Code from your app' }: { label?: string }) {
  return (
    <TextField
      name="code"
      label={label}
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\s*[0-9]{3}\s?[0-9]{3}\s*"
      isMono
      isRequired
      autoFocus
    />
  );
}

/** What was typed or pasted, without spaces. */
export function readCodeField(values: FormData): string {
  const value = values.get('code');
  return typeof value === 'string' ? value.replaceAll(/\s/g, '') : '';
}
