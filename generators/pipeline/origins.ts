import type { Place } from '../diagnostics/diagnostic.ts';

/**
 * Remembers which part of the bundled document came from which file, so that a fault found in the
 * bundle is reported where a person can mend it. Only the places where a file was put in are kept:
 * below them, pointers in the bundle and in the file run alike.
 */
export class Origins {
  readonly #mounts = new Map<string, { file: string; pointer: string }>();

  /** Notes that the bundle's `bundled` pointer holds what stands in `file` at `pointer`. */
  mount(bundled: string, file: string, pointer: string): void {
    this.#mounts.set(bundled, { file, pointer });
  }

  /** Where a pointer of the bundle comes from. */
  place(bundled: string, key = false): Place {
    for (let end = bundled.length; end >= 0; end = bundled.lastIndexOf('/', end - 1)) {
      const mount = this.#mounts.get(bundled.slice(0, end));
      // The key of a mounted entry stands where it was mounted, not in the file that was put in.
      if (mount !== undefined && !(key && end === bundled.length && end > 0)) {
        return { file: mount.file, pointer: mount.pointer + bundled.slice(end), key };
      }
      if (end === 0) break;
    }
    return { file: '', pointer: bundled, key };
  }
}
