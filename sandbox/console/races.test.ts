import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandboxServer } from '../server.ts';
import { SERVERS } from '../tests/support/servers.ts';
import type { StartedServer } from '../tests/support/servers.ts';
import { createWallet } from '../wallets/admin.ts';
import { addMember, showCode, tell, TestBrowser, wait } from './sign-in/test-people.ts';
import { openTestConsole } from './test-console.ts';
import type { TestConsole } from './test-console.ts';

/** How many do the same thing at once. */
const CROWD = 8;

/** What people of several areas do at the same moment; each area has races of its own beside it. */
describe.each(SERVERS)('at once, on $name', ({ start }) => {
  let database: StartedServer;
  let console: TestConsole;
  let api: FastifyInstance;
  let clientId: number;
  beforeAll(async () => {
    database = await start();
    console = await openTestConsole({ ...database, settings: { rateLimits: false } });
    api = await createSandboxServer(console.sandbox, { logger: false });
    clientId = await console.addClient();
  });
  afterAll(async () => {
    await api?.close();
    await console?.close();
    await database?.stop();
  });
  beforeEach(() => wait(console, 60));

  const crowd = <Result>(run: (index: number) => Promise<Result>): Promise<Result[]> =>
    Promise.all(Array.from({ length: CROWD }, (_, index) => run(index)));
  const countLines = async (action: string) => {
    const query = console.sandbox.db.selectFrom('console_audit').select('id');
    return (await query.where('action', '=', action).execute()).length;
  };

  test('one reference credits once, whichever wallet it names', async () => {
    const administrator = await console.signIn({ role: 'platform_administrator' });
    const wallets = await Promise.all(
      ['USD', 'EUR'].map((currency) => createWallet(console.sandbox, { clientId, currency })),
    );
    const body = { amount: 10, remarks: 'Transfer', reference: 'BANK-1' };
    const answers = await crowd((index) =>
      administrator.call('POST', `/platform/wallets/${wallets[index % 2]}/credits`, body),
    );
    expect(answers.map(tell).sort()).toEqual([
      '201',
      ...Array(CROWD - 1).fill('400 This reference was used before'),
    ]);
    const rows = await console.sandbox.db.selectFrom('wallets').select('balance').execute();
    expect(rows.map(({ balance }) => Number(balance)).sort()).toEqual([0, 10]);
    expect(await countLines('creditWallet')).toBe(1);
  });

  test.each([
    ['removes', 'DELETE', undefined, 204],
    ['demotes', 'PATCH', { role: 'finance' }, 200],
  ] as const)('of the last two owners one %s the other', async (_, method, body, status) => {
    const shop = await console.addClient();
    const one = await console.signIn({ role: 'owner', clientId: shop });
    const other = await console.signIn({ role: 'owner', clientId: shop });
    const answers = await Promise.all([
      one.call(method, `/members/${other.userId}`, body),
      other.call(method, `/members/${one.userId}`, body),
    ]);
    const won = answers.filter((answer) => answer.status === status);
    expect(won).toHaveLength(1);
    // Whoever comes so late that they are no owner any more is told that.
    const words = ['400 The last owner must stay', '401 Your session has ended'];
    const lost = answers.filter((answer) => answer.status !== status).map(tell);
    expect([...words, '403 Your role does not allow this']).toContain(lost[0]);
    const owners = console.sandbox.db.selectFrom('console_users').select('id');
    expect(
      await owners.where('client_id', '=', shop).where('role', '=', 'owner').execute(),
    ).toHaveLength(1);
  });

  test('one code confirms in one of several sessions', async () => {
    const member = await addMember(console, { clientId });
    const browsers: TestBrowser[] = [];
    for (let index = 0; index < CROWD; index += 1) {
      const browser = new TestBrowser(console);
      await browser.signIn(member);
      browsers.push(browser);
      wait(console, 1);
    }
    const code = member.code();
    const answers = await Promise.all(
      browsers.map((browser) => browser.call('POST', '/step-up/totp', { code })),
    );
    expect(answers.map(tell).sort()).toEqual([
      '200',
      ...Array(CROWD - 1).fill('400 This does not prove that it is you'),
    ]);
  });

  test('an app that was begun once is set up once, and codes made at once are ten', async () => {
    const owner = await console.signIn({ role: 'owner', clientId });
    const begun = await owner.call('POST', '/enrolments/totp');
    const code = showCode(begun.body.data.secret.replaceAll(' ', ''), console.clock.now());
    const made = await crowd(() =>
      owner.call('POST', '/enrolments/totp/finish', { name: 'Second phone', code }),
    );
    expect(made.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(made.filter(({ status }) => status === 400)).toHaveLength(CROWD - 1);
    const codes = await crowd(() => owner.call('POST', '/recovery-codes'));
    expect(codes.map(({ status }) => status)).toEqual(Array(CROWD).fill(200));
    const { factors } = (await owner.call('GET', '/session')).body.data;
    expect(factors).toEqual({ totp: 2, passkeys: 0, recovery_codes_left: 10 });
  });

  test('an invitation is accepted or taken back', async () => {
    const owner = await console.signIn({ role: 'owner', clientId });
    const email = 'ann@shop.example';
    const { id } = (await owner.call('POST', '/members', { email, role: 'developer' })).body.data;
    const { body } = await console.sandbox.db
      .selectFrom('mails')
      .select('body')
      .where('recipient', '=', email)
      .executeTakeFirstOrThrow();
    const token = /#(\S+)/.exec(body)?.[1];
    const password = 'nine grey stones in a row';
    const browser = new TestBrowser(console);
    const [accepted, removed] = await Promise.all([
      browser.call('POST', '/invitations/accept', { token, name: 'Ann', password }),
      owner.call('DELETE', `/members/${id}`),
    ]);
    expect(removed.status).toBe(204);
    expect(['200', '400 This invitation is no longer valid']).toContain(tell(accepted));
    expect((await browser.call('GET', '/session')).status).toBe(401);
    expect((await browser.enterPassword({ email }, password)).status).toBe(401);
  });

  test('no token outlives a key that was revoked while it logged in', async () => {
    const owner = await console.signIn({ role: 'owner', clientId });
    const made = await owner.call('POST', '/api-keys', { name: 'Shop' });
    const { key, api_secret: secret } = made.body.data;
    const logIn = () =>
      api.inject({
        method: 'POST',
        url: '/auth/login',
        payload: { username: key.api_key, password: secret },
      });
    const [revoked, ...answers] = await Promise.all([
      owner.call('DELETE', `/api-keys/${key.id}`),
      ...Array.from({ length: CROWD }, logIn),
    ]);
    expect(revoked.status).toBe(204);
    for (const answer of answers) {
      expect([200, 401]).toContain(answer.statusCode);
      if (answer.statusCode === 401) continue;
      const token = /"access_token":"([^"]+)"/.exec(answer.body)?.[1];
      const headers = { authorization: `Bearer ${token}` };
      expect((await api.inject({ url: '/api/v1/wallets', headers })).statusCode).toBe(401);
    }
  });
});
