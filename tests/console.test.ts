import { expect, test } from 'vitest';
import { createConsole } from '../generated/console/client/index.ts';
import { api, unimplemented } from '../generated/console/server/index.ts';
import { startStub } from '../scripts/start-stub.ts';

/** What a browser would send by itself, and what the pages add to it. */
const headers = { Cookie: 'octopus_console=any', 'X-CSRF-Token': 'any' };

test('the generated client of the console talks to its generated server', async () => {
  const stub = await startStub({ description: 'console' });
  try {
    const client = createConsole({ baseUrl: stub.url, headers });
    const { data } = await client.session.get();
    expect(data).toMatchObject({ role: 'owner', csrf_token: 'pX3l0q9sVw6YtBz2' });
    const ledger = client.wallets.ledger.list(1, { kind: 'order' });
    for await (const row of ledger) expect(row.amount).toBe(-241.25);
    expect((await ledger).totalCount).toBe(1);
    expect(await client.wallets.ledger.export(1)).toMatch(/^id,created_at,kind,/);
    expect(await client.apiKeys.revoke(5)).toBeUndefined();
    // A page learns the token after it has made its client.
    const later = new Headers({ Cookie: headers.Cookie });
    const page = createConsole({ baseUrl: stub.url, headers: later });
    later.set('X-CSRF-Token', (await page.session.get()).data.csrf_token);
    expect((await page.apiKeys.make({ name: 'Shop' })).data.api_secret).toMatch(/^os_/);
    const stranger = createConsole({ baseUrl: stub.url, headers: { Cookie: headers.Cookie } });
    await expect(stranger.apiKeys.revoke(5)).rejects.toThrow('X-CSRF-Token is missing');
    await expect(createConsole({ baseUrl: stub.url }).session.get()).rejects.toThrow(
      'Sign in first',
    );
  } finally {
    await stub.close();
  }
});

test('every change of the console asks for the token, and says who may make it', () => {
  expect(Object.keys(unimplemented).length).toBe(76);
  for (const { id, method, security, roles } of api.operations) {
    const schemes = security.flatMap((one) => Object.keys(one));
    if (method === 'GET') expect(schemes, id).toEqual(['session']);
    else expect(['', 'signIn', 'session csrf'], id).toContain(schemes.join(' '));
    expect(roles === undefined, id).toBe(schemes.length === 0);
  }
  const secrets = api.operations.filter(({ id }) => /Secret|ApiKey$|Codes$|^credit/.test(id));
  const guarded = secrets.filter(({ method }) => method !== 'GET');
  expect(guarded.map(({ stepUp }) => stepUp?.code)).toEqual(guarded.map(() => 'STEP_UP_REQUIRED'));
});
