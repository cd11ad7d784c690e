import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { axeOptions } from '../../docs/support/reader.ts';

/** Somebody's browser at the console, which writes down what goes wrong. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Errors and warnings of the browser, what it refused, and requests that leave the console. */
  complaints: string[];
  /** Refusals that are part of the story, such as `401: GET /console/api/session`; they are no complaints. */
  expects: RegExp;
  /** Opens a page of the console, such as `/keys`, and waits until all of it is there. */
  open(path: string): Promise<void>;
}

export interface VisitorOptions extends BrowserContextOptions {
  /** Default: 1280 */
  width?: number;
  /** See {@link Visitor.expects}. Default: that somebody who is not signed in is told so */
  expects?: RegExp;
}

/** How Chromium reports an answer with an error status; our pages say it in their own words. */
const REFUSED = /^Failed to load resource: the server responded with a status of (\d+)/;

/** Opens an empty page; nothing is remembered of other visitors. */
export async function openVisitor(
  browser: Browser,
  base: string,
  { width = 1280, expects = /^401: GET \/console\/api\/session$/, ...options }: VisitorOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const complaints: string[] = [];
  const { origin } = new URL(base);
  page.on('console', (message) => {
    const isBad = message.type() === 'error' || message.type() === 'warning';
    if (isBad && !REFUSED.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOurs = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isOurs) complaints.push(`Leaves: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    const refusal = `${response.status()}: ${response.request().method()} ${new URL(response.url()).pathname}`;
    if (!expects.test(refusal)) complaints.push(refusal);
  });
  const open = async (path: string) => {
    await page.goto(`${base}${path}`);
    await settle(page);
  };
  return { context, page, complaints, expects, open };
}

/** Waits until a heading is there and nothing is loading any more. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('.waiting, [aria-busy="true"]') === null &&
      document.fonts.status === 'loaded',
  );
}

/**
 * What axe finds on the page as it stands, a line for each kind of fault.
 *
 * @param rules default: all of WCAG 2.2 AA and of good practice
 */
export async function listViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = rules === undefined ? axeOptions : { ...axeOptions, runOnly: rules };
  // Evaluated by the debugger: the policy of the page forbids scripts, which is what we want of it.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.map(
    ({ id, nodes }) =>
      `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.split('\n')[1]?.trim().slice(0, 200) ?? ''}`,
  );
}

/** Gives a browser an authenticator such as a laptop has; the person's finger is always on it. */
export async function addAuthenticator({ context, page }: Visitor): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
