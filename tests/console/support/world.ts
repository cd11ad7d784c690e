import { join } from 'node:path';
import { TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { createClock, startSandbox } from '../../../sandbox/index.ts';
import type { RunningSandbox, Settings, TestClock } from '../../../sandbox/index.ts';
import { createTotpSecret, nameTotpContext } from '../../../sandbox/console/sign-in/totp.ts';
import { insertPerson } from '../../../sandbox/console/test-console.ts';
import type { TestPerson } from '../../../sandbox/console/test-console.ts';
import { startBrowser } from '../../support/browser.ts';
import { openVisitor } from './visitor.ts';
import type { Visitor, VisitorOptions } from './visitor.ts';

/** A sandbox with its console, and a browser to look at it. */
export interface World {
  running: RunningSandbox;
  /** The time of people. */
  clock: TestClock;
  browser: Browser;
  /** Where the console is: `http://localhost:40123/console`. */
  base: string;
  /** The first client. */
  clientId: number;
  /** Opens a browser that nobody has signed in with. */
  visit(options?: VisitorOptions): Promise<Visitor>;
  /** Opens a browser in which somebody new is signed in, as far as the database knows. */
  visitAs(person: Partial<TestPerson>, options?: VisitorOptions): Promise<SignedInVisitor>;
  /** What the app of somebody shows; time goes on, so that no code comes twice. */
  readApp(secret: string): string;
  /** Lets minutes pass for people: they may sign in again and again. */
  pass(minutes: number): void;
  /** Keeps pictures of all open pages in CONSOLE_PICTURES, when that names a folder. */
  photograph(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface SignedInVisitor extends Visitor {
  userId: number;
  /** Of the person's app. */
  secret: string;
}

/** Starts a sandbox with everything that a person could want, and a browser. */
export async function openWorld(settings: Partial<Settings> = {}): Promise<World> {
  const clock = createClock();
  const running = await startSandbox({
    env: {},
    consoleClock: clock,
    settings: {
      console: true,
      control: true,
      profile: 'magic',
      localWebhooks: true,
      latency: { vouchers: 0, topups: 0, esim: 0 },
      ...settings,
    },
  });
  const { sandbox } = running;
  const browser = await startBrowser();
  const base = `http://localhost:${running.port}/console`;
  const { id: clientId } = await sandbox.db
    .selectFrom('clients')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const visit = (options?: VisitorOptions) => openVisitor(browser, base, options);
  return {
    ...{ running, clock, browser, base, clientId, visit },
    async visitAs(person, options) {
      const { role = 'owner' } = person;
      const client = role === 'platform_administrator' ? {} : { clientId };
      const { userId, key } = await insertPerson(
        { sandbox, clock },
        { ...client, ...person, role },
      );
      const secret = createTotpSecret({ sandbox });
      await sandbox.db
        .updateTable('console_factors')
        .set({ secret: sandbox.cipher.seal(secret, nameTotpContext(userId)) })
        .where('user_id', '=', userId)
        .execute();
      const visitor = await visit(options);
      await visitor.context.addCookies([
        {
          name: 'octopus_console',
          value: key,
          domain: 'localhost',
          path: '/console/api',
          httpOnly: true,
          sameSite: 'Strict',
        },
      ]);
      return { ...visitor, userId, secret };
    },
    readApp(secret) {
      clock.moveTo(new Date(clock.now().getTime() + 30_000));
      return new TOTP({ secret }).generate({ timestamp: clock.now().getTime() });
    },
    pass(minutes) {
      clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000));
    },
    async photograph(name) {
      const folder = process.env['CONSOLE_PICTURES'];
      if (folder === undefined) return;
      const pages = browser.contexts().flatMap((context) => context.pages());
      for (const [index, page] of pages.entries()) {
        await page.screenshot({ path: join(folder, `${name.slice(0, 40)} ${index + 1}.png`) });
      }
    },
    async close() {
      await browser.close();
      await running.close();
    },
  };
}
