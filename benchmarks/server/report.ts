import { describeMachine, printTable, verdict } from '../lib/report.ts';
import { NAMES, SUBJECTS } from './subjects.ts';
import type { Figures } from './measure.ts';

/** This server has at least this share of the rate of bare `node:http`, … */
const BARE_AIM = 0.75;
/** … this many times the rate of express-openapi-validator, … */
const EXPRESS_AIM = 3;
/** … its first answer at most this many milliseconds after that of bare Node.js, … */
const FIRST_AIM = 80;
/** … and fewer bytes of validators than this. */
const VALIDATORS_AIM = 250_000;

/** The figures as Markdown: a table of all servers, and what is reached. */
export function printServerReport(figures: Figures): string {
  const { subjects, rounds, seconds } = figures;
  const bare = subjects['bare'];
  const rows = NAMES.map((name) => {
    const { rate, cpu, p99, first } = subjects[name] ?? MISSING;
    return [
      SUBJECTS[name],
      Math.round(rate).toLocaleString('en'),
      percent(rate / (bare?.rate ?? Number.NaN)),
      Math.round(cpu).toString(),
      p99.toFixed(0),
      Math.round(first).toString(),
    ];
  });
  return [
    `Machine: ${describeMachine()}.`,
    '',
    ...printTable(
      ['server', 'answers/s', 'of bare', 'CPU µs/answer', 'p99 ms', 'first answer ms'],
      rows,
    ),
    '',
    `Medians of ${rounds} ${rounds === 1 ? 'round' : 'rounds'} of ${seconds} s for each server.`,
    '',
    'Aims:',
    '',
    ...listAims(figures).map((line) => `- ${line}`),
  ].join('\n');
}

const MISSING = { rate: Number.NaN, cpu: Number.NaN, p99: Number.NaN, first: Number.NaN };

function listAims({ subjects, ofBare, timesExpress, validators }: Figures): string[] {
  const later = (subjects['ours']?.first ?? Number.NaN) - (subjects['bare']?.first ?? Number.NaN);
  return [
    `at least ${percent(BARE_AIM)} of bare \`node:http\`: ${verdict(ofBare >= BARE_AIM)} (${percent(ofBare)})`,
    `at least ${EXPRESS_AIM} times express-openapi-validator: ${verdict(timesExpress >= EXPRESS_AIM)} (${timesExpress.toFixed(1)}×)`,
    `first answer at most ${FIRST_AIM} ms after that of bare Node.js: ${verdict(later <= FIRST_AIM)} (${Math.round(later)} ms)`,
    `validators under ${kilobytes(VALIDATORS_AIM)}: ${verdict(validators < VALIDATORS_AIM)} (${kilobytes(validators)})`,
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
