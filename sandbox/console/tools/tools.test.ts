import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetExpired } from '../../auth/index.ts';
import { createControl } from '../../control/index.ts';
import type { Control } from '../../control/index.ts';
import type { OpenDatabase } from '../../db/open.ts';
import { readMagicValues } from '../../fulfilment/magic-values.ts';
import { createWorker } from '../../worker/worker.ts';
import { createWallet, creditWallet } from '../../wallets/admin.ts';
import { forgetExpired as forgetOfConsole } from '../forget-expired.ts';
import { createConsoleServer } from '../server.ts';
import { callConsole, openTestConsole } from '../test-console.ts';
import type { Answer, Method, SignedIn, TestConsole } from '../test-console.ts';

let opened: TestConsole;
let control: Control;
let server: TestConsole['server'];
let shop: number;
let rival: number;
/** How far the clock was moved, in seconds. */
let advances: number[];

beforeAll(async () => {
  opened = await openTestConsole();
  const { sandbox } = opened;
  shop = await opened.addClient('Shop');
  rival = await opened.addClient('Rival');
  const nothing = async () => 'done' as const;
  const handlers = { fulfil: nothing, activate: nothing, deliver: nothing, mail: nothing };
  const worker = createWorker(sandbox, handlers);
  const database: OpenDatabase = {
    ...{ dialect: 'pglite' as const, db: sandbox.db, pglite: undefined },
    close: async () => {},
  };
  const parts = {
    sandbox,
    clock: sandbox.clock,
    worker,
    database,
    setLog() {},
    close: async () => {},
  };
  control = await createControl(parts, false);
  advances = [];
  server = await createConsoleServer({
    ...opened.console,
    control,
    advance: async (to) => {
      advances.push((to.getTime() - sandbox.clock.now().getTime()) / 1000);
      return worker.advance(to);
    },
  });
});
afterAll(async () => {
  await server.close();
  await control.close();
  await opened.close();
});

/** Calls the console of a sandbox with control. */
function callWithControl(who: SignedIn, method: Method, path: string, body?: object) {
  return callConsole(server, method, path, body, {
    cookie: `octopus_console=${who.key}`,
    ...(method === 'GET' ? {} : { 'x-csrf-token': who.csrf }),
  });
}

const read = ({ status, body }: Answer) => [status, body?.error?.message];

const readAudit = async (action: string) =>
  opened.sandbox.db
    .selectFrom('console_audit')
    .select(['actor', 'target', 'client_id', 'before', 'after'])
    .where('action', '=', action)
    .orderBy('id')
    .execute();

