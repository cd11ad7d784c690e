import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAudit } from '../audit.ts';
import { openTestConsole } from '../test-console.ts';
import type { SignedIn, TestConsole } from '../test-console.ts';

let opened: TestConsole;
let shop: number;
let owner: SignedIn;
let administrator: SignedIn;

/** Who did what for which client, in this order; an hour apart. */
const DONE = [
  ['mira@shop.example', 'createApiKey', 'shop'],
  ['ole@rival.example', 'createApiKey', 'rival'],
  ['mira@shop.example', 'rotateApiKey', 'shop'],
  ['admin@demo.example', 'setForexRate', undefined],
  ['admin@demo.example', 'creditWallet', 'shop'],
] as const;

beforeAll(async () => {
  opened = await openTestConsole();
  shop = await opened.addClient('Shop');
  const clients = { shop, rival: await opened.addClient('Rival') };
  const begin = opened.clock.now().getTime();
  for (const [at, [email, operation, client]] of DONE.entries()) {
    const clock = { ...opened.clock, now: () => new Date(begin + at * 3_600_000) };
    await writeAudit(
      opened.sandbox.db,
      { clock },
      {
        actor: { userId: 1, email, address: '198.51.100.7', clientId: null },
        operation,
        request: { id: `request-${at}` },
        target: 'Something',
        clientId: client === undefined ? null : clients[client],
        before: at === 2 ? { name: 'Shop' } : undefined,
        after: at === 2 ? { name: 'Production' } : undefined,
      },
    );
  }
  owner = await opened.signIn({ role: 'owner', clientId: shop });
  administrator = await opened.signIn({ role: 'platform_administrator' });
});
afterAll(() => opened.close());

/** The operations that an audit log shows. */
async function list(who: SignedIn, query = ''): Promise<string[]> {
  const { status, body } = await who.call('GET', `/audit${query}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body.data.map(({ request }: { request: string }) => request.slice('request-'.length));
}

test('owners read what concerns their client, also when others did it; the newest first', async () => {
  expect(await list(owner)).toEqual(['4', '2', '0']);
  expect(await list(administrator)).toEqual(['4', '3', '2', '1', '0']);
});

test.each([
  ['?actor=mira@shop.example', ['2', '0']],
  ['?actor=Mira@Shop.example', ['2', '0']],
  ['?actor=nobody@shop.example', []],
  ['?action=createApiKey', ['1', '0']],
  ['?from=2026-06-01T13:00:00Z&to=2026-06-01T15:00:00Z', ['2', '1']],
  ['?from=2026-06-01T17:00:00%2B02:00', ['4', '3']],
  ['?to=2026-06-30T23:59:60Z&limit=1', ['4']],
  ['?from=0000-01-01T00:00:00Z&to=9999-12-31T23:59:59Z', ['4', '3', '2', '1', '0']],
  ['?limit=2&page=2', ['2', '1']],
  ['?page=9', []],
])('%s', async (query, expected) => {
  expect(await list(administrator, query)).toEqual(expected);
});

test('an entry says who, when, from where, what before and what after', async () => {
  const { body, headers } = await owner.call('GET', '/audit?action=rotateApiKey');
  expect(body.data).toEqual([
    {
      id: expect.any(Number),
      created_at: '2026-06-01T14:00:00Z',
      actor: 'mira@shop.example',
      address: '198.51.100.7',
      action: 'rotateApiKey',
      target: 'Something',
      client_id: shop,
      before: '{"name":"Shop"}',
      after: '{"name":"Production"}',
      request: 'request-2',
    },
  ]);
  expect(headers['x-total-count']).toBe('1');
  const { body: all } = await administrator.call('GET', '/audit?action=setForexRate');
  expect(all.data[0]).toMatchObject({ client_id: null, before: null, after: null });
});

test.each([
  ['?actor=mira', 'actor must be an e-mail address'],
  ['?action=drop%20table', 'action must be the name of an operation'],
  ['?from=yesterday', 'from must be a time such as 2026-05-01T00:00:00Z'],
  ['?to=2026-13-01T00:00:00Z', 'to must be a time such as 2026-06-01T00:00:00Z'],
])('%s is refused', async (query, message) => {
  const { status, body } = await owner.call('GET', `/audit${query}`);
  expect([status, body.error]).toEqual([
    400,
    { name: 'ValidationException', code: 'VALIDATION_FAILURE', message },
  ]);
});

test.each([
  ['update', () => opened.sandbox.db.updateTable('console_audit').set({ actor: 'nobody' })],
  ['delete', () => opened.sandbox.db.deleteFrom('console_audit')],
])('the database refuses to %s an entry', async (_, change) => {
  await expect(change().execute()).rejects.toThrow('console_audit is append-only');
});
