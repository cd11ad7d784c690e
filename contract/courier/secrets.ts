/** Every secret that a run knows, and what is shown in its place. */
export class Secrets {
  readonly #names = new Map<string, string>();

  /** From now on the value is shown as `$NAME`; values of a few letters are no secrets. */
  add(value: string, name: string): void {
    if (value.length >= 4) this.#names.set(value, name.startsWith('$') ? name : `$${name}`);
  }

  /** The same for a value that may be known already, and then keeps its name. */
  learn(value: string, name: string): void {
    if (!this.#names.has(value)) this.add(value, name);
  }

  /** The text without any secret, in plain and percent-encoded form. */
  redact(text: string): string {
    let redacted = text;
    for (const [value, name] of this.#sorted()) {
      redacted = redacted.replaceAll(value, () => name);
      const encoded = encodeURIComponent(value);
      if (encoded !== value) redacted = redacted.replaceAll(encoded, () => name);
      const quoted = JSON.stringify(value).slice(1, -1);
      if (quoted !== value) redacted = redacted.replaceAll(quoted, () => name);
    }
    return redacted;
  }

  /** A JSON text with the names turned back into the secrets they stand for. */
  restore(json: string): string {
    let restored = json;
    for (const [value, name] of [...this.#names].sort(([, a], [, b]) => b.length - a.length)) {
      restored = restored.replaceAll(name, () => JSON.stringify(value).slice(1, -1));
    }
    return restored;
  }

  /** Long ones first: one may be part of another. */
  #sorted(): [value: string, name: string][] {
    return [...this.#names].sort(([a], [b]) => b.length - a.length);
  }
}
