import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { hashKey } from '../console/keys.ts';
import { startSandbox } from '../start.ts';
import type { RunningSandbox } from '../start.ts';
import { run } from './sandbox.ts';

let running: RunningSandbox;
let out = '';
let errors = '';

beforeAll(async () => {
  const settings = { console: true, control: true, rateLimits: false };
  running = await startSandbox({ env: {}, settings });
});
afterAll(() => running.close());
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += text;
    return true;
  });
  return () => vi.restoreAllMocks();
});

/** Runs a command line; single quotes hold a word together. */
async function octopus(line: string): Promise<[code: number, errors: string]> {
  out = '';
  errors = '';
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, word]) => quoted ?? word ?? '',
  );
  return [await run(['person', ...words, '--url', running.url], process.cwd()), errors];
}

async function ask(line: string) {
  expect(await octopus(`${line} --json`)).toEqual([0, '']);
  return JSON.parse(out);
}

/** Signs in by e-mail and password. @returns the status, what comes next, and the cookie */
async function signIn(email: string, password: string) {
  const response = await fetch(`${running.url}/console/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const body: unknown = await response.json();
  const next: unknown = Object(Object(body).data).next;
  const cookie = (response.headers.get('set-cookie') ?? '').replace(/;.*/s, '');
  return { status: response.status, next, cookie };
}

async function readSession(cookie: string): Promise<number> {
  const response = await fetch(`${running.url}/console/api/session`, { headers: { cookie } });
  return response.status;
}

/** The last line of the audit log. */
async function readAudit() {
  return running.sandbox.db
    .selectFrom('console_audit')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** Gives somebody an app and two recovery codes. @returns the id of the person */
async function addProofs(email: string): Promise<number> {
  const { db } = running.sandbox;
  const { id: user_id } = await db
    .selectFrom('console_users')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const created_at = new Date();
  await db
    .insertInto('console_factors')
    .values({ ...{ user_id, created_at }, kind: 'totp', name: 'Phone', secret: Buffer.alloc(20) })
    .execute();
  const codes = ['one', 'two'].map((code) => ({ user_id, code_hash: hashKey(code) }));
  await db.insertInto('console_recovery_codes').values(codes).execute();
  return user_id;
}

const PASSWORD = expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);

test('list shows who can sign in, of all clients or of one', async () => {
  const owner = {
    ...{ id: 1, email: 'owner@demo.example', name: 'Demo owner', role: 'owner' },
    ...{ client_id: 42, client: expect.any(String), status: 'active' },
    ...{ second_factors: 0, last_seen_at: null },
  };
  expect(await ask('list')).toEqual([
    owner,
    expect.objectContaining({ email: 'admin@demo.example', client_id: null, client: null }),
  ]);
  expect(await ask('list --client 42')).toEqual([owner]);
  expect(await ask('list --client 43')).toEqual([]);
});

test('another password ends the sessions, and the old one is wrong', async () => {
  const [owner] = running.people;
  const { email = '', password: old = '' } = owner ?? {};
  const { cookie } = await signIn(email, old);
  expect(await readSession(cookie)).toBe(200);
  const made = await ask('password OWNER@demo.example');
  expect(made).toEqual({ email, password: PASSWORD, ended_sessions: 1 });
  expect(await readSession(cookie)).toBe(401);
  expect((await signIn(email, old)).status).toBe(401);
  expect(await signIn(email, made.password)).toMatchObject({ status: 200, next: 'enrolment' });
});

test('another password lets in whoever was locked out by wrong ones', async () => {
  const email = 'admin@demo.example';
  for (const _ of Array(10).keys()) await signIn(email, 'wrong');
  expect((await signIn(email, 'wrong')).status).toBe(429);
  const { password } = await ask(`password ${email}`);
  expect((await signIn(email, password)).status).toBe(200);
});

test('second factors stay, unless all was lost; the log says that the operator did it', async () => {
  const email = 'owner@demo.example';
  const id = await addProofs(email);
  const { password } = await ask(`password ${email}`);
  expect(await signIn(email, password)).toMatchObject({ status: 200, next: 'second_factor' });
  const made = await ask(`password ${email} --without-factors`);
  const ended = { ended_sessions: 0, removed_factors: 1, removed_recovery_codes: 2 };
  expect(made).toEqual({ email, password: PASSWORD, ...ended });
  expect(await readAudit()).toMatchObject({
    ...{ user_id: null, actor: 'operator', address: 'command line', client_id: 42 },
    ...{ action: 'resetPassword', target: `Member ${id}`, before: null, after: ended },
    request: 'octopus sandbox person password',
  });
  expect(await signIn(email, made.password)).toMatchObject({ status: 200, next: 'enrolment' });
});

test('a first owner of another client is added, and so is an administrator', async () => {
  await run(
    ['client', 'create', '--name', 'Shop', '--currency', 'EUR', '--url', running.url],
    process.cwd(),
  );
  const made = await ask("add Mira@shop.example --name 'Mira Holm' --role owner --client 43");
  const email = 'mira@shop.example';
  expect(made).toEqual({ id: 3, email, role: 'owner', client_id: 43, password: PASSWORD });
  expect(await signIn(email, made.password)).toMatchObject({ status: 200, next: 'enrolment' });
  const admin = await ask("add ops@demo.example --name 'Ops' --role platform_administrator");
  expect(admin).toMatchObject({ role: 'platform_administrator', client_id: null });
  const after = { email: 'ops@demo.example', name: 'Ops', role: admin.role, status: 'active' };
  expect(await readAudit()).toMatchObject({ actor: 'operator', action: 'addPerson', after });
});

test('an invitation to the same client gives way, one to another does not', async () => {
  const invite = (email: string, expires: Date) =>
    running.sandbox.db
      .insertInto('console_users')
      .values({
        ...{ email, role: 'finance', client_id: 42, created_at: new Date() },
        ...{ invitation_hash: hashKey(email), invitation_expires_at: expires },
        passkey_user_id: running.sandbox.random(32),
      })
      .execute();
  await invite('jon@shop.example', new Date(Date.now() + 60_000));
  await invite('old@shop.example', new Date(Date.now() - 60_000));
  expect(await octopus('password jon@shop.example')).toEqual([
    1,
    'octopus sandbox: jon@shop.example has not accepted the invitation yet. octopus sandbox person add makes the account in its place.\n',
  ]);
  const refused = await octopus('add jon@shop.example --name Jon --role owner --client 43');
  expect(refused).toEqual([1, expect.stringContaining("is somebody's address already")]);
  await ask('add jon@shop.example --name Jon --role owner --client 42');
  const before = { role: 'finance', status: 'invited' };
  expect(await readAudit()).toMatchObject({ before, after: { role: 'owner', status: 'active' } });
  await ask('add old@shop.example --name Old --role owner --client 43');
  expect(await readAudit()).toMatchObject({ before: null });
});

test('whoever belonged to a client that has gone makes room for somebody', async () => {
  const left = { role: 'owner', client_id: 999, name: 'Left', password_hash: 'none' } as const;
  await running.sandbox.db
    .insertInto('console_users')
    .values({
      ...{ ...left, email: 'left@shop.example', created_at: new Date() },
      passkey_user_id: running.sandbox.random(32),
    })
    .execute();
  expect(await octopus('password left@shop.example')).toEqual([
    1,
    'octopus sandbox: left@shop.example belongs to client 999, which has gone: there is nothing to sign in to.\n',
  ]);
  await ask('add left@shop.example --name Back --role finance --client 43');
});

const see = (verb: string) => ` See octopus sandbox person ${verb} --help.\n`;

test.each<[string, number, string]>([
  [
    'password nobody@shop.example',
    1,
    'Nobody signs in as "nobody@shop.example". octopus sandbox person list shows who does.\n',
  ],
  ['password', 2, `EMAIL is missing.${see('password')}`],
  [
    'add owner@demo.example --name A --role owner --client 42',
    1,
    "owner@demo.example is somebody's address already; octopus sandbox person list shows whose. For another password: octopus sandbox person password.\n",
  ],
  ['add a@shop.example --name A --role owner --client 99', 1, 'There is no client 99.\n'],
  [
    'add a..b@shop.example --name A --role owner --client 42',
    2,
    `"a..b@shop.example" is no e-mail address.${see('add')}`,
  ],
  [
    'add a@shop.example --name A --role owner',
    2,
    `Name the client that the person belongs to, by its id.${see('add')}`,
  ],
  [
    'add a@shop.example --name A --role platform_administrator --client 42',
    2,
    `A platform administrator belongs to no client: leave it out.${see('add')}`,
  ],
  [
    'add a@shop.example --name A --role boss --client 42',
    2,
    `--role must be owner, developer, finance, read_only or platform_administrator.${see('add')}`,
  ],
])('%s is refused', async (line, code, message) => {
  expect(await octopus(line)).toEqual([code, `octopus sandbox: ${message}`]);
});
