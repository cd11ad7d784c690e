import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readUsage, UsageError } from '../generators/commands/usage.ts';
import { CommandError } from './lib/processes.ts';
import { describeMachine, replaceFigures } from './lib/report.ts';
import { measure } from './server/measure.ts';
import { printServerReport } from './server/report.ts';

const HELP = `npm run bench:server: the generated server beside others that check the same order

Usage: npm run bench:server -- [options]

Each server is a process of its own on a free port of 127.0.0.1, and gets the documented order from
another process (autocannon, 16 connections): bare node:http, which checks nothing, then with
requests and answers checked this server, fastify-openapi-glue, openapi-backend and
express-openapi-validator. They take turns in rounds. Also: the time from the start of a process to
its first answer, with the compile cache of Node.js on, and the size of the compiled validators.

Options:
  --seconds NUMBER  how long each server is under load in a round; default: 4
  --rounds NUMBER   rounds, of which the median is taken; default: 5
  --quick           one round of two seconds
  --json            the figures as JSON
  --write           put the figures into benchmarks/README.md
  --help            this text

Examples:
  npm run bench:server -- --quick
  npm run bench:server -- --rounds 9 --write
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
  const figures = await measure({
    seconds: readNumber('seconds', values.seconds ?? (quick ? '2' : '4'), 60),
    rounds: readNumber('rounds', values.rounds ?? (quick ? '1' : '5'), 99),
    progress: (line) => process.stderr.write(`${line}\n`),
  });
  const report = printServerReport(figures);
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify({ machine: describeMachine(), ...figures }, null, 2)}\n`
      : `${report}\n`,
  );
  if (values.write === true) {
    writeFileSync(README, replaceFigures(readFileSync(README, 'utf8'), report, 'server'));
  }
}

function readNumber(option: string, text: string, most: number): number {
  if (/^[1-9]\d?$/.test(text) && Number(text) <= most) return Number(text);
  throw new UsageError(`--${option} takes a number from 1 to ${most}, not "${text}".`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof CommandError)) throw error;
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
