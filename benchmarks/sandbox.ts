import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readUsage, UsageError } from '../generators/commands/usage.ts';
import { POSTGRES_MISSING, startPostgres } from '../sandbox/tests/support/postgres.ts';
import { CommandError } from './lib/processes.ts';
import { replaceFigures } from './lib/report.ts';
import { measureDatabase, measureStart } from './sandbox/measure.ts';
import type { Figures } from './sandbox/measure.ts';
import { printSandboxReport } from './sandbox/report.ts';

const HELP = `npm run bench:sandbox: how fast the sandbox starts, sells and lists

Usage: npm run bench:sandbox -- [options]

Starts the command until its first answer; then, on PGlite and, where its programs are installed, on
a PostgreSQL of its own with fsync, puts it under load over HTTP: orders of 16 clients, orders from
one wallet, and searches in the catalogue. Rate limits are off.

Options:
  --seconds NUMBER  how long each load takes; default: 10
  --rounds NUMBER   starts, of which the median is taken; default: 5
  --quick           loads of two seconds, one start
  --json            the figures as JSON
  --write           put the figures into benchmarks/README.md
  --help            this text

Examples:
  npm run bench:sandbox -- --quick
  npm run bench:sandbox -- --seconds 20 --write
`;

const OPTIONS = {
  seconds: { type: 'string' },
  rounds: { type: 'string' },
  quick: { type: 'boolean' },
  json: { type: 'boolean' },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const README = new URL('./README.md', import.meta.url);

async function main(args: string[]): Promise<void> {
  const { values } = readUsage(
    () => parseArgs({ args, options: OPTIONS, allowPositionals: false }),
    OPTIONS,
  );
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }
  const quick = values.quick === true;
  const figures = await measure(
    readNumber('seconds', values.seconds ?? (quick ? '2' : '10')),
    readNumber('rounds', values.rounds ?? (quick ? '1' : '5')),
  );
  const report = printSandboxReport(figures);
  process.stdout.write(
    values.json === true ? `${JSON.stringify(figures, null, 2)}\n` : `${report}\n`,
  );
  if (values.write === true) {
    writeFileSync(README, replaceFigures(readFileSync(README, 'utf8'), report, 'sandbox'));
  }
}

async function measure(seconds: number, rounds: number): Promise<Figures> {
  const progress = (line: string) => process.stderr.write(`${line}\n`);
  progress('start');
  const start = await measureStart(rounds);
  progress('PGlite');
  const pglite = await measureDatabase(seconds, undefined, progress);
  if (POSTGRES_MISSING !== undefined) {
    return { seconds, rounds, start, pglite, postgres: undefined };
  }
  progress('PostgreSQL');
  const server = await startPostgres({ fsync: true });
  try {
    const url = await server.createDatabase('bench');
    const postgres = await measureDatabase(seconds, url, progress);
    return { seconds, rounds, start, pglite, postgres };
  } finally {
    await server.stop();
  }
}

function readNumber(option: string, text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError(`--${option} takes a number from 1 to 99, not "${text}".`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof CommandError)) throw error;
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
