import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { BuiltSite } from './build.ts';
import { startBrowser } from '../../support/browser.ts';
import type { ServedSite } from './serve.ts';
import { serveSite } from './serve.ts';

/** A browser on a served site. */
export interface Reader {
  browser: Browser;
  site: ServedSite;
  close(): Promise<void>;
}

/** Serves a site and starts a browser. */
export async function startReader({ folder, base }: BuiltSite): Promise<Reader> {
  const browser = await startBrowser();
  const site = await serveSite(folder, base);
  return {
    browser,
    site,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** A page that writes down what it complains about. */
export interface Watched {
  context: BrowserContext;
  page: Page;
  /** Console errors and warnings, faults of scripts, failed requests, and requests that leave the site. */
  complaints: string[];
  /** Every address that was asked for. */
  requests: string[];
  /** Bytes received so far: heads and compressed bodies. */
  countBytes(): Promise<number>;
}

/** Opens an empty page; nothing is remembered of other pages. */
export async function openPage(
  { browser, site }: Reader,
  options: BrowserContextOptions = {},
  /** Other origins that the page may ask. */
  allowed: readonly string[] = [],
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  const sizes: Promise<number>[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    const { origin, protocol } = new URL(url);
    if (protocol === 'data:' || protocol === 'blob:') return;
    if (origin !== site.origin && !allowed.includes(origin)) complaints.push(`Leaves: ${url}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Who leaves a page ends what it still loads.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`Failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfinished', (request) => {
    sizes.push(
      request
        .sizes()
        .then(
          ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
        ),
    );
  });
  return {
    context,
    page,
    complaints,
    requests,
    countBytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
  };
}

/** Rules of WCAG 2.2, levels A and AA, and what axe counts as good practice. */
export const axeOptions: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What axe finds on the page as it stands, a line for each kind of fault. */
export async function listViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(axeOptions)})`);
  return violations.map(
    ({ id, nodes }) =>
      `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.split('\n')[1]?.trim().slice(0, 200) ?? ''}`,
  );
}

/** Works through a list with some pages at the same time. */
export async function runSideBySide<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  lanes = 4,
): Promise<void> {
  const waiting = [...items];
  const runLane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
}