describe('the clock', () => {
  test('is shown, and is not moved without control', async () => {
    const developer = await opened.signIn({ role: 'developer', clientId: shop });
    const { body } = await developer.call('GET', '/sandbox/clock');
    expect(body.data).toEqual({ now_at: '2026-06-01T12:00:00Z', frozen: true, movable: false });
    const refused = await developer.call('PATCH', '/sandbox/clock', { frozen: true });
    expect(read(refused)).toEqual([400, 'This sandbox was started without control']);
    expect(await readAudit('setClock')).toEqual([]);
  });

  test.each([
    [{}, 'body must have at least 1 property'],
    [{ advance_seconds: 0 }, 'advance_seconds must be an integer between 1 and 31536000'],
    [{ advance_seconds: 1.5 }, 'advance_seconds must be an integer between 1 and 31536000'],
    [{ frozen: 'yes' }, 'frozen must be true or false'],
    [{ frozen: true, advance_seconds: 1 }, 'body must have at most 1 property'],
  ])('%j is refused', async (body, message) => {
    const owner = await opened.signIn({ role: 'owner', clientId: shop });
    expect(read(await callWithControl(owner, 'PATCH', '/sandbox/clock', body))).toEqual([
      400,
      message,
    ]);
  });

  test('is moved, twice as far by two at once, and stopped and started', async () => {
    const owner = await opened.signIn({ role: 'owner', clientId: shop, email: 'o@shop.example' });
    const hour = { advance_seconds: 3600 };
    const answers = await Promise.all([
      callWithControl(owner, 'PATCH', '/sandbox/clock', hour),
      callWithControl(owner, 'PATCH', '/sandbox/clock', hour),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(advances).toEqual([3600, 3600]);
    const read = await callWithControl(owner, 'GET', '/sandbox/clock');
    const later = { now_at: '2026-06-01T14:00:00Z', frozen: true, movable: true };
    expect(read.body.data).toEqual(later);
    const runs = await callWithControl(owner, 'PATCH', '/sandbox/clock', { frozen: false });
    expect(runs.body.data.frozen).toBe(false);
    const stands = await callWithControl(owner, 'PATCH', '/sandbox/clock', { frozen: true });
    expect(stands.body.data.frozen).toBe(true);
    const lines = await readAudit('setClock');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toEqual({
      actor: 'o@shop.example',
      target: 'Clock',
      client_id: shop,
      before: { now_at: '2026-06-01T12:00:00Z', frozen: true },
      after: { now_at: '2026-06-01T13:00:00Z', frozen: true },
    });
  });
});

test('every magic value has a row, in the order of the file', async () => {
  const reader = await opened.signIn({ role: 'read_only', clientId: shop });
  const { body } = await reader.call('GET', '/sandbox/magic-values');
  const expected = readMagicValues().flatMap(({ values }) => values);
  expect(body.data).toHaveLength(expected.length);
  expect(body.data[0]).toEqual({
    scenario: 'validation-failure',
    says: 'The order is refused with 400 VALIDATION_FAILURE, as a malformed one would be.',
    verticals: ['vouchers', 'topups', 'esim'],
    field: 'client_reference',
    value: '~VALIDATION_FAILURE',
  });
});

describe('the inboxes', () => {
  test('show what is of the own client, the newest first', async () => {
    const { sandbox } = opened;
    for (const [client, word] of [
      [shop, 'first'],
      [rival, 'of somebody else'],
      [shop, 'second'],
    ] as const) {
      await sandbox.db
        .insertInto('mails')
        .values({
          client_id: client,
          recipient: 'customer@mail.example',
          subject: word,
          body: `Text of ${word}`,
          created_at: sandbox.clock.now(),
        })
        .execute();
    }
    for (const clientId of [shop, rival]) {
      const walletId = await createWallet(sandbox, { clientId, currency: 'USD' });
      await creditWallet(sandbox, { walletId, amount: '5', remarks: 'One' });
      await creditWallet(sandbox, { walletId, amount: '7', remarks: 'Two' });
    }
    const developer = await opened.signIn({ role: 'developer', clientId: shop });
    const mails = await developer.call('GET', '/sandbox/mails?limit=1');
    expect(mails.body.data).toEqual([
      {
        id: expect.any(Number),
        recipient: 'customer@mail.example',
        subject: 'second',
        text: 'Text of second',
        created_at: expect.stringMatching(/^2026-06-01T14:/),
      },
    ]);
    expect(mails.headers).toMatchObject({ 'x-total-count': '2', 'x-has-more': 'true' });
    const events = await developer.call('GET', '/sandbox/events');
    expect(events.headers).toMatchObject({ 'x-total-count': '2', 'x-has-more': 'false' });
    const amounts = events.body.data.map(({ body }: { body: string }) => JSON.parse(body).data);
    expect(amounts).toMatchObject([{ amount: 7 }, { amount: 5 }]);
    expect(events.body.data[0]).toMatchObject({ type: 'wallet.credited', deliveries: 0 });
  });

  test('show invitations to owners alone, and their links to those who have just confirmed', async () => {
    const { sandbox } = opened;
    await sandbox.db
      .insertInto('mails')
      .values({
        for_owners_of: shop,
        recipient: 'new@shop.example',
        subject: 'Come in',
        body: 'Open https://console.example/console/invitation#0123456789abcdefXYZ_-0 soon.\n',
        created_at: sandbox.clock.now(),
      })
      .execute();
    const newest = async (who: SignedIn) => (await who.call('GET', '/sandbox/mails')).body.data[0];
    const owner = { role: 'owner', clientId: shop } as const;
    const confirmed = await newest(await opened.signIn(owner));
    expect(confirmed.text).toContain('#0123456789abcdefXYZ_-0');
    const masked = await newest(await opened.signIn({ ...owner, steppedUp: false }));
    expect(masked.text).toBe('Open https://console.example/console/invitation#**** soon.\n');
    const developer = await opened.signIn({ role: 'developer', clientId: shop });
    expect((await newest(developer)).subject).toBe('second');
    const other = await opened.signIn({ role: 'owner', clientId: rival });
    expect((await newest(other)).subject).toBe('of somebody else');
  });

  test('say of an event to how many endpoints it goes, repeats aside', async () => {
    const { sandbox } = opened;
    const { sequence } = await sandbox.db
      .selectFrom('events')
      .select('sequence')
      .where('client_id', '=', shop)
      .orderBy('sequence', 'desc')
      .executeTakeFirstOrThrow();
    const { rows } = await sql<{ id: number }>`insert into webhook_endpoints
      (client_id, url, secret, events, created_at)
      select ${shop}::integer, 'https://shop.example/' || n, '', '{wallet.credited}', ${sandbox.clock.now()}::timestamptz
      from generate_series(1, 2) n returning id`.execute(sandbox.db);
    for (const { id } of [...rows, ...rows]) {
      const delivery = { event_sequence: sequence, endpoint_id: id, created_at: new Date(0) };
      await sandbox.db.insertInto('webhook_deliveries').values(delivery).execute();
    }
    const developer = await opened.signIn({ role: 'developer', clientId: shop });
    const { body } = await developer.call('GET', '/sandbox/events?limit=1');
    expect(body.data[0].deliveries).toBe(2);
  });
});

describe('the reset', () => {
  test('needs control, and the word', async () => {
    const owner = await opened.signIn({ role: 'owner', clientId: shop });
    const refused = await owner.call('POST', '/sandbox/reset', { confirm: 'reset' });
    expect(read(refused)).toEqual([400, 'This sandbox was started without control']);
    expect(read(await callWithControl(owner, 'POST', '/sandbox/reset', {}))).toEqual([
      400,
      'confirm is required',
    ]);
    expect(
      read(await callWithControl(owner, 'POST', '/sandbox/reset', { confirm: 'yes' })),
    ).toEqual([400, 'confirm must be the word reset']);
  });

  test('keeps people and sessions, but those of a client that has gone are out, for good', async () => {
    const { sandbox } = opened;
    const late = await opened.addClient('Late');
    const gone = await opened.signIn({ role: 'developer', clientId: late });
    const administrator = await opened.signIn({ role: 'platform_administrator' });
    const owner = await opened.signIn({ role: 'owner', clientId: shop });
    expect((await gone.call('GET', '/sandbox/clock')).status).toBe(200);
    await sql`select consume_rate('console:address:192.0.2.1', 'sign-in', 5, 60, 1000)`.execute(
      sandbox.db,
    );
    const reset = { confirm: 'reset' };
    const done = await callWithControl(administrator, 'POST', '/sandbox/reset', reset);
    expect([done.status, done.text]).toEqual([204, '']);
    expect((await readAudit('resetSandbox')).map(({ client_id }) => client_id)).toEqual([null]);
    const clock = await owner.call('GET', '/sandbox/clock');
    expect(clock.body.data.now_at).toBe('2026-06-01T12:00:00Z');
    expect(read(await gone.call('GET', '/sandbox/clock'))).toEqual([401, 'Your session has ended']);
    // Its number is not given to another client, whose console it would open.
    expect(await opened.addClient('New')).toBeGreaterThan(late);
    expect((await gone.call('GET', '/sandbox/clock')).status).toBe(401);
    // What counts attempts at signing in is not forgotten: who may reset could guess on otherwise.
    const { rows } = await sql`select subject from rate_windows
      where starts_with(subject, 'console:address:192.0.2.1')`.execute(sandbox.db);
    expect(rows).toHaveLength(1);
  });

  test('counts of the console are tidied up by the clock of people, not by that which tests move', async () => {
    const { console, sandbox, clock } = opened;
    const second = Math.floor(clock.now().getTime() / 1000);
    await sql`select consume_rate('console:user:1000000', 'read', 5, 60, ${second})`.execute(
      sandbox.db,
    );
    const count = async () =>
      (
        await sql`select from rate_windows where subject = 'console:user:1000000'`.execute(
          sandbox.db,
        )
      ).rows.length;
    const late = (time: number) => ({ now: () => new Date(clock.now().getTime() + time * 1000) });
    await forgetExpired({ ...sandbox, clock: { ...clock, ...late(10_000_000) } });
    expect(await count()).toBe(1);
    await forgetOfConsole({ ...console, clock: { ...clock, ...late(59) } });
    expect(await count()).toBe(1);
    await forgetOfConsole({ ...console, clock: { ...clock, ...late(60) } });
    expect(await count()).toBe(0);
  });
});
