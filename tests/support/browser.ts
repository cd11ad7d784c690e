import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/**
 * Starts Chromium: the one that `CHROMIUM_PATH` names, or that of the system.
 *
 * @throws Error that tells how to install it, when it is not there
 */
export async function startBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no browser at ${executablePath}. Run \`apt install chromium\`, or set CHROMIUM_PATH.`,
    );
  }
  // As root, Chromium starts only without its sandbox; it sees nothing but pages of these tests.
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...args] });
}
