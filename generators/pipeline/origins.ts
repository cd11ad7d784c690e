import type { Place } from '../diagnostics/diagnostic.ts';
import { joinPointer } from '../openapi/pointer.ts';

interface Mount {
  file: string;
  pointer: string;
  /** Does the key of the entry stand there too, and not only its value? */
  withKey: boolean;
}

/**
 * Remembers which part of the bundled document came from which file, so that a fault found in the
 * bundle is reported where a person can mend it. Only the places where a file was put in are kept:
 * below them, pointers in the bundle and in the file run alike.
 */
export class Origins {
  readonly #mounts = new Map<string, Mount>();

  /**
   * Notes that the bundle's `bundled` pointer holds what stands in `file` at `pointer`.
   *
   * @param withKey the key of the entry came from there as well
   */
  mount(bundled: string, file: string, pointer: string, withKey = false): void {
    this.#mounts.set(bundled, { file, pointer, withKey });
  }

  /** Where a pointer of the bundle comes from. */
  place(bundled: string, key = false): Place {
    for (let end = bundled.length; end >= 0; end = bundled.lastIndexOf('/', end - 1)) {
      const mount = this.#mounts.get(bundled.slice(0, end));
      // The key of a mounted entry stands where it was mounted, not in the file that was put in.
      const meansKey = key && end === bundled.length && end > 0;
      if (mount !== undefined && (!meansKey || mount.withKey)) {
        return { file: mount.file, pointer: mount.pointer + bundled.slice(end), key };
      }
      if (end === 0) break;
    }
    return { file: '', pointer: bundled, key };
  }

  /** Forgets a part of the bundle that is no longer there. */
  forget(bundled: string): void {
    for (const [pointer] of this.#below(bundled)) this.#mounts.delete(pointer);
  }

  /**
   * Notes that an item was taken out of a list, so that those behind it moved up.
   *
   * @param list pointer to the list
   * @param length how many items are left
   */
  removeItem(list: string, index: number, length: number): void {
    this.forget(joinPointer(list, index));
    for (let to = index; to < length; to++) {
      const from = joinPointer(list, to + 1);
      const { file, pointer } = this.place(from);
      const moved = this.#below(from);
      for (const [old] of moved) this.#mounts.delete(old);
      this.mount(joinPointer(list, to), file, pointer);
      for (const [old, mount] of moved) {
        this.#mounts.set(joinPointer(list, to) + old.slice(from.length), mount);
      }
    }
  }

  #below(bundled: string): [string, Mount][] {
    return [...this.#mounts].filter(
      ([pointer]) => pointer === bundled || pointer.startsWith(`${bundled}/`),
    );
  }
}
