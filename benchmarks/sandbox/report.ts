import { describeMachine, printTable, verdict } from '../lib/report.ts';
import type { DatabaseFigures, Figures } from './measure.ts';

/** Up within this many milliseconds, … */
const START_AIM = 1200;
/** … so many orders in a second, … */
const ORDERS_AIM = { pglite: 300, postgres: 1000 };
/** … and 99 of 100 product lists within this many milliseconds. */
const SEARCH_AIM = 20;

/** The figures as Markdown: a table of both databases, and what is reached. */
export function printSandboxReport({ seconds, rounds, start, pglite, postgres }: Figures): string {
  const rows = [
    printRow('PGlite', pglite),
    ...(postgres === undefined ? [] : [printRow('PostgreSQL, fsync on', postgres)]),
  ];
  const head = ['database', 'orders/s', 'p99 ms', 'one wallet/s', 'lists/s', 'list p99 ms', 'MB'];
  return [
    `Machine: ${describeMachine()}.`,
    '',
    ...printTable(head, rows),
    '',
    `Start of the command to its first answer: ${Math.round(start)} ms, the median of ${rounds}.`,
    `Each load took ${seconds} s; the load generator shares the cores with the server and the database.`,
    '',
    'Aims:',
    '',
    `- up in ${START_AIM / 1000} s on PGlite: ${verdict(start <= START_AIM)} (${(start / 1000).toFixed(2)} s)`,
    `- at least ${ORDERS_AIM.pglite} orders/s on PGlite: ${judge(pglite, ORDERS_AIM.pglite)}`,
    postgres === undefined
      ? '- PostgreSQL was not on the machine'
      : `- at least ${ORDERS_AIM.postgres} orders/s on PostgreSQL: ${judge(postgres, ORDERS_AIM.postgres)}`,
    `- product list p99 under ${SEARCH_AIM} ms: ${verdict(pglite.search.p99 < SEARCH_AIM)} (${pglite.search.p99} ms)`,
  ].join('\n');
}

function printRow(name: string, { orders, hot, search, memory }: DatabaseFigures): string[] {
  return [
    name,
    count(orders.rate),
    `${orders.p99}`,
    count(hot.rate),
    count(search.rate),
    `${search.p99}`,
    `${Math.round(memory / 1e6)}`,
  ];
}

function judge({ orders }: DatabaseFigures, aim: number): string {
  return `${verdict(orders.rate >= aim)} (${count(orders.rate)})`;
}

function count(rate: number): string {
  return Math.round(rate).toLocaleString('en');
}
