/** Gives out the anchors of one page, each once. */
export class Anchors {
  readonly #taken = new Set<string>();

  /** The anchor that is wanted, or that with the next free number behind it. */
  take(wanted: string): string {
    const base = cleanAnchor(wanted);
    let free = base;
    for (let number = 2; this.#taken.has(free); number++) free = `${base}~${number}`;
    this.#taken.add(free);
    return free;
  }

  has(anchor: string): boolean {
    return this.#taken.has(anchor);
  }
}

/** Keeps to characters that need no escape in an id, a link and a selector of a test. */
export function cleanAnchor(text: string): string {
  const clean = text.replaceAll(/[^\p{L}\p{N}_.~$@*-]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return clean === '' ? 'part' : clean;
}

/** `Rate limits` → `rate-limits`. */
export function slugify(text: string): string {
  return cleanAnchor(text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
}
