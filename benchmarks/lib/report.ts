import { availableParallelism, cpus } from 'node:os';
import { SCENARIOS } from './measure.ts';
import type { Figures, Scenario } from './measure.ts';

/** Nothing to do has to end within this many milliseconds … */
const IDLE_AIM = 300;
/** … and a full run has to be this many times faster than the peers in sequence. */
const COLD_AIM = 3;

/** The machine, as far as it matters for a ratio. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${availableParallelism()} cores (${model}), Node.js ${process.version}, ${process.platform}`;
}

/** The figures as Markdown: a table of ratios for each subject, and what is reached. */
export function printReport(all: Figures[]): string {
  const [own] = all;
  return [
    `Machine: ${describeMachine()}.`,
    ...all.map(printSubject),
    ...(own === undefined ? [] : [printAims(own)]),
  ].join('\n\n');
}

function printSubject(figures: Figures): string {
  const rows = (Object.keys(SCENARIOS) as Scenario[]).map((scenario) => {
    const ours = figures.ours[scenario];
    return [SCENARIOS[scenario], seconds(ours), times(figures.peers / ours)];
  });
  const commands = Object.entries(figures.commands).map(
    ([name, time]) => `${name} ${percent(time / figures.peers)}`,
  );
  return [
    `### ${figures.subject[0]?.toUpperCase()}${figures.subject.slice(1)}`,
    '',
    ...printTable(['octopus generate', 'seconds', 'peers ÷ ours'], rows),
    '',
    `The peers' commands took ${seconds(figures.peers)} s in sequence: ${commands.join(', ')}.`,
    `Written: ours ${weight(figures.outputs.ours)}, peers ${weight(figures.outputs.peers)}.`,
    `Medians of ${figures.rounds} ${figures.rounds === 1 ? 'round' : 'rounds'}.`,
  ].join('\n');
}

function printAims({ ours, peers }: Figures): string {
  const ratio = peers / ours.cold;
  return [
    'Aims, on our description:',
    '',
    `- nothing to do in under ${seconds(IDLE_AIM)} s: ${verdict(ours.idle < IDLE_AIM)} (${seconds(ours.idle)} s)`,
    `- a full run at least ${COLD_AIM} times faster than the peers in sequence: ${verdict(ratio >= COLD_AIM)} (${times(ratio)})`,
  ].join('\n');
}

/** A table in Markdown: the first column is text, the others are figures. */
export function printTable(head: string[], rows: string[][]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const print = (cells: string[]) =>
    `| ${cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [print(head), print(rule), ...rows.map(print)];
}

/** The benchmarks that write their figures down. */
export type Benchmark = 'generate' | 'server' | 'sandbox' | 'client' | 'contract';

/** Puts the figures of a benchmark into a document, between its two markers. */
export function replaceFigures(
  document: string,
  figures: string,
  benchmark: Benchmark = 'generate',
): string {
  const opening = `<!-- figures: written by npm run bench:${benchmark} -- --write -->`;
  const closing = '<!-- end of the figures -->';
  const begin = document.indexOf(opening);
  const end = document.indexOf(closing, begin);
  if (begin === -1 || end === -1) throw new Error(`The document needs ${opening} and ${closing}.`);
  return `${document.slice(0, begin + opening.length)}\n\n${figures}\n\n${document.slice(end)}`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)}×`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function weight({ files, bytes }: { files: number; bytes: number }): string {
  return `${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
}

/** Whether an aim is reached, in words. */
export function verdict(reached: boolean): string {
  return reached ? 'reached' : 'NOT reached';
}
