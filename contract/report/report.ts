import type { Finding, RunEvent, RunResult } from '../types.ts';
import { createRedactor } from './redact.ts';
import type { Redactor } from './redact.ts';

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

  #redactor: Redactor | undefined;

  take(event: RunEvent): void {
    if (event.kind === 'run-started') {
      this.started = event;
      this.#redactor = createRedactor(event.run);
    } else if (event.kind === 'exchange') this.#redactor?.learn(event.exchange);
    else if (event.kind === 'run-ended') this.ended = event;
    else if (event.kind === 'warning') this.warnings.push(event.message);
    else if (event.kind === 'probe') this.probes.set(event.check, event.ran);
  }

  /**
   * The facts and the result, with findings as they may be shown.
   *
   * @throws RangeError before the run has ended
   */
  read() {
    const { started, ended } = this;
    const redactor = this.#redactor;
    if (started === undefined || ended === undefined || redactor === undefined) {
      throw new RangeError('A report is written when the run has ended.');
    }
    const show = (finding: Finding) => redactor.finding(finding);
    const result: RunResult = {
      ...ended.result,
      findings: ended.result.findings.map(show),
      known: ended.result.known.map(show),
    };
    return { at: started.at, facts: started.run, result, redactor };
  }
}
