/** Something that always holds, whatever happens to the processes, and how to find where it does not. */
export interface Invariant {
  /** Short name, kebab-case. */
  rule: string;
  /** Selects a row for each place where it does not hold: `subject` (what, with its id) and `text`. */
  query: string;
}
