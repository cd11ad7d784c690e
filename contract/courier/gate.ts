/** Keeps requests back that a server has asked to come later, each kind by itself. */
export class Gate {
  readonly #opensAt = new Map<string, number>();
  readonly #now: () => number;
  readonly #wait: (milliseconds: number) => Promise<void>;

  constructor(now: () => number, wait: (milliseconds: number) => Promise<void>) {
    this.#now = now;
    this.#wait = wait;
  }

  /** Nothing of this kind passes before the given time, in milliseconds. */
  close(lane: string, until: number): void {
    this.#opensAt.set(lane, Math.max(until, this.#opensAt.get(lane) ?? 0));
  }

  /** Waits until this kind may pass. */
  async pass(lane: string): Promise<void> {
    const pause = (this.#opensAt.get(lane) ?? 0) - this.#now();
    if (pause > 0) await this.#wait(pause);
  }
}
