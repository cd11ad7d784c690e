import './filters.css';
import { useState } from 'react';
import type { Filters } from './pager.tsx';
import { Select } from './select.tsx';
import type { Choice } from './select.tsx';
import { TextField } from './text-field.tsx';

interface FilterProps {
  filters: Filters;
  /** Its name in the address. */
  name: string;
  label: string;
}

/** A filter with a few choices, and one for all. It holds as soon as it is chosen. */
export function FilterSelect(
  props: FilterProps & { all: string; choices: readonly Choice<string>[] },
) {
  const { filters, name, label, all, choices } = props;
  return (
    <Select
      label={label}
      value={choices.find(({ value }) => value === filters.read(name))?.value ?? ALL}
      choices={[{ value: ALL, label: all }, ...choices]}
      onChange={(value) => filters.set({ [name]: value === ALL ? '' : value })}
    />
  );
}

const ALL = 'all';

/** A filter to type. It holds on Enter, or when one goes on to something else. */
export function FilterText({
  filters,
  name,
  label,
  placeholder,
}: FilterProps & { placeholder?: string }) {
  const [draft, setDraft] = useDraft(filters.read(name) ?? '');
  const commit = () => {
    if (draft.trim() !== (filters.read(name) ?? '')) filters.set({ [name]: draft.trim() });
  };
  return (
    <TextField
      type="search"
      enterKeyHint="search"
      maxLength={100}
      label={label}
      placeholder={placeholder}
      value={draft}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => (event.key === 'Enter' ? commit() : undefined)}
    />
  );
}

/** A filter for a day. It holds as soon as the day is whole. */
export function FilterDay({ filters, name, label }: FilterProps) {
  const [draft, setDraft] = useDraft(filters.read(name) ?? '');
  const change = (day: string) => {
    setDraft(day);
    // While a year is typed, browsers tell of the years 0002, 0020 and 0202.
    if (day === '' || day > '2000') filters.set({ [name]: day });
  };
  return <TextField type="date" label={label} value={draft} onChange={change} />;
}

/** What is being typed; it follows the address when that changes, as it does on the way back. */
function useDraft(given: string): [string, (draft: string) => void] {
  const [seen, setSeen] = useState(given);
  const [draft, setDraft] = useState(given);
  if (seen !== given) {
    setSeen(given);
    setDraft(given);
  }
  return [draft, setDraft];
}

/** Values without those that are not there, as the generated hooks want them. */
export function dropEmpty<Values extends object>(
  values: Values,
): { [Name in keyof Values]?: Exclude<Values[Name], undefined> } {
  const present = { ...values };
  for (const name of Object.keys(values)) {
    if (Reflect.get(present, name) === undefined) Reflect.deleteProperty(present, name);
  }
  return present;
}
