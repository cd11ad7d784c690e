import { TextField } from './text-field.tsx';

/** A password that is set. */
export function NewPasswordField({ label }: { label: string }) {
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      description="At least 12 characters. Some words that nobody would put together are good, and easy to keep."
      autoComplete="new-password"
      minLength={12}
      maxLength={200}
      isRequired
    />
  );
}
