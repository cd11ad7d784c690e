import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SERVERS } from '../../tests/support/servers.ts';
import type { StartedServer } from '../../tests/support/servers.ts';
import { makeFirstPeople } from '../first-people.ts';
import { openTestConsole } from '../test-console.ts';
import type { SignedIn, TestConsole } from '../test-console.ts';
import { useTotp } from './totp.ts';
import { addMember, PASSWORD, tell, TestBrowser, wait } from './test-people.ts';
import { TestPasskey } from './test-passkey.ts';

/** How many do the same thing at once. */
const CROWD = 8;

describe.each(SERVERS)('at once, on $name', ({ start }) => {
  let database: StartedServer;
  let console: TestConsole;
  let clientId: number;
  beforeAll(async () => {
    database = await start();
    console = await openTestConsole({ ...database, settings: { rateLimits: false } });
    clientId = await console.addClient();
  });
  afterAll(async () => {
    await console.close();
    await database.stop();
  });
  beforeEach(() => wait(console, 60));

  /** Does something many times at once. */
  const crowd = <Result>(run: (index: number) => Promise<Result>): Promise<Result[]> =>
    Promise.all(Array.from({ length: CROWD }, (_, index) => run(index)));

  test('first people are made once', async () => {
    const made = await crowd(() => makeFirstPeople(console.console));
    expect(made.map(({ length }) => length).sort()).toEqual([...Array(CROWD - 1).fill(0), 2]);
  });

  test('one code proves one', async () => {
    const member = await addMember(console, { clientId });
    const code = member.code();
    const { db } = console.sandbox;
    const proofs = await crowd(() => useTotp(console.console, db, member.userId, code));
    expect(proofs.filter(Boolean)).toHaveLength(1);
  });

  test('one code, recovery code or passkey makes one session', async () => {
    const member = await addMember(console, { clientId });
    const first = new TestBrowser(console);
    await first.signIn(member);
    const passkey = new TestPasskey();
    const begun = await first.call('POST', '/enrolments/passkey');
    const credential = passkey.create(begun.body.data.options);
    await first.call('POST', '/enrolments/passkey/finish', { name: 'Key', credential });
    const [code] = (await first.call('POST', '/recovery-codes')).body.data.codes;
    wait(console, 1);

    const tries: [string, (browser: TestBrowser) => Promise<object>][] = [
      ['/sign-in/totp', async () => ({ code: member.code() })],
      ['/sign-in/recovery-code', async () => ({ code })],
      [
        '/sign-in/passkey',
        async (browser) => {
          const { body } = await browser.call('POST', '/sign-in/passkey/challenge');
          return { credential: passkey.get(body.data.options) };
        },
      ],
    ];
    for (const [path, prepare] of tries) {
      wait(console, 15);
      const browser = new TestBrowser(console);
      await browser.enterPassword(member);
      const body = await prepare(browser);
      // Two, as by a double click: with the third wrong one the sign-in is over.
      const answers = await Promise.all([1, 2].map(() => browser.call('POST', path, body)));
      const won = answers.filter(({ status }) => status === 200);
      expect([path, won.length]).toEqual([path, 1]);
    }
  });

  test('one invitation makes one member', async () => {
    const owner = await console.signIn({ role: 'owner', clientId });
    const email = `jon@shop.example`;
    const invited = await crowd(() => owner.call('POST', '/members', { email, role: 'finance' }));
    expect(invited.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array(CROWD - 1).fill(400),
    ]);
    const mails = await console.sandbox.db
      .selectFrom('mails')
      .select('body')
      .where('recipient', '=', email)
      .execute();
    expect(mails).toHaveLength(1);
    const token = /#(\S+)/.exec(mails[0]?.body ?? '')?.[1];
    const accepted = await crowd((index) =>
      new TestBrowser(console).call('POST', '/invitations/accept', {
        ...{ token, name: `Jon ${index}`, password: PASSWORD },
      }),
    );
    expect(accepted.map(tell).sort()).toEqual([
      '200',
      ...Array(CROWD - 1).fill('400 This invitation is no longer valid'),
    ]);
  });

  test('no team loses its last owner', async () => {
    const shop = await console.addClient();
    const owners: SignedIn[] = [];
    for (let index = 0; index < CROWD; index += 1) {
      owners.push(await console.signIn({ role: 'owner', clientId: shop }));
    }
    // Each removes the next one.
    await crowd(async (index) => {
      const next = owners[(index + 1) % CROWD]?.userId;
      return owners[index]?.call('DELETE', `/members/${next}`);
    });
    const left = await console.sandbox.db
      .selectFrom('console_users')
      .select('id')
      .where('client_id', '=', shop)
      .execute();
    expect(left.length).toBeGreaterThan(0);
  });

  test('no owner loses the last factor, and the first one brings codes once', async () => {
    const member = await addMember(console, { clientId, totp: false });
    const browsers = await crowd(async () => {
      const browser = new TestBrowser(console);
      await browser.signIn(member);
      return browser;
    });
    const requests = [];
    for (const browser of browsers) {
      const { body } = await browser.call('POST', '/enrolments/passkey');
      const credential = new TestPasskey().create(body.data.options);
      requests.push({ browser, body: { name: 'Key', credential } });
    }
    const made = await Promise.all(
      requests.map(({ browser, body }) => browser.call('POST', '/enrolments/passkey/finish', body)),
    );
    const codes = made.map(({ body }) => body.data.recovery_codes.length);
    expect(codes.sort()).toEqual([...Array(CROWD - 1).fill(0), 10].sort());
    const removed = await Promise.all(
      made.map(({ body }) => browsers[0]?.call('DELETE', `/factors/${body.data.factor.id}`)),
    );
    const statuses = removed.map((answer) => answer?.status).sort();
    expect(statuses).toEqual([...Array(CROWD - 1).fill(204), 400]);
  });

  test('guesses are no more than in turn', async () => {
    const member = await addMember(console, { clientId });
    const words = await Promise.all([
      ...(await crowd(async () => new TestBrowser(console))).flatMap((browser) => [
        browser.enterPassword(member, 'wrong'),
        browser.enterPassword(member, 'wrong'),
      ]),
    ]);
    expect(words.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(words.filter(({ status }) => status === 429)).toHaveLength(2 * CROWD - 10);
  });
});
