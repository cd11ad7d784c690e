import type { Json } from '../openapi/json.ts';
import { CATALOGUE } from './catalogue/index.ts';
import { gravest, CLASSES, SIDES } from './types.ts';
import type { Change, Note } from './types.ts';

/** Gathers changes; what has one cause is one change, with the list of operations. */
export class Collector {
  readonly #changes = new Map<string, { note: Note; operations: Set<string> }>();

  /**
   * Notes a change.
   *
   * @param operation the operation or webhook through which it was reached, if by one
   */
  note(note: Note, operation?: string): void {
    const key = JSON.stringify([note.kind, note.old, note.new, note.subject, note.from, note.to]);
    const known = this.#changes.get(key) ?? { note, operations: new Set() };
    if (operation !== undefined) known.operations.add(operation);
    this.#changes.set(key, known);
  }

  /** All changes, the gravest first, then in order of kind and place. */
  list(): Change[] {
    const changes = [...this.#changes.values()].map(({ note, operations }) => {
      const kind = CATALOGUE[note.kind];
      if (kind === undefined) throw new Error(`The catalogue has no kind "${note.kind}".`);
      return { ...note, ...kind, operations: [...operations] };
    });
    const rank = ({ classes }: Change) => CLASSES.indexOf(gravest(classes, SIDES) ?? 'additive');
    return changes.sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compareTexts(a.kind, b.kind) ||
        compareTexts(a.new ?? a.old ?? '', b.new ?? b.old ?? '') ||
        compareTexts(a.subject, b.subject),
    );
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** JSON with sorted keys: two values are the same when their texts are. */
export function canonical(value: Json | undefined): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => compareTexts(a, b)))
      : item,
  );
}

/** Are two values the same, whatever the order of their keys? */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || canonical(a) === canonical(b);
}
