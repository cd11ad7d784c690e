import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVERS } from '../../tests/support/servers.ts';
import type { StartedServer } from '../../tests/support/servers.ts';
import { openTestConsole } from '../test-console.ts';
import type { SignedIn, TestConsole } from '../test-console.ts';

/** Keys, allow-list and endpoints, changed by several people at the same moment. */
describe.each(SERVERS)('at once, on $name', ({ start }) => {
  let database: StartedServer;
  let console: TestConsole;
  let clientId: number;
  let owner: SignedIn;
  beforeAll(async () => {
    database = await start();
    const url = database.url === undefined ? {} : { url: database.url };
    console = await openTestConsole({ ...url, settings: { rateLimits: false } });
    clientId = await console.addClient();
    owner = await console.signIn({ role: 'owner', clientId });
  });
  afterAll(async () => {
    await console?.close();
    await database?.stop();
  });

  const times = <T>(count: number, act: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, index) => act(index)));
  const count = (answers: { status: number }[], status: number) =>
    answers.filter((answer) => answer.status === status).length;
  const countLines = async (action: string) => {
    const query = console.sandbox.db.selectFrom('console_audit').select('id');
    return (await query.where('action', '=', action).execute()).length;
  };

  test('no more than twenty keys work, and each has its line in the log', async () => {
    const made = await times(30, (index) =>
      owner.call('POST', '/api-keys', { name: `Key ${index}` }),
    );
    // The client has one from the beginning.
    expect([count(made, 201), count(made, 400)]).toEqual([19, 11]);
    expect(await countLines('createApiKey')).toBe(19);
    const { id } = made.find(({ status }) => status === 201)?.body.data.key ?? {};
    const revoked = await times(5, () => owner.call('DELETE', `/api-keys/${id}`));
    expect(count(revoked, 204)).toBe(5);
    expect(await countLines('revokeApiKey')).toBe(1);
  });

  test('of the last two ranges that let a program in, one stays', async () => {
    const ids: number[] = [];
    for (const range of ['192.0.2.0/24', '198.51.100.0/24', '198.51.100.7']) {
      ids.push((await owner.call('POST', '/ip-allow-list', { range })).body.data.id);
    }
    await console.sandbox.db
      .updateTable('api_keys')
      .set({ last_used_at: console.sandbox.clock.now(), last_used_from: '198.51.100.7' })
      .where('client_id', '=', clientId)
      .execute();
    const removed = await Promise.all(
      ids.slice(1).map((id) => owner.call('DELETE', `/ip-allow-list/${id}`)),
    );
    expect([count(removed, 204), count(removed, 400)]).toEqual([1, 1]);
    expect(await countLines('removeAllowedRange')).toBe(1);
    const { entries } = (await owner.call('GET', '/ip-allow-list')).body.data;
    expect(entries).toHaveLength(2);
  });

  test('an endpoint is removed once, whatever else is done to it', async () => {
    const body = { url: 'https://shop.example/hooks', events: ['order.failed'] };
    const { id } = (await owner.call('POST', '/webhooks', body)).body.data.endpoint;
    const path = `/webhooks/${id}`;
    const answers = await times(4, async () => [
      await owner.call('DELETE', path),
      await owner.call('PATCH', path, { active: true }),
      await owner.call('POST', `${path}/secret`, { overlap_hours: 1 }),
    ]);
    expect(count(answers.flat(), 204)).toBe(1);
    expect(answers.flat().filter(({ status }) => status >= 500)).toEqual([]);
    expect((await owner.call('GET', '/webhooks')).body.data).toEqual([]);
    expect(await countLines('deleteEndpoint')).toBe(1);
  });
});
