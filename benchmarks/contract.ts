import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readUsage, UsageError } from '../generators/commands/usage.ts';
import { measure } from './contract/measure.ts';
import { printContractReport } from './contract/report.ts';
import { describeMachine, replaceFigures } from './lib/report.ts';

const HELP = `npm run bench:contract: how many faults the contract tester finds

Usage: npm run bench:contract -- [options]

Tests servers with one defect each (tests/faults): the share that is found, and the findings for each;
then servers without one over many seeds: whatever is found there is a false alarm; then the time of
a default run of the whole API. Beside it Specmatic, where Java is on the PATH and its package is
installed (npm install --no-save specmatic).

Options:
  --seeds NUMBER   clean seeds for each server; default: 20
  --quick          every fifth fault, two seeds
  --json           the figures as JSON
  --write          put the figures into benchmarks/README.md
  --help           this text

Examples:
  npm run bench:contract -- --quick
  npm run bench:contract -- --write
`;

const OPTIONS = {
  seeds: { type: 'string' },
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
    every: quick ? 5 : 1,
    seeds: readSeeds(values.seeds ?? (quick ? '2' : '20')),
    progress: (line) => process.stderr.write(`${line}\n`),
  });
  const report = printContractReport(figures);
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify({ machine: describeMachine(), ...figures }, null, 2)}\n`
      : `${report}\n`,
  );
  if (values.write === true) {
    writeFileSync(README, replaceFigures(readFileSync(README, 'utf8'), report, 'contract'));
  }
}

function readSeeds(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError(`--seeds takes a number from 1 to 99, not "${text}".`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 2;
}
