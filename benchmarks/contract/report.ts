import { describeMachine, printTable, verdict } from '../lib/report.ts';
import { SERVERS } from './measure.ts';
import type { FaultFigure, Figures } from './measure.ts';

/** Of a hundred faults, so many are found, … */
const FOUND_AIM = 98;
/** … with so many findings each, by the median, … */
const FINDINGS_AIM = 1;
/** … and a default run of the whole API takes fewer seconds than this. */
const SECONDS_AIM = 45;

/** The figures as Markdown: two tables, and what is reached. */
export function printContractReport(figures: Figures): string {
  const { faults, clean, runs } = figures;
  const rows = [
    ...SERVERS.map((server) => ({
      name: server,
      own: faults.filter((one) => one.server === server),
      ...clean[server],
    })),
    {
      name: 'both',
      own: faults,
      seeds: SERVERS.reduce((sum, server) => sum + clean[server].seeds, 0),
      alarms: SERVERS.flatMap((server) => clean[server].alarms),
    },
  ].map(({ name, own, seeds, alarms }) => [
    name,
    String(own.length),
    `${percentFound(own).toFixed(1)} %`,
    String(median(own)),
    String(seeds),
    String(alarms.length),
  ]);
  const times = SERVERS.map((server) => {
    const { seconds, requests } = runs[server];
    return [server, seconds.toFixed(1), String(requests), (requests / seconds).toFixed(0)];
  });
  const missed = faults.filter(({ found }) => !found).map(({ id }) => `\`${id}\``);
  const alarms = SERVERS.flatMap((server) => clean[server].alarms);
  return [
    `Machine: ${describeMachine()}.`,
    '',
    ...printTable(
      ['server', 'faults', 'found', 'findings each (median)', 'clean seeds', 'false alarms'],
      rows,
    ),
    '',
    `Not found: ${missed.join(', ') || 'none'}. False alarms: ${alarms.join(', ') || 'none'}.`,
    '',
    ...printTable(['default run of the whole API', 'seconds', 'requests', 'requests/s'], times),
    '',
    printSpecmatic(figures),
    '',
    'Aims:',
    '',
    ...listAims(figures).map((line) => `- ${line}`),
  ].join('\n');
}

function printSpecmatic({ specmatic, faults }: Figures): string {
  if (specmatic.kind === 'absent') return `Specmatic: not compared, ${specmatic.why}.`;
  const { version, ids, found, clean } = specmatic;
  const ours = faults.filter(({ id }) => ids.includes(id));
  return [
    `Specmatic ${version} on ${ids.length} of the stub's faults: ${found} found (ours ${ours.filter((one) => one.found).length}).`,
    `Found: it fails more tests of the operation than without the fault. On the whole stub without a fault ${clean.failures} of its ${clean.tests} tests fail, in ${clean.seconds.toFixed(1)} s.`,
  ].join(' ');
}

function listAims({ faults, clean, runs }: Figures): string[] {
  const found = percentFound(faults);
  const alarms = SERVERS.reduce((sum, server) => sum + clean[server].alarms.length, 0);
  const { seconds } = runs.sandbox;
  return [
    `at least ${FOUND_AIM} % of the faults found: ${verdict(found >= FOUND_AIM)} (${found.toFixed(1)} %)`,
    `no false alarm: ${verdict(alarms === 0)} (${alarms})`,
    `one finding for each fault, by the median: ${verdict(median(faults) === FINDINGS_AIM)} (${median(faults)})`,
    `a default run under ${SECONDS_AIM} s: ${verdict(seconds < SECONDS_AIM)} (${seconds.toFixed(1)} s)`,
  ];
}

function percentFound(faults: readonly FaultFigure[]): number {
  return (faults.filter(({ found }) => found).length / Math.max(1, faults.length)) * 100;
}

/** Of the findings for each fault that is found. */
function median(faults: readonly FaultFigure[]): number {
  const counts = faults
    .filter(({ found }) => found)
    .map(({ findings }) => findings)
    .toSorted((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}
