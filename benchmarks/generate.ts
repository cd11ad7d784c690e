import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readUsage, UsageError } from '../generators/commands/usage.ts';
import { measure } from './lib/measure.ts';
import type { Figures } from './lib/measure.ts';
import { CommandError } from './lib/processes.ts';
import { describeMachine, printReport, replaceFigures } from './lib/report.ts';

const HELP = `npm run bench:generate: octopus generate beside the peers' own commands

Usage: npm run bench:generate -- [options]

Times whole processes, all in one run: a full run, a run with nothing to do and an edit under
--watch, each beside redocly bundle (YAML, then JSON), openapi-typescript and orval (fetch client)
one after the other; on our description and on GitHub's. Works in temporary folders.

Options:
  --runs NUMBER   rounds, of which the median is taken; default: 5 (GitHub's: 3 at most)
  --quick         one round each
  --no-github     our description only
  --json          the figures as JSON, in milliseconds
  --write         put the figures into benchmarks/README.md
  --help          this text

Examples:
  npm run bench:generate -- --quick --no-github
  npm run bench:generate -- --runs 9 --write
`;

const OPTIONS = {
  runs: { type: 'string' },
  quick: { type: 'boolean' },
  'no-github': { type: 'boolean' },
  json: { type: 'boolean' },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const README = new URL('./README.md', import.meta.url);
/** A round on GitHub's description takes half a minute. */
const MOST_ROUNDS_ON_GITHUB = 3;

async function main(args: string[]): Promise<void> {
  const { values } = readUsage(
    () => parseArgs({ args, options: OPTIONS, allowPositionals: false }),
    OPTIONS,
  );
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }
  const rounds = values.quick === true ? 1 : readRounds(values.runs ?? '5');
  const progress = (line: string) => process.stderr.write(`${line}\n`);
  const figures: Figures[] = [await measure('own', rounds, progress)];
  if (values['no-github'] !== true) {
    figures.push(await measure('github', Math.min(rounds, MOST_ROUNDS_ON_GITHUB), progress));
  }
  const report = printReport(figures);
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify({ machine: describeMachine(), figures }, null, 2)}\n`
      : `${report}\n`,
  );
  if (values.write === true) {
    writeFileSync(README, replaceFigures(readFileSync(README, 'utf8'), report));
  }
}

function readRounds(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new UsageError(`--runs takes a number from 1 to 999, not "${text}".`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof CommandError)) throw error;
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
