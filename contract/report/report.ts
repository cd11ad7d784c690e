import type { RunEvent } from '../types.ts';

/** A report in the making: it is told of the whole run, and is written when that has ended. */
export interface Report {
  take(event: RunEvent): void;
  /**
   * The text in pieces, since the whole may be longer than a string can be. Nothing is written
   * earlier: only at the end is every secret of the run known.
   */
  write(): Iterable<string>;
}

export interface ReportOptions {
  /** Paths are shown relative to it. */
  cwd: string;
}

/** What of a run most reports begin and end with. */
export class RunRecord {
  started: Extract<RunEvent, { kind: 'run-started' }> | undefined;
  ended: Extract<RunEvent, { kind: 'run-ended' }> | undefined;
  readonly warnings: string[] = [];
  /** Probes by id: did they run? */
  readonly probes = new Map<string, boolean>();

  take(event: RunEvent): void {
    if (event.kind === 'run-started') this.started = event;
    else if (event.kind === 'run-ended') this.ended = event;
    else if (event.kind === 'warning') this.warnings.push(event.message);
    else if (event.kind === 'probe') this.probes.set(event.check, event.ran);
  }

  /**
   * The facts and the result.
   *
   * @throws RangeError before the run has ended
   */
  read() {
    const { started, ended } = this;
    if (started === undefined || ended === undefined) {
      throw new RangeError('A report is written when the run has ended.');
    }
    return { at: started.at, facts: started.run, result: ended.result };
  }
}
