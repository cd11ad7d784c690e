import type { Json } from '../openapi/json.ts';
import { joinPointer } from '../openapi/pointer.ts';

/** More levels than any description has; whoever walks a document may rely on it. */
export const MAX_LEVELS = 200;

/** More values than aliases may add up to. */
const MAX_VALUES = 1_000_000;

/** What makes a parsed YAML text something that JSON cannot say, or that never ends. */
export interface Excess {
  code: 'file-syntax' | 'file-limits';
  message: string;
  /** JSON Pointer to the place. */
  pointer: string;
}

/** Says that a file is nested too deep. */
export const TOO_DEEP = `The file is nested more than ${MAX_LEVELS} levels deep.`;

interface Extent {
  /** How many values there are, each alias counted as what it repeats. */
  values: number;
  /** How many levels of lists and mappings. */
  levels: number;
}

/**
 * Looks for what YAML can say and JSON cannot: numbers without end, and aliases that contain
 * themselves or multiply beyond measure. Each list and mapping is looked at once, however often
 * aliases repeat it.
 */
export function findExcess(value: Json): Excess | undefined {
  const search = new Search();
  search.measure(value);
  return search.found;
}

class Search {
  found: Excess | undefined;
  readonly #measured = new Map<object, Extent>();
  readonly #open = new Set<object>();
  readonly #trail: string[] = [];

  measure(value: Json): Extent {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#note('file-syntax', `JSON has no number ${value}.`);
    }
    if (typeof value !== 'object' || value === null) return { values: 1, levels: 0 };
    const known = this.#measured.get(value);
    if (known !== undefined) return known;
    if (this.#open.has(value)) {
      this.#note('file-limits', 'The alias stands inside the anchor that it repeats.');
      return { values: 1, levels: 0 };
    }
    if (this.#open.size === MAX_LEVELS) this.#note('file-limits', TOO_DEEP);
    this.#open.add(value);
    const extent = { values: 1, levels: 1 };
    for (const [key, child] of Object.entries(value)) {
      this.#trail.push(key);
      const below = this.measure(child);
      extent.values += below.values;
      extent.levels = Math.max(extent.levels, below.levels + 1);
      this.#compare(extent);
      this.#trail.pop();
    }
    this.#open.delete(value);
    this.#measured.set(value, extent);
    return extent;
  }

  /** A large file is no bomb: only what aliases multiply is held against the limit. */
  #compare({ values, levels }: Extent): void {
    if (levels > MAX_LEVELS) this.#note('file-limits', TOO_DEEP);
    if (values > MAX_VALUES && values > 100 * this.#measured.size) {
      const message = `Written out, the aliases make more than ${MAX_VALUES} values.`;
      this.#note('file-limits', message);
    }
  }

  #note(code: Excess['code'], message: string): void {
    this.found ??= { code, message, pointer: joinPointer('', ...this.#trail) };
  }
}
