import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readUsage, UsageError } from '../generators/commands/usage.ts';
import { measure } from './client/measure.ts';
import { printClientReport } from './client/report.ts';
import { CommandError } from './lib/processes.ts';
import { describeMachine, replaceFigures } from './lib/report.ts';

const HELP = `npm run bench:client: the generated client beside others of the same description

Usage: npm run bench:client -- [options]

Takes the sizes of bundles (esbuild, minified, gzipped) with one operation, one vertical and
everything; what a call costs over bare fetch, with a fetch that answers at once and with a server of
this machine; the time to import; and what TypeScript does for a file that calls one operation. The
same of openapi-fetch alone, and of the clients on fetch that hey-api and orval make.

Options:
  --rounds NUMBER   rounds, of which the median is taken; default: 9
  --quick           one round
  --json            the figures as JSON
  --write           put the figures into benchmarks/README.md
  --help            this text

Examples:
  npm run bench:client -- --quick
  npm run bench:client -- --rounds 15 --write
`;

const OPTIONS = {
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
  const figures = await measure({
    rounds: readRounds(values.rounds ?? (values.quick === true ? '1' : '9')),
    progress: (line) => process.stderr.write(`${line}\n`),
  });
  const report = printClientReport(figures);
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify({ machine: describeMachine(), ...figures }, null, 2)}\n`
      : `${report}\n`,
  );
  if (values.write === true) {
    writeFileSync(README, replaceFigures(readFileSync(README, 'utf8'), report, 'client'));
  }
}

function readRounds(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError(`--rounds takes a number from 1 to 99, not "${text}".`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof CommandError)) throw error;
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
