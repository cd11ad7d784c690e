import { operationSummaries } from 'virtual:operation-summaries';
import type { Choice } from '../../parts/select.tsx';

/** With what whoever runs the sandbox does on the command line, which is no operation. */
const summaries: Readonly<Record<string, string>> = {
  ...operationSummaries,
  addPerson: 'Add a person (operator)',
  resetPassword: 'Give another password (operator)',
};

/** What an entry of the log did, in the words of the description: `Rotate an API key`. */
export function nameAction(action: string): string {
  return summaries[action] ?? action;
}

/** Operations that only read, or that another one has to finish, write no entries. */
const SILENT = /^(get|list|begin)/;

/** What can stand in the log, by name. */
export const ACTIONS: readonly Choice<string>[] = Object.keys(summaries)
  .filter((action) => !SILENT.test(action))
  .map((action) => ({ value: action, label: nameAction(action) }))
  .sort((one, other) => one.label.localeCompare(other.label));
