import { describeMachine, printTable, verdict } from '../lib/report.ts';
import type { Figures } from './measure.ts';
import { EXTENTS, NAMES, SUBJECTS } from './subjects.ts';

/** A call costs less than so many microseconds over bare `fetch`, … */
const CALL_AIM = 10;
/** … everything has fewer bytes than this, minified and gzipped, … */
const EVERYTHING_AIM = 12_000;
/** … and a vertical fewer than this. */
const VERTICAL_AIM = 7000;

/** The figures as Markdown: a table of sizes, a table of times, and what is reached. */
export function printClientReport(figures: Figures): string {
  const { subjects, bare, rounds } = figures;
  const sizes = NAMES.map((name) => [
    SUBJECTS[name],
    ...EXTENTS.map((extent) => count(subjects[name].sizes[extent].gzipped)),
    count(subjects[name].sizes.everything.minified),
  ]);
  const calls = NAMES.map((name) => {
    const { stub, loopback } = subjects[name];
    return [
      SUBJECTS[name],
      stub.cpu.toFixed(1),
      stub.wall.toFixed(1),
      loopback.cpu.toFixed(0),
      subjects[name].import.toFixed(1),
    ];
  });
  const types = NAMES.map((name) => {
    const { instantiations, check, total } = subjects[name].types;
    return [SUBJECTS[name], count(instantiations), check.toFixed(2), total.toFixed(2)];
  });
  return [
    `Machine: ${describeMachine()}.`,
    '',
    'Bytes, minified and gzipped:',
    '',
    ...printTable(
      ['client', 'one operation', 'one vertical', 'everything', 'everything, not gzipped'],
      sizes,
    ),
    '',
    'Microseconds of a call over bare `fetch` and `json()`, and milliseconds of the import:',
    '',
    ...printTable(['client', 'CPU µs', 'µs', 'CPU µs, loopback', 'import ms'], calls),
    '',
    `Bare \`fetch\` takes ${bare.stub.cpu.toFixed(1)} µs of CPU when it is answered at once, ${bare.loopback.cpu.toFixed(0)} µs by loopback, its server included.`,
    '',
    'A file that calls one operation, by TypeScript 5.9:',
    '',
    ...printTable(['client', 'instantiations', 'check s', 'total s'], types),
    '',
    `Medians of ${rounds * 5} rounds (loopback and imports: ${rounds}).`,
    '',
    'Aims:',
    '',
    ...listAims(figures).map((line) => `- ${line}`),
  ].join('\n');
}

function listAims({ subjects: { ours } }: Figures): string[] {
  const { everything, vertical } = ours.sizes;
  return [
    `a call under ${CALL_AIM} µs over bare \`fetch\`: ${verdict(ours.stub.cpu < CALL_AIM)} (${ours.stub.cpu.toFixed(1)} µs)`,
    `everything under ${count(EVERYTHING_AIM)} bytes: ${verdict(everything.gzipped < EVERYTHING_AIM)} (${count(everything.gzipped)})`,
    `one vertical under ${count(VERTICAL_AIM)} bytes: ${verdict(vertical.gzipped < VERTICAL_AIM)} (${count(vertical.gzipped)})`,
  ];
}

function count(number: number): string {
  return number.toLocaleString('en');
}
