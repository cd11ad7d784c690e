import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { readUsage, UsageError } from '../generators/commands/usage.ts';
import { serveSite } from '../tests/docs/support/serve.ts';
import { startBrowser } from '../tests/support/browser.ts';

const HELP = `npm run docs:lighthouse: Lighthouse on one page of each kind of the docs site

Usage: npm run docs:lighthouse -- [options]

Serves the built site on this machine, as a good static host does it, and lets Lighthouse read each
page as a phone on a slow network. Fails when the median of a category is below 100. It needs
Chromium (CHROMIUM_PATH, else /usr/bin/chromium), and a machine that does nothing else meanwhile.

Options:
  --folder PATH   the built site; default: docs-site/dist (npm run docs:build)
  --runs NUMBER   how often each page is read; default: 5
  --page PATH     only this page, such as docs/guides/esim-flow/; can be repeated
  --help          this text

Examples:
  npm run docs:build && npm run docs:lighthouse
  npm run docs:lighthouse -- --runs 1 --page docs/changelog/
`;

const OPTIONS = {
  folder: { type: 'string' },
  runs: { type: 'string' },
  page: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** One page of each kind. */
const PAGES = [
  '',
  'docs/getting-started/first-order/voucher/',
  'docs/guides/handling-webhooks/',
  'docs/reference/topups/orders/',
  'docs/reference/errors/',
  'docs/changelog/',
];

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page at one reading. */
interface Reading {
  /** Points of each category, 0 to 100. */
  scores: number[];
  /** Audits that cost points. */
  faults: string[];
}

async function main(args: string[]): Promise<number> {
  const { values } = readUsage(
    () => parseArgs({ args, options: OPTIONS, allowPositionals: false }),
    OPTIONS,
  );
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const folder = resolve(
    values.folder ?? fileURLToPath(new URL('../docs-site/dist', import.meta.url)),
  );
  const runs = Number(values.runs ?? '5');
  if (!Number.isInteger(runs) || runs < 1) {
    throw new UsageError(`--runs is a number of readings, such as 5, and not "${values.runs}".`);
  }
  const pages = values.page ?? PAGES;
  for (const page of pages) {
    if (!existsSync(join(folder, page, 'index.html'))) {
      throw new UsageError(`${join(folder, page)} has no page. Run npm run docs:build first.`);
    }
  }
  return measurePages(folder, pages, runs);
}

async function measurePages(
  folder: string,
  pages: readonly string[],
  runs: number,
): Promise<number> {
  const port = await findPort();
  const browser = await startBrowser([`--remote-debugging-port=${port}`]);
  const site = await serveSite(folder, '/');
  let isPerfect = true;
  try {
    process.stdout.write(`Median of ${runs}: ${CATEGORIES.join(', ')}\n`);
    for (const page of pages) {
      const readings: Reading[] = [];
      for (let run = 0; run < runs; run++) {
        readings.push(await readPage(`${site.root}${page}`, port));
      }
      const medians = CATEGORIES.map((_, at) =>
        findMedian(readings.map(({ scores }) => scores[at] ?? 0)),
      );
      process.stdout.write(`${medians.map((one) => String(one).padStart(4)).join('')}  /${page}\n`);
      if (medians.every((one) => one === 100)) continue;
      isPerfect = false;
      for (const fault of new Set(readings.flatMap(({ faults }) => faults))) {
        process.stdout.write(`        ${fault}\n`);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return isPerfect ? 0 : 1;
}

async function readPage(url: string, port: number): Promise<Reading> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...CATEGORIES],
  });
  if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}.`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
  const faults = CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score >= 0.995) {
        return [];
      }
      return [`${name}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`];
    }),
  );
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    faults,
  };
}

function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A port that is free now: the browser is told one, and does not tell which it took. */
function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`docs:lighthouse: ${message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
