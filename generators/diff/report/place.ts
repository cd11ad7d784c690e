import { Locator } from '../../diagnostics/locate.ts';
import type { Origins } from '../../pipeline/origins.ts';
import type { Source } from '../sources.ts';
import type { Change } from '../types.ts';

/** A place in a file, as a person finds it. */
export interface FilePlace {
  pointer: string;
  file: string;
  line: number;
  column: number;
}

/** A change with its places in the files. */
export interface PlacedChange extends Omit<Change, 'old' | 'new'> {
  old: FilePlace | undefined;
  new: FilePlace | undefined;
}

/** A description that was read, and where its parts came from. */
export interface ReadSource {
  source: Source;
  origins: Origins;
}

/** Looks up the files, lines and columns of changes. */
export function placeChanges(
  changes: readonly Change[],
  old: ReadSource,
  now: ReadSource,
): PlacedChange[] {
  const locator = new Locator();
  const place = (pointer: string | undefined, { source, origins }: ReadSource) => {
    if (pointer === undefined) return undefined;
    const origin = origins.place(pointer);
    const position = locator.locate(origin);
    return {
      pointer,
      file: source.show(origin.file),
      line: position?.line ?? 1,
      column: position?.column ?? 1,
    };
  };
  return changes.map((change) => ({
    ...change,
    old: place(change.old, old),
    new: place(change.new, now),
  }));
}
