import { styleText } from 'node:util';
import { showPath } from '@octopus-cards/toolkit/compile';
import type { Finding, RunEvent, RunResult } from '../types.ts';

export interface TerminalOptions {
  write: (text: string) => void;
  /** A terminal: progress is shown in one line that changes, and there are colours. */
  tty: boolean;
  /** Only findings and the summary. */
  quiet: boolean;
  /** Paths are shown relative to it. */
  cwd: string;
  /** Milliseconds; for the rate of requests. */
  now?: () => number;
}

/** The line of progress is drawn at most so often, in milliseconds. */
const REDRAW = 100;

/** Prints a run: progress while it goes on, then the findings and a summary. */
export function createTerminalReport(options: TerminalOptions): (event: RunEvent) => void {
  const { write, tty, quiet, cwd, now = () => performance.now() } = options;
  const paint = createPaint(tty);
  let exchanges = 0;
  let findings = 0;
  let phase = '';
  let phaseExchanges = 0;
  let started = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  const clear = () => {
    if (tty && !quiet) write('\r\u001b[K');
  };
  const say = (text: string) => {
    clear();
    write(`${text}\n`);
  };
  const count = () =>
    `${phaseExchanges} requests, ${Math.round((exchanges * 1000) / Math.max(1, now() - started))}/s` +
    `, ${findings} findings`;
  const draw = () => {
    if (!tty || quiet || now() - drawnAt < REDRAW) return;
    drawnAt = now();
    write(`\r\u001b[K${phase}: ${count()}`);
  };
  return (event) => {
    switch (event.kind) {
      case 'run-started': {
        started = now();
        const { url, description, operations, checks, seed, budget } = event.run;
        if (quiet) return;
        say(
          `${paint('bold', description.model.title)} at ${url}, described by ${description.source}`,
        );
        say(
          `${operations.length} operations, ${checks.length} checks, budget ${budget}, seed ${seed}`,
        );
        return;
      }
      case 'phase-started':
        phase = event.phase;
        phaseExchanges = 0;
        draw();
        return;
      case 'exchange':
        exchanges++;
        phaseExchanges++;
        draw();
        return;
      case 'finding':
        findings++;
        draw();
        return;
      case 'warning':
        say(`${paint('yellow', 'warning')} ${event.message}`);
        return;
      case 'phase-ended':
        if (!quiet) say(`${event.phase}: ${event.exchanges} requests, ${findings} findings so far`);
        return;
      case 'run-ended':
        clear();
        write(renderResult(event.result, cwd, paint));
        return;
      default:
        return;
    }
  };
}

type Paint = (format: 'bold' | 'red' | 'green' | 'yellow' | 'dim', text: string) => string;

function createPaint(colour: boolean): Paint {
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
}

function renderResult(result: RunResult, cwd: string, paint: Paint): string {
  const { findings, known, exchanges, duration, notApplicable, facts, stopped } = result;
  const parts = findings.map((finding) => `\n${renderFinding(finding, cwd, paint)}\n`);
  const seconds = (duration / 1000).toFixed(1);
  const probing = facts.phases.includes('stateful');
  const able = facts.checks.filter(({ id }) => !notApplicable.includes(id));
  const asked = able.filter(({ kind }) => probing || kind === 'exchange').length;
  const verdict =
    findings.length === 0
      ? paint('green', 'No findings')
      : paint('red', `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`);
  const also = [
    known.length === 0 ? '' : `, ${known.length} known from the baseline`,
    stopped ? ', ended before its time' : '',
  ].join('');
  parts.push(
    `\n${verdict}${also}: ${exchanges} requests in ${seconds} s, ` +
      `${asked} of ${facts.checks.length} checks, seed ${facts.seed}\n`,
  );
  const variables = listVariables(findings);
  if (variables.length > 0) {
    parts.push(`Before the curl lines, set ${variables.map((name) => `$${name}`).join(', ')}.\n`);
  }
  return parts.join('');
}

/** A finding as text: what, where in the description, what was expected, how to see it again. */
export function renderFinding(
  finding: Finding,
  cwd: string,
  paint: Paint = (_, text) => text,
): string {
  const { check, location, count, expected, actual, exchanges, pointer } = finding;
  const last = exchanges.at(-1);
  const where =
    location === undefined
      ? pointer
      : `${showPath(location.file, cwd)}:${location.line}:${location.column} ${pointer}`;
  const lines = [
    `${paint('red', '✗')} ${paint('bold', check)} ${describeOperations(finding)} ${paint('dim', `(${count === 1 ? 'once' : `${count} times`})`)}`,
    `  where     ${where}`,
    ...(last === undefined ? [] : [`  request   ${last.case.title}`]),
    `  expected  ${expected}`,
    `  actual    ${actual}`,
    ...finding.curl.map((line, index) => `  ${index === 0 ? 'again   ' : '        '}  ${line}`),
    `  replay    octopus contract replay ${finding.id}`,
  ];
  return lines.join('\n');
}

const MOST_NAMES = 5;

/** `listOrders`, or `39 operations: a, b, c, …` */
export function describeOperations({ operation, operations }: Finding): string {
  if (operation !== undefined) return operation;
  if (operations === undefined) return 'the server as a whole';
  const names = operations.slice(0, MOST_NAMES).join(', ');
  return `${operations.length} operations: ${names}${operations.length > MOST_NAMES ? ', …' : ''}`;
}

/** The variables that the curl lines of findings need. */
export function listVariables(findings: readonly Finding[]): string[] {
  const names = findings
    .flatMap(({ curl }) => curl)
    .flatMap((line) => [
      ...line.matchAll(/"\$\{?([A-Z][A-Z0-9_]*)\}?|"\$\(printf %s "\$\{?([A-Z0-9_]+)/g),
    ])
    .map(([, name, wrapped]) => name ?? wrapped ?? '');
  return [...new Set(names)].sort();
}
