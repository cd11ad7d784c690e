import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClock } from '../clock.ts';
import { findKeys } from '../setup/keys.ts';
import { startSandbox } from '../start.ts';
import type { RunningSandbox, SandboxOptions } from '../start.ts';
import { START } from '../tests/support/make-sandbox.ts';
import { SERVERS } from '../tests/support/servers.ts';
import type { StartedServer } from '../tests/support/servers.ts';
import { deriveCsrfToken } from './keys.ts';
import { insertPerson } from './test-console.ts';

const YEAR = 365 * 24 * 3_600_000;
const OPTIONS = { settings: { console: true, control: true, rateLimits: false }, work: false };

/** The clock of people stands, so that nobody is signed out by the time that a test takes. */
const start = (options: SandboxOptions): Promise<RunningSandbox> =>
  startSandbox({ env: {}, ...OPTIONS, consoleClock: createClock(START, false), ...options });

/** An owner of the first client, on whichever process. */
async function signIn({ sandbox }: RunningSandbox) {
  const clock = createClock(START, false);
  const { id } = await sandbox.db.selectFrom('clients').select('id').executeTakeFirstOrThrow();
  const { key } = await insertPerson({ sandbox, clock }, { role: 'owner', clientId: id });
  return async (running: RunningSandbox, method: string, path: string, body?: object) => {
    const answer = await fetch(`${running.url}/console/api${path}`, {
      method,
      headers: {
        cookie: `octopus_console=${key}`,
        'x-csrf-token': deriveCsrfToken(key),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, data: text === '' ? undefined : JSON.parse(text).data };
  };
}

const readAudit = async ({ sandbox }: RunningSandbox) =>
  (await sandbox.db.selectFrom('console_audit').select('action').orderBy('id').execute()).map(
    ({ action }) => action,
  );

describe('with a folder', () => {
  let dataDir: string;
  let running: RunningSandbox;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'console-restart-'));
    running = await start({ dataDir });
  });
  afterAll(async () => {
    await running.close();
    rmSync(dataDir, { recursive: true });
  });

  test('people stay signed in, and what they did stays written, whatever is put back', async () => {
    const owner = await signIn(running);
    const revoke = async () => {
      const { data } = await owner(running, 'POST', '/api-keys', { name: 'Shop' });
      return owner(running, 'DELETE', `/api-keys/${data.key.id}`);
    };
    const { control } = running;
    await control?.snapshot('mine');
    expect((await revoke()).status).toBe(204);
    await running.advance(YEAR);
    expect((await owner(running, 'GET', '/session')).status).toBe(200);
    const { sandbox } = running;
    const [key] = await sandbox.db
      .selectFrom('api_keys')
      .selectAll()
      .where('name', '=', 'Shop')
      .execute();
    expect(key).toBeDefined();
    await control?.restore('mine');
    expect((await owner(running, 'GET', '/session')).status).toBe(200);
    expect(
      await sandbox.db.selectFrom('api_keys').select('id').where('name', '=', 'Shop').execute(),
    ).toEqual([]);
    expect((await owner(running, 'POST', '/sandbox/reset', { confirm: 'reset' })).status).toBe(204);
    // The confirmation of before holds as well.
    expect((await revoke()).status).toBe(204);
    const lines = ['createApiKey', 'revokeApiKey', 'resetSandbox', 'createApiKey', 'revokeApiKey'];
    expect(await readAudit(running)).toEqual(lines);

    await running.close();
    running = await start({ dataDir });
    expect(running.people).toEqual([]);
    const { status, data } = await owner(running, 'GET', '/session');
    expect([status, data.role, data.factors.totp]).toEqual([200, 'owner', 1]);
    expect(await readAudit(running)).toEqual(lines);
    // The secrets of apps are still to be opened.
    const wrong = await owner(running, 'POST', '/step-up/totp', { code: '000000' });
    expect(wrong.status).toBe(400);
  });
});

const SHARED = SERVERS.filter(({ name }) => name === 'PostgreSQL');
describe.each(SHARED)('two processes on one $name', ({ start: startDatabase }) => {
  let database: StartedServer;
  const processes: RunningSandbox[] = [];
  beforeAll(async () => {
    database = await startDatabase();
    const keys = await findKeys({ env: {}, dataDir: undefined, shared: false });
    for (let index = 0; index < 2; index += 1) {
      processes.push(await start({ databaseUrl: database.url, keys }));
    }
  });
  afterAll(async () => {
    for (const running of processes) await running.close();
    await database.stop();
  });

  test('share people, sessions, confirmations and the end of them', async () => {
    const [one, other] = processes;
    if (one === undefined || other === undefined) throw new Error('There are two.');
    expect([one.people.length, other.people.length]).toEqual([2, 0]);
    const owner = await signIn(one);
    expect((await owner(other, 'GET', '/session')).status).toBe(200);
    expect((await owner(other, 'POST', '/api-keys', { name: 'Shop' })).status).toBe(201);
    expect((await owner(one, 'GET', '/api-keys')).data).toHaveLength(2);
    const [session] = (await owner(one, 'GET', '/sessions')).data;
    expect((await owner(one, 'DELETE', `/sessions/${session.id}`)).status).toBe(204);
    expect((await owner(other, 'GET', '/session')).status).toBe(401);
  });
});
